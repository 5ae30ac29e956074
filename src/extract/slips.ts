// Slips of typing or letter recognition: phrases with wrong marks, words that stand twice, syllables that cannot be.
// Better to miss one than to name a word that is right.
import type { SlipFinding, Unit } from '../model/finding.ts';
import type { Context } from './context.ts';
import { syllablesOf } from './syllables.ts';

/** A word in small letters with a Vietnamese mark, and nothing beside it of a code, an address or a foreign word. */
const ALONE = /(?<![\p{L}\p{M}\p{N}\-–/@.&_'’*])\p{Ll}{2,12}(?![\p{L}\p{M}\p{N}\-–/@&_'’*]|\.\p{L})/uy;
const WORDS = /(?<!\p{L})\p{Ll}+(?!\p{L})/gu;
const MARKED = /[^a-z]/;
/** Letters of other languages; what stands in Greek or Cyrillic is a name or a sign. */
const FOREIGN = /[fjwzçñüöäåøßœ]|\P{Script=Latin}/u;

/** Each slip once, at its first place. */
export function findSlips(context: Context, units: readonly Unit[]): SlipFinding[] {
  const isPossible = syllablesOf(context.grammars);
  const never = new Set(context.grammars.lexicons.words_never_twice ?? []);
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    const text = context.textOf(unit);
    const phrases = context.matches('slips', unit).map(({ start, end, rule }) => ({
      start,
      end,
      meant: rule.with.meant ?? null,
    }));
    const twice: Slip[] = [];
    const words: Slip[] = [];
    let before: { word: string; start: number; end: number } | undefined;
    // Few units have any; only those are looked at with the places of their words.
    const written = text.match(WORDS) ?? [];
    const suspect = written.some((word, i) => !isPossible(word) || (word === written[i - 1] && never.has(word)));
    for (const { 0: word, index } of suspect ? text.matchAll(WORDS) : []) {
      const end = index + word.length;
      const again = before?.word === word && text.slice(before.end, index) === ' ';
      if (again && never.has(word)) twice.push(placeOf(unit, before?.start ?? index, end, word));
      else if (!isPossible(word) && MARKED.test(word) && !FOREIGN.test(word) && isAlone(text, index))
        words.push(placeOf(unit, index, end, null));
      before = again ? undefined : { word, start: index, end };
    }
    const found = [...phrases, ...twice];
    const apart = words.filter((word) => !found.some((one) => word.start < one.end && one.start < word.end));
    return [...found, ...apart]
      .sort((a, b) => a.start - b.start)
      .filter((one) => {
        const words = context.textOf(one).toLowerCase();
        return !seen.has(words) && seen.add(words) !== undefined;
      })
      .map((one) => ({ ...one, unit }));
  });
}

type Slip = Omit<SlipFinding, 'unit'>;

const placeOf = (unit: Unit, start: number, end: number, meant: string | null): Slip => ({
  start: unit.start + start,
  end: unit.start + end,
  meant,
});

function isAlone(text: string, at: number): boolean {
  ALONE.lastIndex = at;
  return ALONE.test(text);
}
