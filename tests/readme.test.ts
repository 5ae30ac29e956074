// What the READMEs show is what the program prints, and every call in them works.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Every line of the READMEs that calls the command, in the order of the text; comments left out. */
const calls = ['README.md', 'README.vi.md'].flatMap((file) =>
  Array.from(readFileSync(at(file), 'utf8').matchAll(/^```sh\n(.*?)^```/gms), (m) => m[1] as string)
    .flatMap((text) => text.split('\n'))
    .filter((line) => /(?:^|\| )plan-extract /.test(line))
    .map((line) => [file, line.replace(/\s+#.*$/, '')] as const),
);

describe('the calls of the READMEs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-'));
  beforeAll(() => {
    const copy = (from: string, to: string) => cpSync(at('fixtures', ...from.split('/')), join(folder, to));
    copy('plans/two-annexes.txt', 'ke-hoach.txt');
    copy('plans/two-annexes.txt', 'ke-hoach-cu.txt');
    copy('forms/plan.docx', 'ke-hoach.docx');
    mkdirSync(join(folder, 'luu-tru'));
    copy('plans/two-annexes.txt', 'luu-tru/45-KH-UBND.txt');
    copy('plans/school.txt', 'luu-tru/truong-hoc.txt');
    mkdirSync(join(folder, 'rieng'));
    writeFileSync(join(folder, 'rieng', 'deadlines.yaml'), block('id: full_moon'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(calls)('%s: %s', (_, line) => {
    const expected = /--strict|--fail-on error,missing|--exit-code/.test(line) ? 1 : 0;
    expect(shell(line, folder)).toMatchObject({ status: expected });
  });

  it('count the tasks of each body from a table of Parquet', () => {
    // The library that reads the table is one of this project's own tests.
    const code = block("from 'hyparquet'").replace("'hyparquet'", JSON.stringify(import.meta.resolve('hyparquet')));
    writeFileSync(join(folder, 'dem.mjs'), code);
    const done = spawnSync(process.execPath, ['dem.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(done.stdout).toMatch(/Phòng Văn hóa - Xã hội +│ 8 /);
  });
});

/** Runs a line with patterns of names and redirections as a shell would, without one. */
function shell(line: string, cwd: string): { status: number | null; stderr: string } {
  const [words = '', target] = line.split(/ > /);
  const args = words
    .split(/\s+/)
    .slice(1)
    .flatMap((word) => (word === '*.txt' ? readdirSync(cwd).filter((name) => name.endsWith('.txt')) : [word]));
  const done = planExtract(args, { cwd });
  if (target !== undefined) writeFileSync(join(cwd, target), done.stdout);
  return { status: done.status, stderr: done.stderr };
}

function exists(path: string): boolean {
  try {
    readFileSync(at(path));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
