// plan-extract batch: what comes out of a folder, and what a second run does.
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ManifestLine } from '../src/batch/line.ts';
import type { Summary } from '../src/batch/summary.ts';
import { type Plan, PlanSchema } from '../src/model/plan.ts';
import { inNewFolder, type Outcome, planExtract } from './support/command.ts';
import { smallPlan, writeFiles } from './support/plan-folder.ts';

const linesOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
const manifestOf = (cwd: string, out = 'out') => linesOf<ManifestLine>(join(cwd, out, 'manifest.ndjson'));
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .split('\\')
        .join('/'),
    )
    .sort();

/** Runs `plan-extract batch ARGS`, and expects it to end well. */
function batch(cwd: string, ...args: string[]): Outcome {
  const done = planExtract(['batch', '--quiet', '--jobs', '1', ...args], { cwd });
  expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' });
  return done;
}
const report = (cwd: string, ...args: string[]): Summary =>
  JSON.parse(batch(cwd, ...args, '--report', 'json').stdout) as Summary;

describe('the results', () => {
  it('are a file for each plan, named by its path', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/2025/b.txt': smallPlan(2) });
      batch(cwd, 'in', '--out', 'out');
      expect(filesBelow(join(cwd, 'out', 'plans'))).toEqual(['in/2025/b.txt.json', 'in/a.txt.json']);
      const plan = JSON.parse(readFileSync(join(cwd, 'out/plans/in/2025/b.txt.json'), 'utf8')) as Plan;
      expect(PlanSchema.safeParse(plan).success).toBe(true);
      expect(plan.source.name).toBe('in/2025/b.txt');
      const alone = planExtract(['in/2025/b.txt', '-f', 'json', '-q'], { cwd }).stdout;
      expect(JSON.parse(alone)).toEqual(plan);
    });
  });

  it('are one dataset in the order of the names, whatever the number of threads and the order of arguments', () => {
    inNewFolder((cwd) => {
      for (let i = 0; i < 12; i++) writeFiles(cwd, { [`in/${i % 3}/${i}.txt`]: smallPlan(i) });
      batch(cwd, 'in/0', 'in/1', 'in/2', '--out', 'one', '-f', 'ndjson', '--jobs', '1', '--shard-bytes', '20000');
      batch(cwd, 'in/2', 'in', '--out', 'three', '-f', 'ndjson', '--jobs', '3', '--shard-bytes', '20000');
      const files = filesBelow(join(cwd, 'one', 'dataset'));
      expect(files.length).toBeGreaterThan(1);
      expect(filesBelow(join(cwd, 'three', 'dataset'))).toEqual(files);
      for (const file of [...files.map((name) => `dataset/${name}`), 'dataset.json'])
        expect(readFileSync(join(cwd, 'three', file))).toEqual(readFileSync(join(cwd, 'one', file)));
      const names = files.flatMap((file) => linesOf<Plan>(join(cwd, 'one', 'dataset', file)).map((p) => p.source.name));
      expect(names).toEqual([...names].sort());
      expect(names).toHaveLength(12);
    });
  });

  it.each(['csv', 'parquet'])('are tables in %s, of files of a bounded size', (format) => {
    inNewFolder((cwd) => {
      for (let i = 0; i < 4; i++) writeFiles(cwd, { [`in/${i}.txt`]: smallPlan(i) });
      batch(cwd, 'in', '--out', 'out', '-f', format, '--shard-bytes', '10000');
      const files = filesBelow(join(cwd, 'out', 'dataset'));
      expect(files).toContain(`targets-00001.${format}`);
      expect(files).toContain(`targets-00002.${format}`);
    });
  });

  it('have a line in the manifest for each document of an archive', () => {
    inNewFolder((cwd) => {
      const archive = zipSync({
        'x/b.txt': strToU8(smallPlan(2)),
        'a.txt': strToU8(smallPlan(1)),
        'c.txt': strToU8(''),
      });
      writeFiles(cwd, { 'in/nam.zip': archive });
      batch(cwd, 'in', '--out', 'out');
      expect(manifestOf(cwd).map(({ source, status, reason }) => [source, status, reason])).toEqual([
        ['in/nam.zip/a.txt', 'done', null],
        ['in/nam.zip/c.txt', 'failed', 'empty'],
        ['in/nam.zip/x/b.txt', 'done', null],
      ]);
      expect(filesBelow(join(cwd, 'out', 'plans'))).toEqual(['in/nam.zip/a.txt.json', 'in/nam.zip/x/b.txt.json']);
    });
  });

  it('have two plans where two files are the same', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b.txt': smallPlan(1) });
      batch(cwd, 'in', '--out', 'out', '-f', 'ndjson');
      const plans = linesOf<Plan>(join(cwd, 'out/dataset/plans-00001.ndjson'));
      expect(plans.map(({ source }) => source.name)).toEqual(['in/a.txt', 'in/b.txt']);
    });
  });

  it('do not come into themselves where the folder of the results is inside', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'a.txt': smallPlan(1) });
      batch(cwd, '.', '--out', 'out');
      batch(cwd, '.', '--out', 'out');
      expect(manifestOf(cwd).map(({ source }) => source)).toEqual(['a.txt']);
    });
  });
});

