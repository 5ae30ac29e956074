// Patterns in free spacing become native regular expressions. The only importer of XRegExp: built-in grammars are compiled
// when the package is built, so that a run without `--grammars` never loads it.
import XRegExp from 'xregexp';
import type { Grammars, Rule } from '../model/rule.ts';
import { fold, foldBare, foldMarks } from './fold.ts';
import type { LoadedFile } from './load.ts';
import type { RuleSource } from './schema.ts';

/** ASCII in JavaScript even with the flag u: /\bđến\b/ does not match "đến năm". */
const ASCII_ONLY = /\\[bBwW]/;

/**
 * Compiles grammar files. Files are taken in order: a rule with the id of an earlier one replaces it in its place, a lexicon
 * of the same name gains words, a fragment of the same name is replaced.
 * @throws {GrammarError} where a pattern is wrong
 */
export function compileGrammars(files: readonly LoadedFile[]): Grammars {
  const fragments: Record<string, string> = {};
  const lexicons: Record<string, string[]> = {};
  for (const { content } of files) {
    Object.assign(fragments, content.fragments);
    for (const [name, { words }] of Object.entries(content.lexicons)) {
      lexicons[name] = [...new Set([...(lexicons[name] ?? []), ...words])];
    }
  }
  const rules: Record<string, Rule[]> = {};
  for (const file of files) {
    file.content.rules.forEach((source, i) => {
      const fail = (message: string) => file.errorAt(['rules', i, 'pattern'], message);
      const rule = compileRule(file.name, source, fragments, lexicons, fail);
      const set = (rules[file.name] ??= []);
      const same = set.findIndex((other) => other.id === rule.id);
      if (same < 0) set.push(rule);
      else set[same] = rule;
    });
  }
  return { rules, lexicons };
}

const FORMS = { folded: 'small', sensitive: 'capitals', bare: 'bare' } as const;
const FOLDS = { small: fold, capitals: foldMarks, bare: foldBare } as const;

function compileRule(
  file: string,
  source: RuleSource,
  fragments: Readonly<Record<string, string>>,
  lexicons: Readonly<Record<string, readonly string[]>>,
  fail: (message: string) => Error,
): Rule {
  const form = FORMS[source.case];
  const expand = (pattern: string, depth: number): string =>
    pattern.replace(/\{\{(\w+?)(:cap)?\}\}/g, (_, name: string, cap?: string) => {
      if (depth > 8) throw fail(`the fragment {{${name}}} contains itself`);
      const fragment = fragments[name];
      if (fragment !== undefined) {
        if (/\(\?<[a-z]/i.test(fragment))
          throw fail(`the fragment {{${name}}} holds a named group; name groups in rules`);
        return `(?:${expand(fragment, depth + 1)})`;
      }
      const words = lexicons[name];
      if (words === undefined) throw fail(`there is no fragment and no lexicon {{${name}}}`);
      return `(?:${alternation(words, cap !== undefined)})`;
    });
  const expanded = expand(source.pattern, 0);
  const ascii = ASCII_ONLY.exec(expanded);
  if (ascii !== null) throw fail(`${ascii[0]} knows ASCII letters only; use {{word_start}}, {{word_end}} or \\p{L}`);
  const native = toNative(foldPattern(expanded, form), fail);
  return {
    id: `${file}/${source.id}`,
    summary: source.summary,
    in: source.in,
    ...native,
    needs: source.needs.map((word) => FOLDS[form](word)),
    value: source.value,
    with: source.with,
    form,
  };
}

/**
 * Longer words first, so that a word never hides one that begins with it.
 * @param cap `{{name:cap}}` in a case-sensitive rule: the first letter or all may be capitals
 */
function alternation(words: readonly string[], cap: boolean): string {
  const open = (word: string) =>
    cap ? `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}|${word.toUpperCase()}` : word;
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ #]/g, '[$&]'))
    .map(open)
    .join('|');
}

/** Folds the letters of a pattern as text is folded; escapes and Unicode properties keep their letters. */
function foldPattern(pattern: string, form: Rule['form']): string {
  if (form === 'bare') return foldBare(pattern);
  const marks = foldMarks(pattern);
  if (form === 'capitals') return marks;
  return marks.replace(/\\[pP]\{[^}]*\}|\\.|\(\?<[a-z_]\w*>|[^\\]/gisu, (part) =>
    part.length === 1 ? part.toLowerCase() : part,
  );
}

/** XRegExp writes \p{L} out as thousands of ranges; the native property is hidden from it and put back. */
function toNative(pattern: string, fail: (message: string) => Error): Pick<Rule, 'source' | 'flags' | 'groups'> {
  const properties: string[] = [];
  const hidden = pattern.replace(/\\[pP]\{[^}]*\}/g, (property) => {
    properties.push(property);
    return String.fromCharCode(0xe000 + properties.length - 1);
  });
  try {
    const compiled = XRegExp(hidden, 'nxu') as RegExp & { xregexp?: { captureNames: string[] | null } };
    const tight = compiled.source.replace(/\(\?:\)(?![*+?{])/g, ''); // what XRegExp leaves where white space was
    const source = tight.replace(/[\ue000-\uf8ff]/g, (c) => properties[c.charCodeAt(0) - 0xe000] as string);
    new RegExp(source, 'u');
    return { source, flags: 'u', groups: compiled.xregexp?.captureNames ?? [] };
  } catch (error) {
    throw fail(`the pattern is no regular expression: ${(error as Error).message}`);
  }
}
