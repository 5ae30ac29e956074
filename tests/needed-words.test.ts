// The places of the words that rules need: the same answers as looking for each word in each stretch.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILTIN } from '../src/grammar/builtin.generated.ts';
import { foldText } from '../src/grammar/fold.ts';
import { neededWords } from '../src/grammar/needed-words.ts';
import type { Grammars, Rule } from '../src/model/rule.ts';
import { fixtures } from './support/corpus.ts';

const ruleOf = (...needs: string[]): Rule => ({
  id: `own/${needs.join('_')}`,
  summary: '',
  in: [],
  source: '',
  flags: 'u',
  groups: [],
  needs,
  value: 'text',
  with: {},
  form: 'small',
});

describe('the words that rules need', () => {
  const [short, long, inner, other, none] = [
    ruleOf('xã'),
    ruleOf('xã hội'),
    ruleOf('hội', 'ã h'),
    ruleOf('huyện', 'hội'),
    ruleOf(),
  ] as [Rule, Rule, Rule, Rule, Rule];
  const grammars: Grammars = { rules: { own: [short, long, inner, other, none] }, lexicons: {} };
  const text = 'ủy ban xã, xã hội';
  const holds = neededWords({ small: text, capitals: text, bare: text }, grammars);
  const stretch = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

  it.each([
    ['a word that begins another one', short, 'xã hội', true],
    ['the longer of two', long, 'xã hội', true],
    ['a word that is cut at the end', long, 'xã hộ', false],
    ['a word inside of another one', inner, 'ã hộ', true],
    ['one of several', other, 'xã hội', true],
    ['none of several', other, 'ủy ban xã', false],
    ['a word that stands elsewhere', short, 'ủy ban', false],
    ['no word, where none is needed', none, 'ủy ban', true],
  ])('are found: %s', (_, rule, part, expected) => {
    expect(holds(rule, stretch(part))).toBe(expected);
  });

  const rules = Object.values(BUILTIN.rules).flat();
  it.each(fixtures.map(({ name, source }) => [name, source] as const))(
    'are those that a search in any stretch of %s finds',
    (_, source) => {
      const forms = foldText(source.text);
      const found = neededWords(forms, BUILTIN);
      fc.assert(
        fc.property(
          fc.constantFrom(...rules),
          fc.nat(source.text.length),
          fc.oneof(fc.nat(30), fc.nat(2000)),
          (rule, start, length) => {
            const end = Math.min(start + length, source.text.length);
            const part = forms[rule.form].slice(start, end);
            expect(found(rule, { start, end })).toBe(
              rule.needs.length === 0 || rule.needs.some((word) => part.includes(word)),
            );
          },
        ),
        { numRuns: 2000 },
      );
    },
  );
});