describe('the files', () => {
  const sources = (cwd: string, ...args: string[]) => {
    batch(cwd, ...args, '--out', 'out');
    return manifestOf(cwd).map(({ source }) => source);
  };

  it('are named by patterns, and left out by .plan-extractignore', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, {
        'in/a.txt': smallPlan(1),
        'in/b.md': smallPlan(2),
        'in/x/c.txt': smallPlan(3),
        'in/x/nháp/d.txt': smallPlan(4),
        'in/x/.plan-extractignore': '# bản nháp\nnháp/\n',
      });
      expect(sources(cwd, 'in/**/*.txt')).toEqual(['in/a.txt', 'in/x/c.txt']);
      expect(sources(cwd, 'in')).toEqual(['in/a.txt', 'in/b.md', 'in/x/c.txt']);
    });
  });

  it.each([
    ['lines', '\n'],
    ['zero bytes', '\0'],
  ])('come from a list in %s on standard input', (_, end) => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b c.txt': smallPlan(2) });
      const list = ['in/b c.txt', 'in/a.txt', 'in/a.txt'].join(end);
      const done = planExtract(['batch', '-', '--out', 'out'], { cwd, stdin: list });
      expect(done.status).toBe(0);
      expect(manifestOf(cwd).map(({ source }) => source)).toEqual(['in/a.txt', 'in/b c.txt']);
    });
  });
});

describe('a second run', () => {
  it('does only what is new or changed', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b.txt': smallPlan(2) });
      expect(report(cwd, 'in', '--out', 'out')).toMatchObject({ done: 2, unchanged: 0 });
      expect(report(cwd, 'in', '--out', 'out')).toMatchObject({ done: 0, unchanged: 2 });
      utimesSync(join(cwd, 'in/a.txt'), 0, 0);
      writeFiles(cwd, { 'in/b.txt': smallPlan(3), 'in/c.txt': smallPlan(4) });
      expect(report(cwd, 'in', '--out', 'out')).toMatchObject({ done: 2, unchanged: 1, plans: 3 });
      expect(readFileSync(join(cwd, 'out/plans/in/b.txt.json'), 'utf8')).toContain('thôn số 3');
    });
  });

  it('does all where the grammars are others', () => {
    inNewFolder((cwd) => {
      const own = `about: Time limits of our own
rules:
  - id: before_new_year
    summary: Before the lunar new year
    pattern: |
      {{word_start}} trước \\s+ tết \\s+ (?<year> {{year}} ) {{word_end}}
    examples:
      - { text: "xong trước Tết 2027", match: "trước Tết 2027" }
      - { text: "Trước tết 2026, các thôn", match: "Trước tết 2026", groups: { year: "2026" } }
    rejects:
      - { text: "trước tết Nguyên đán", why: "no year" }
`;
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'rieng/deadlines.yaml': own });
      report(cwd, 'in', '--out', 'out');
      const [before] = manifestOf(cwd);
      expect(report(cwd, 'in', '--out', 'out', '--grammars', 'rieng')).toMatchObject({ done: 1, unchanged: 0 });
      const [after] = manifestOf(cwd);
      expect(before?.grammar).toMatch(/^[\da-f]{16}$/);
      expect(after?.grammar).not.toBe(before?.grammar);
    });
  });

  it('removes the plan of a file that is no more, and nothing else', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b.txt': smallPlan(2) });
      batch(cwd, 'in', '--out', 'out');
      writeFiles(cwd, { 'out/plans/mine.txt': 'mine' });
      rmSync(join(cwd, 'in/b.txt'));
      batch(cwd, 'in', '--out', 'out');
      expect(filesBelow(join(cwd, 'out', 'plans'))).toEqual(['in/a.txt.json', 'mine.txt']);
    });
  });

  it('tries what failed only where it is asked to', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b.txt': new Uint8Array([80, 75, 3, 4, 1, 2, 3]) });
      const first = report(cwd, 'in', '--out', 'out');
      expect(first).toMatchObject({ done: 1, unchanged: 0 });
      expect(Object.values(first.failed)).toEqual([1]);
      expect(report(cwd, 'in', '--out', 'out')).toMatchObject({ done: 0, unchanged: 2 });
      expect(report(cwd, 'in', '--out', 'out', '--retry-failed')).toMatchObject({ done: 0, unchanged: 1 });
    });
  });

  it('drops a torn last line of the manifest, and a lock whose program is gone', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1) });
      batch(cwd, 'in', '--out', 'out');
      const whole = readFileSync(join(cwd, 'out/manifest.ndjson'));
      writeFileSync(join(cwd, 'out/manifest.ndjson'), Buffer.concat([whole, Buffer.from('{"source":"in/x')]));
      writeFileSync(join(cwd, 'out/.plan-extract/lock'), JSON.stringify({ pid: 999_999_999, host: 'elsewhere' }));
      utimesSync(join(cwd, 'out/.plan-extract/lock'), 1, 1);
      batch(cwd, 'in', '--out', 'out');
      expect(readFileSync(join(cwd, 'out/manifest.ndjson'))).toEqual(whole);
      expect(existsSync(join(cwd, 'out/.plan-extract/lock'))).toBe(false);
    });
  });

  it('does not begin where another one writes', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, {
        'in/a.txt': smallPlan(1),
        'out/.plan-extract/lock': JSON.stringify({ pid: 4711, host: 'elsewhere' }),
      });
      const done = planExtract(['batch', 'in', '--out', 'out'], { cwd });
      expect(done.status).toBe(2);
      expect(done.stderr).toContain('process 4711 on elsewhere is writing there');
    });
  });
});

