// TCVN3 has no capitals with tone: the font .VnTimeH shows them, and the text has small letters ("KÕ HO¹CH" is "Kế HOạCH").

export interface Capitals {
  readonly text: string;
  /** True where a small letter may have been a capital. */
  readonly unknown: boolean;
}

/** Words whose small letters all are such that TCVN3 has no capital for, or that the font types small. */
const STRETCH =
  /(?<![\p{L}\p{M}])(?:(?![a-z])[\p{L}])+(?:[ \t]+(?:(?![a-z])\p{L})+(?![\p{L}\p{M}]))*(?![\p{L}\p{M}])/gu;
const CAPITALS = /[A-Z].*[A-Z]/s;
/** A line, a sentence or an item that opens with a small letter beyond ASCII. */
const SMALL_START = /(?:^|[.:;!?]\s+|^\s*[-+*]\s+)(?![a-z])\p{Ll}/mu;

/**
 * Gives capitals back to words that stand in capitals but for their letters with marks. Keeps the length.
 * @param text text decoded from TCVN3
 */
export function restoreCapitals(text: string): Capitals {
  let restored = false;
  const out = text.replace(STRETCH, (stretch) => {
    if (!CAPITALS.test(stretch) || !/\p{Ll}/u.test(stretch)) return stretch;
    restored = true;
    return stretch.toUpperCase();
  });
  return { text: out, unknown: restored || SMALL_START.test(out) };
}
