import { type Folded, foldedOf } from '../grammar/fold.ts';
import { firstMatch, matchAll } from '../grammar/match.ts';
import type { NormalText } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import type { Grammars, Match, Rule } from '../model/rule.ts';

/** A normal text at hand with its folded form and the grammars: what every part of the segmenter looks at. */
export interface Reading {
  readonly normal: NormalText;
  readonly folded: Folded;
  readonly grammars: Grammars;
  textOf(range: Range): string;
  /** The first match of the rules whose names are given (`layout/alone_kind`), or of a whole file of rules (`markers`). */
  find(rules: string, range: Range): Match | undefined;
  findAll(rules: string, range: Range): Match[];
}

export function readingOf(normal: NormalText, grammars: Grammars): Reading {
  const folded = foldedOf(normal, grammars);
  const byName = new Map<string, readonly Rule[]>(Object.entries(grammars.rules));
  for (const rule of Object.values(grammars.rules).flat()) byName.set(rule.id, [rule]);
  const rulesOf = (name: string) => byName.get(name) ?? [];
  return {
    normal,
    folded,
    grammars,
    textOf: (range) => normal.text.slice(range.start, range.end),
    find: (name, range) => firstMatch(rulesOf(name), folded, range),
    findAll: (name, range) => rulesOf(name).flatMap((rule) => matchAll(rule, folded, range)),
  };
}

/** A range without white space at its ends. */
export function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