describe('the report', () => {
  it('is some lines of text', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b.txt': '' });
      const { stdout } = planExtract(['batch', 'in', '--out', 'out', '--jobs', '1', '--fail-on', 'error'], { cwd });
      const [files, plans, diagnostics, place] = stdout.split('\n');
      expect(files).toBe('done: 1, unchanged: 0, failed: 1 (empty 1), ignored: 0');
      expect(plans).toBe('1 plans: 1 targets, 1 tasks, 1 deadlines, 0 citations');
      expect(diagnostics).toMatch(/^diagnostics: 0 errors, \d+ warnings, \d+ notes: /);
      expect(place).toContain(join('out', 'manifest.ndjson'));
    });
  });

  it('says that there is no file', () => {
    inNewFolder((cwd) => {
      const done = planExtract(['batch', '*.docx', '--out', 'out', '--lang', 'vi', '-q'], { cwd });
      expect(done).toEqual({
        status: 2,
        stdout: '',
        stderr: 'không có tệp nào; hãy kiểm tra đường dẫn, mẫu tên và .plan-extractignore\n',
      });
    });
  });

  it('is JUnit XML that CI systems read, whatever the names', () => {
    inNewFolder((cwd) => {
      const odd = process.platform === 'win32' ? `b & 'c'.txt` : 'b\n<"&\u0007>.txt';
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), [`in/${odd}`]: '', 'in/.ẩn': 'x', 'in/d.txt': 'KẾ HOẠCH\n' });
      const done = planExtract(
        ['batch', 'in', '--out', 'out', '--report', 'junit', '--fail-on', 'no-sections,failed'],
        { cwd },
      );
      expect(done.status).toBe(1);
      expect(XMLValidator.validate(done.stdout)).toBe(true);
      const { testsuites } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' }).parse(
        done.stdout,
      );
      expect(testsuites.testsuite).toMatchObject({
        '@_tests': '4',
        '@_failures': '1',
        '@_errors': '1',
        '@_skipped': '1',
      });
      const cases = testsuites.testsuite.testcase as Record<string, unknown>[];
      expect(cases.map((one) => Object.keys(one).find((key) => !key.startsWith('@_')))).toEqual([
        'skipped',
        undefined,
        'error',
        'failure',
      ]);
    });
  });

  it('counts what the plans hold', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a.txt': smallPlan(1), 'in/b.txt': smallPlan(2) });
      expect(report(cwd, 'in', '--out', 'out').totals).toMatchObject({ targets: 2, tasks: 2, deadlines: 2 });
    });
  });
});
