// A grammar against its own examples: every example must be found with its value, nothing may be found in a reject.
import type { Grammars, Match, Rule } from '../model/rule.ts';
import { foldText } from './fold.ts';
import type { GrammarError } from './grammar-error.ts';
import type { LoadedFile } from './load.ts';
import { matchAll } from './match.ts';

/** Makes the value of a match; the same function that extraction uses. */
export type Convert = (match: Match, text: string) => unknown;

/** What is wrong with the examples of a grammar; empty when all is well. */
export function checkExamples(files: readonly LoadedFile[], grammars: Grammars, convert: Convert): GrammarError[] {
  const errors: GrammarError[] = [];
  for (const file of files) {
    const seen = new Set<string>();
    file.content.rules.forEach((source, i) => {
      if (seen.has(source.id))
        errors.push(file.errorAt(['rules', i, 'id'], `the id "${source.id}" stands twice in this file`));
      seen.add(source.id);
      const rule = grammars.rules[file.name]?.find((one) => one.id === `${file.name}/${source.id}`) as Rule;
      source.examples.forEach((example, k) => {
        const problem = checkExample(rule, example, convert);
        if (problem !== undefined) errors.push(file.errorAt(['rules', i, 'examples', k], `${rule.id}: ${problem}`));
      });
      source.rejects.forEach((reject, k) => {
        const match = matchesOf(rule, reject.text)[0];
        if (match === undefined) return;
        const found = reject.text.slice(match.start, match.end);
        errors.push(
          file.errorAt(['rules', i, 'rejects', k], `${rule.id}: «${found}» must not be found: ${reject.why}`),
        );
      });
    });
  }
  return errors;
}

function matchesOf(rule: Rule, text: string): Match[] {
  return matchAll(rule, foldText(text), { start: 0, end: text.length });
}

function checkExample(
  rule: Rule,
  example: { text: string; match: string; value?: unknown; groups?: Record<string, string> | undefined },
  convert: Convert,
): string | undefined {
  const matches = matchesOf(rule, example.text);
  const match = matches.find((one) => example.text.slice(one.start, one.end) === example.match);
  if (match === undefined) {
    const found = matches.map((one) => `«${example.text.slice(one.start, one.end)}»`).join(', ') || 'nothing';
    return `expected «${example.match}», found ${found}`;
  }
  for (const [name, expected] of Object.entries(example.groups ?? {})) {
    const place = match.groups[name];
    const found = place === undefined ? undefined : example.text.slice(place.start, place.end);
    if (found !== expected) return `group ${name}: expected «${expected}», found «${found ?? ''}»`;
  }
  if (example.value === undefined) return undefined;
  const value = convert(match, example.text);
  return contains(value, example.value)
    ? undefined
    : `expected value ${JSON.stringify(example.value)}, found ${JSON.stringify(value)}`;
}

/** True where every field that is expected is there with the same value. */
function contains(found: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return found === expected;
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) && found.length === expected.length && expected.every((one, i) => contains(found[i], one))
    );
  }
  return Object.entries(expected).every(([key, one]) => contains((found as Record<string, unknown>)[key], one));
}
