// docs/diagnostics.md tells about every diagnostic, and its examples are true.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/index.ts';
import { DIAGNOSTIC_CODES, SEVERITIES } from '../src/model/diagnostic.ts';
import { SOURCE_PROBLEMS, type SourceProblemCode } from '../src/model/source-text.ts';
import { run } from '../src/pipeline.ts';
import { sourceOfText } from '../src/read/source-of.ts';
import { at } from './support/corpus.ts';

const ofSource = new Set<string>(SOURCE_PROBLEMS);
const rows = readFileSync(at('docs', 'diagnostics.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [code, severity, meaning, advice, example] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return {
      code: (code ?? '').replaceAll('`', ''),
      severity,
      meaning,
      advice,
      example: (example ?? '').replaceAll('`', ''),
    };
  });

describe('docs/diagnostics.md', () => {
  it('has a row for every code, in the order of the code', () => {
    expect(rows.map(({ code }) => code)).toEqual([...DIAGNOSTIC_CODES]);
  });

  it('says in every row how bad it is, what it means and what to do', () => {
    for (const { code, severity, meaning, advice } of rows) {
      expect(SEVERITIES, code).toContain(severity);
      expect(meaning, code).not.toBe('');
      expect(advice, code).not.toBe('');
    }
  });

  it.each(rows.filter(({ code }) => !ofSource.has(code)).map((row) => [row.code, row] as const))(
    'has an example of %s that gives it',
    (code, { example, severity }) => {
      const found = extractPlan(example.replaceAll('⏎', '\n').replaceAll('⇥', '\t')).diagnostics;
      expect(found.map((one) => [one.code, one.severity])).toContainEqual([code, severity]);
      for (const { message, messageEn } of found) {
        expect(message).toMatch(/\p{L}/u);
        expect(messageEn).toMatch(/[a-z]/);
        expect(messageEn).not.toBe(message);
      }
    },
  );

  it.each(rows.filter(({ code }) => ofSource.has(code)).map((row) => [row.code, row] as const))(
    'tells what the reader says of the file: %s',
    (code, { severity }) => {
      const source = sourceOfText('KẾ HOẠCH\nI. NHIỆM VỤ\n- Trồng cây.\n', 'ke-hoach.pdf');
      const problem = { code: code as SourceProblemCode, detail: 'trang 2', place: { start: 9, end: 12 } };
      const [found] = run({ ...source, problems: [problem] }).plan.diagnostics;
      expect(found).toMatchObject({ code, severity, section: null, span: { start: 9, end: 12, line: 2 } });
      expect(found?.message).toMatch(/: trang 2$/);
      expect(found?.messageEn).toMatch(/: trang 2$/);
    },
  );
});
