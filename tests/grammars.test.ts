// The built-in grammars: every rule holds its own examples, and nothing in them is idle or built on sand.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convert } from '../src/extract/convert.ts';
import { checkExamples } from '../src/grammar/check.ts';
import { compileGrammars } from '../src/grammar/compile.ts';
import { type LoadedFile, loadGrammarFile } from '../src/grammar/load.ts';
import { COLUMN_ROLES, ROLES } from '../src/model/outline.ts';
import { at } from './support/corpus.ts';

const load = (name: string, text: string): LoadedFile => loadGrammarFile({ path: `${name}.yaml`, name, text });
const files = readdirSync(at('grammars'))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => load(name.replace('.yaml', ''), readFileSync(at('grammars', name), 'utf8')));
const grammars = compileGrammars(files);
const rules = files.flatMap((file) =>
  file.content.rules.map((rule) => ({ file: file.name, id: `${file.name}/${rule.id}`, rule })),
);
const named = (text: string): string[] => Array.from(text.matchAll(/\{\{(\w+?)(?::cap)?\}\}/g), (m) => m[1] as string);

describe('every rule', () => {
  it.each(files.map((file) => [file.name, file] as const))('of %s holds its examples and rejects', (_, file) => {
    expect(checkExamples([file], grammars, convert).map(({ message }) => message)).toEqual([]);
  });

  it('has two examples or more and a reject, all different', () => {
    const poor = rules.filter(({ rule }) => {
      const texts = [...rule.examples, ...rule.rejects].map(({ text }) => text);
      return rule.examples.length < 2 || rule.rejects.length < 1 || new Set(texts).size < texts.length;
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('has an id of its own', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  });

  it('applies to roles that there are', () => {
    const known = new Set<string>([
      ...ROLES,
      ...COLUMN_ROLES.map((role) => `annex.${role}`),
      'subject',
      'heading',
      'preamble',
      'closing',
      'footnote',
      'note',
      'column_name',
      'behind_a_date',
    ]);
    expect(
      rules.flatMap(({ id, rule }) => rule.in.filter((role) => !known.has(role)).map((role) => `${id}: ${role}`)),
    ).toEqual([]);
  });
});

describe('every pattern', () => {
  const patterns = [
    ...rules.map(({ id, rule }) => ({ id, pattern: rule.pattern })),
    ...files.flatMap((file) =>
      Object.entries(file.content.fragments).map(([name, pattern]) => ({ id: `${file.name} {{${name}}}`, pattern })),
    ),
  ];

  it.each([
    ['\\b, \\B, \\w or \\W, which know ASCII letters only', /\\[bBwW]/],
    // Folding turns every dash of the text into a hyphen, so that an en dash in a pattern matches nothing.
    ['a dash other than the hyphen', /[‐-―−]/],
    ['letters that are not composed (NFC)', /\p{M}/u],
    ['Unicode escapes for letters', /\\u[0-9a-f{]/i],
  ])('has no %s', (_, forbidden) => {
    expect(patterns.filter(({ pattern }) => forbidden.test(pattern)).map(({ id }) => id)).toEqual([]);
  });
});

describe('every fragment and lexicon', () => {
  const texts = files.flatMap(({ content }) => [
    ...content.rules.map(({ pattern }) => pattern),
    ...Object.values(content.fragments),
  ]);
  const used = new Set(texts.flatMap(named));
  const code = readdirSync(at('src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => readFileSync(at('src', name), 'utf8'))
    .join('\n');

  it('is used: by a rule, by a fragment, or where it is a lexicon by the program', () => {
    const idle = files.flatMap((file) => [
      ...Object.keys(file.content.fragments).filter((name) => !used.has(name)),
      ...Object.keys(file.content.lexicons).filter(
        (name) => !used.has(name) && !new RegExp(`lexicons(?:\\.|\\[')${name}\\b|'${name}'`).test(code),
      ),
    ]);
    expect(idle).toEqual([]);
  });

  it('has a name of its own', () => {
    const names = files.flatMap(({ content }) => [...Object.keys(content.fragments), ...Object.keys(content.lexicons)]);
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  });

  it('has no word twice', () => {
    const twice = files.flatMap(({ content }) =>
      Object.entries(content.lexicons).flatMap(([name, { words }]) =>
        words.filter((word, i) => words.indexOf(word) < i).map((word) => `${name}: ${word}`),
      ),
    );
    expect(twice).toEqual([]);
  });
});

describe('the check of a grammar', () => {
  const file = (rule: string) => load('own', `about: a test\nrules:\n  - id: one\n    summary: a test\n${rule}`);
  const check = (rule: string) => {
    const loaded = file(rule);
    return checkExamples([loaded], compileGrammars([...files, loaded]), convert).map(
      ({ message }) => message.split('\n')[0],
    );
  };
  const pattern = '    pattern: |\n      {{word_start}} quý \\s+ đầu {{word_end}}\n';

  it('finds nothing wrong where all is well', () => {
    expect(
      check(
        `${pattern}    examples: [{ text: trong quý đầu, match: quý đầu }, { text: Quý đầu năm, match: Quý đầu }]\n    rejects: [{ text: quý nhân, why: other }]\n`,
      ),
    ).toEqual([]);
  });

  it('takes the words of a lexicon as they are, whatever their letters', () => {
    const words = 'lexicons:\n  signs: { about: a test, words: ["a-b", "c#", "m²/ha", "(x)", "d e"] }\n';
    const one = (text: string) => `{ text: "${text} ", match: "${text}" }`;
    const examples = ['a-b', 'c#', 'm²/ha', '(x)', 'd e'].map(one).join(', ');
    const loaded = load(
      'own',
      `about: a test\n${words}rules:\n  - id: one\n    summary: a test\n    pattern: |\n      {{signs}} (?= \\s )\n    examples: [${examples}]\n    rejects: [{ text: "ab ", why: other }]\n`,
    );
    expect(checkExamples([loaded], compileGrammars([...files, loaded]), convert).map(({ message }) => message)).toEqual(
      [],
    );
  });

  it('says which example does not match, and where', () => {
    const found = check(
      `${pattern}    examples:\n      - { text: trong quý đầu, match: quý đầu }\n      - { text: trong tháng đầu, match: tháng đầu }\n    rejects: [{ text: quý nhân, why: other }]\n`,
    );
    expect(found).toEqual(['own.yaml:9:9: own/one: expected «tháng đầu», found nothing']);
  });

  it('says which reject matches, and why it must not', () => {
    const found = check(
      `${pattern}    examples: [{ text: trong quý đầu, match: quý đầu }, { text: Quý đầu năm, match: Quý đầu }]\n    rejects:\n      - { text: hết quý đầu, why: it is over }\n`,
    );
    expect(found).toEqual(['own.yaml:9:9: own/one: «quý đầu» must not be found: it is over']);
  });

  it('says which value is another', () => {
    const found = check(
      '    value: quarter\n    pattern: "quý \\\\s+ (?<quarter> [1-4] ) / (?<year> \\\\d{4} )"\n    examples: [{ text: quý 1/2026, match: quý 1/2026, value: 2026-Q1 }, { text: quý 2/2026, match: quý 2/2026, value: 2026-Q3 }]\n    rejects: [{ text: quý nhân, why: other }]\n',
    );
    expect(found).toEqual([
      expect.stringMatching(/^own\.yaml:7:73: own\/one: expected value "2026-Q3", found "2026-Q2"$/),
    ]);
  });
});
