// Letters of an old encoding inside text that was decoded already ("ñy ban nh©n d©n"): told by the font, or by content.
import { bytesShownIn, withoutPrivateLetters } from './byte-string.ts';
import { restoreCapitals } from './capitals.ts';
import { LEGACY, type LegacyEncoding, TCVN3, UTF8_TWICE, VNI, VPS } from './legacy-encodings.ts';
import { recognise } from './recognise.ts';
import { addScores, compareScores, NO_SCORE, ratio, type Score, score } from './score.ts';

export interface Converted {
  readonly text: string;
  /** The encoding of what was converted; where there are several, that of most words; null where nothing was. */
  readonly encoding: string | null;
  /** The part of the words so converted that are Vietnamese, from 0 to 1; 1 where the font says it. */
  readonly score: number;
  /** True where small letters may have been capitals. */
  readonly capitalsUnknown: boolean;
}

const FONTS: readonly [RegExp, LegacyEncoding][] = [
  [/^\.vn/i, TCVN3],
  [/^vni[ -]/i, VNI],
  [/^vps[ -]/i, VPS],
];
/** Letters of Vietnamese that no byte shown as Latin-1 can be. */
const UNICODE_LETTERS = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|[\u0300-\u0323]/;
const IN_USE = 2;

/**
 * Converts text that stands in letters of TCVN3, VNI, VPS, VISCII or windows-1258 shown as windows-1252. Good Unicode stays
 * as it is. Positions change: VNI has two characters for one letter.
 * @param text a run of one font; without a font a paragraph or a whole text, which is judged line by line
 * @param fontName tells the encoding: `.VnTime`, `.VnTimeH` (capitals), `VNI-Times`, `VPS Times`; null or another: by content
 */
export function convertLegacy(text: string, fontName: string | null): Converted {
  const font = bareName(fontName);
  const encoding = encodingOf(font);
  return encoding === undefined ? byContent(text) : byFont(text, font, encoding);
}

/** True for fonts that show the bytes of an old encoding. */
export const isLegacyFont = (fontName: string): boolean => encodingOf(bareName(fontName)) !== undefined;

const bareName = (fontName: string | null): string => fontName?.trim().replace(/^["']|["']$/g, '') ?? '';
const encodingOf = (font: string): LegacyEncoding | undefined => FONTS.find(([pattern]) => pattern.test(font))?.[1];

const unchanged = (text: string): Converted => ({ text, encoding: null, score: 0, capitalsUnknown: false });

function byFont(text: string, font: string, encoding: LegacyEncoding): Converted {
  const bytes = bytesShownIn(withoutPrivateLetters(text));
  const [before, after] = [score(text, null), score(bytes, encoding)];
  if (UNICODE_LETTERS.test(text) || compareScores(before, after) < 0) return unchanged(text);
  const letters = encoding.decode(bytes);
  const own = encoding === TCVN3 && font.endsWith('H') ? letters.toUpperCase() : letters;
  return own === text ? unchanged(text) : { text: own, encoding: encoding.name, score: 1, capitalsUnknown: false };
}

interface Line {
  readonly text: string;
  readonly bytes: string;
  readonly before: Score;
}

function byContent(text: string): Converted {
  if (!/[^\0-\x7f]/.test(text)) return unchanged(text);
  const lines = text.split('\n');
  const suspects = new Map<number, Line>();
  let pure = true;
  lines.forEach((line, i) => {
    if (UNICODE_LETTERS.test(line)) pure = false;
    else {
      const bytes = bytesShownIn(line);
      if (/[\x01-\x08\x0e-\x1f\x80-\xff]/.test(bytes))
        suspects.set(i, { text: line, bytes, before: score(line, null) });
    }
  });
  const used = encodingsOf([...suspects.values()]);
  if (used.length === 0) return unchanged(text);
  const counts = new Map<LegacyEncoding, Score>();
  let capitalsUnknown = false;
  for (const [i, line] of suspects) {
    const found = bestOf(line, used, pure);
    if (found === null) continue;
    const { encoding, after } = found;
    counts.set(encoding, addScores(counts.get(encoding) ?? NO_SCORE, after));
    const letters = encoding.decode(line.bytes);
    const own = encoding.capitals ? { text: letters, unknown: false } : restoreCapitals(letters);
    capitalsUnknown ||= own.unknown;
    lines[i] = own.text;
  }
  const most = [...counts].sort(([, a], [, b]) => b.good - a.good)[0];
  if (most === undefined) return unchanged(text);
  return { text: lines.join('\n'), encoding: most[0].name, score: ratio(most[1]), capitalsUnknown };
}

/** The encodings that make syllables of two or more words in lines that are mostly so. */
function encodingsOf(lines: readonly Line[]): LegacyEncoding[] {
  const good = new Map<LegacyEncoding, number>();
  for (const { bytes, before } of lines) {
    if (before.good === before.words) continue;
    const found = recognise(bytes, [UTF8_TWICE, ...LEGACY]);
    if (found === null || ratio(found.score) < 0.7 || found.score.good <= before.good) continue;
    good.set(found.encoding, (good.get(found.encoding) ?? 0) + found.score.good);
  }
  return [...good]
    .filter(([, count]) => count >= IN_USE)
    .sort(([, a], [, b]) => b - a)
    .map(([encoding]) => encoding);
}

/**
 * The encoding in use that fits a line best; null where the line is better as it is.
 * @param pure the text has no other letters of Vietnamese: what could be either is of the encoding
 */
function bestOf({ text, bytes, before }: Line, used: readonly LegacyEncoding[], pure: boolean) {
  let best: { encoding: LegacyEncoding; after: Score } | null = null;
  for (const encoding of used) {
    const after = score(bytes, encoding);
    const order = compareScores(after, before);
    // A line of abbreviations only ("Q§-UBND") has no word to judge.
    const better =
      after.words === 0
        ? before.words > before.good && encoding.decode(bytes) !== text
        : ratio(after) >= 0.5 && (order < 0 || (pure && order === 0));
    if (better && (best === null || compareScores(after, best.after) < 0)) best = { encoding, after };
  }
  return best;
}
