// How far text is Vietnamese, judged by the words in which an encoding makes a difference: those beyond ASCII.
import type { LegacyEncoding } from './legacy-encodings.ts';
import { isFrequent, isSyllable } from './syllable.ts';

export interface Score {
  /** Words beyond ASCII that were judged, and how many of them are syllables. */
  readonly words: number;
  readonly good: number;
  /** How many of these are frequent: what tells encodings apart that all make syllables. */
  readonly frequent: number;
}

export const NO_SCORE: Score = { words: 0, good: 0, frequent: 0 };
export const ratio = ({ words, good }: Score): number => (words === 0 ? 0 : good / words);

const MARKS_OF_LETTERS = /[§¶·¡¿¢£¤¥¦¨©ª«¬\xad®¯±´µ¸¹º»¼½¾×÷\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd]/;
/** Marks of windows-1252 that stand at the ends of words, where they are no letters: "ĐO„N". */
const MARK_IN_WORD = /\p{L}[€‚ƒ„†‡ˆ‰‹‘“”•–—˜™›]\p{L}/u;
/** A word with a letter beyond ASCII or a control character, among which some encodings have capitals. */
const WORD_BEYOND_ASCII = /[^ \t\r\n\f\v]*[^\t-\r\x20-\x7e][^ \t\r\n\f\v]*/g;
const ABBREVIATION = /^[A-ZĐƯ]{1,7}$/;

/** How good a word is: a frequent syllable, a syllable, none; null where it tells nothing: abbreviations, dashes, quotes. */
function judge(word: string, capitals: boolean): 2 | 1 | 0 | null {
  const bare = word.replace(/^[«“"'(]+/, '').replace(/[»”"').,;:]+$/, '');
  if (MARKS_OF_LETTERS.test(bare) || MARK_IN_WORD.test(bare)) return 0;
  const runs = bare.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (runs.length === 0) return null;
  if (runs.some((run) => !isSyllable(run) && !ABBREVIATION.test(run))) return 0;
  if (runs.some((run) => /[a-z]\p{Lu}/u.test(run) || (capitals && /\p{Ll}\p{Lu}/u.test(run)))) return 0;
  const beyond = runs.filter((run) => /[^\0-\x7f]/.test(run) && isSyllable(run));
  if (beyond.length === 0) return null;
  return beyond.every(isFrequent) ? 2 : 1;
}

/** Scores what an encoding makes of bytes (one character each), or text as it is. */
export function score(bytes: string, encoding: LegacyEncoding | null): Score {
  let [words, good, frequent] = [0, 0, 0];
  for (const [word] of bytes.matchAll(WORD_BEYOND_ASCII)) {
    const verdict = judge(encoding?.decode(word) ?? word, encoding?.capitals ?? true);
    if (verdict === null) continue;
    words++;
    if (verdict >= 1) good++;
    if (verdict === 2) frequent++;
  }
  return { words, good, frequent };
}

/** Below zero where `a` is the better score. */
export const compareScores = (a: Score, b: Score): number =>
  ratio(b) - ratio(a) || b.frequent - a.frequent || b.good - a.good;

export const addScores = (a: Score, b: Score): Score => ({
  words: a.words + b.words,
  good: a.good + b.good,
  frequent: a.frequent + b.frequent,
});
