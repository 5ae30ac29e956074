// Slips of typing or letter recognition: phrases with wrong marks, words that stand twice, syllables that cannot be.
// Better to miss one than to name a word that is right.
import type { SlipFinding, Unit } from '../model/finding.ts';
import type { Context } from './context.ts';
import { syllablesOf } from './syllables.ts';

/** A word in small letters with a Vietnamese mark, and nothing beside it of a code, an address or a foreign word. */
const WORD = /(?<![\p{L}\p{M}\p{N}\-–/@.&_'’*])\p{Ll}{2,12}(?![\p{L}\p{M}\p{N}\-–/@&_'’*]|\.\p{L})/gu;
const MARKED = /[^a-z]/;
/** Letters of other languages; what stands in Greek or Cyrillic is a name or a sign. */
const FOREIGN = /[fjwzçñüöäåøßœ]|\P{Script=Latin}/u;
const TWICE = /(?<!\p{L})(\p{Ll}+) \1(?!\p{L})/gu;

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
    const twice = [...text.matchAll(TWICE)]
      .filter((m) => never.has(m[1] as string))
      .map((m) => ({ ...placeOf(unit, m), meant: m[1] as string }));
    const words = [...text.matchAll(WORD)]
      .filter(([word]) => MARKED.test(word) && !FOREIGN.test(word) && !isPossible(word))
      .map((m) => ({ ...placeOf(unit, m), meant: null }));
    const found = [...phrases, ...twice];
    const apart = words.filter((word) => !found.some((one) => word.start < one.end && one.start < word.end));
    return [...found, ...apart]
      .sort((a, b) => a.start - b.start)
      .filter((one) => {
        const written = context.textOf(one).toLowerCase();
        return !seen.has(written) && seen.add(written) !== undefined;
      })
      .map((one) => ({ ...one, unit }));
  });
}

const placeOf = (unit: Unit, m: RegExpMatchArray) => ({
  start: unit.start + (m.index as number),
  end: unit.start + (m.index as number) + m[0].length,
});
