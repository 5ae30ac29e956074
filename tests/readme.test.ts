// What README.md shows is what the program prints.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/index.ts';
import { inNewFolder, planExtract } from './support/command.ts';
import { at } from './support/corpus.ts';

const readme = readFileSync(at('README.md'), 'utf8');
const blocks = Array.from(readme.matchAll(/^```(\w*)\n(.*?)^```/gms), (m) => ({
  language: m[1],
  text: m[2] as string,
}));
const block = (has: string): string => {
  const found = blocks.filter(({ text }) => text.includes(has));
  expect(found, has).toHaveLength(1);
  return found[0]?.text as string;
};

describe('README.md', () => {
  const { stdout, stderr } = planExtract(['fixtures/plans/two-annexes.txt']);

  it('shows items as they are printed', () => {
    // Each list of the excerpt is one item of the list of that name.
    for (const list of block('w-III.1.1.2-1\n    section')
      .split(/^\w+:\n/m)
      .slice(1))
      expect(stdout).toContain(`\n${list}`);
  });

  it('shows the diagnostic that is printed', () => {
    expect(block('deadline-before-plan')).toBe(stderr);
  });

  it('shows a rule that holds', () => {
    inNewFolder((cwd) => {
      mkdirSync(join(cwd, 'rieng'));
      writeFileSync(join(cwd, 'rieng', 'deadlines.yaml'), block('id: full_moon'));
      const printed = '1 files, 1 rules, 3 examples: all hold';
      expect(planExtract(['grammar', 'check', 'rieng'], { cwd })).toEqual({
        status: 0,
        stdout: `${printed}\n`,
        stderr: '',
      });
      expect(readme).toContain(printed);
    });
  });

  it('shows a call of the library that does what it says', () => {
    const text = /extractPlan\('(.*)'\)/.exec(block("from 'plan-extract'"))?.[1]?.replaceAll('\\n', '\n') ?? '';
    expect(extractPlan(text).tasks[0]?.due).toBe('2026-04-30');
  });

  it('names files that there are', () => {
    const named = Array.from(
      readme.matchAll(/\b((?:src|fixtures|docs|tests|bench)\/[\w./-]*\w)/g),
      (m) => m[1] as string,
    );
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    readFileSync(at(path));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
