// TCVN3 has no capitals with tone: the font .VnTimeH shows them, and the text has small letters ("KÕ HO¹CH" is "Kế HOạCH").

export interface Capitals {
  readonly text: string;
  /** True where a small letter may have been a capital. */
  readonly unknown: boolean;
}

/** Words without a small letter of ASCII. */
const STRETCH = /(?<![\p{L}\p{M}])(?:(?![a-z])\p{L})+(?:[ \t]+(?:(?![a-z])\p{L})+(?![\p{L}\p{M}]))*(?![\p{L}\p{M}])/gu;
/** A word of capitals with small letters among them: "HOạCH", "ủY", but neither "Bộ GDĐT" nor "Kế". */
const MIXED = /(?:(?![a-z])\p{Ll})[A-Z]|[A-Z]{2}[A-Z]*(?:(?![a-z])\p{Ll})/u;
/** A line, a sentence or an item that opens with a small letter beyond ASCII. */
const SMALL_START = /(?:^|[.:;!?]\s+|^\s*[-+*]\s+)(?![a-z])\p{Ll}/mu;

/**
 * Gives capitals back to words that stand in capitals but for their letters with marks. Keeps the length.
 * @param text text decoded from TCVN3
 */
export function restoreCapitals(text: string): Capitals {
  let restored = false;
  const out = text.replace(STRETCH, (stretch) => {
    if (!MIXED.test(stretch)) return stretch;
    restored = true;
    return stretch.toUpperCase();
  });
  return { text: out, unknown: restored || SMALL_START.test(out) };
}
