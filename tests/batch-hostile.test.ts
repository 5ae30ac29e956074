// A folder made to do harm: the batch ends, every entry has its line, and nothing outside the folder of the results changes.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ManifestLine } from '../src/batch/line.ts';
import { foldedPath, markedPlanPath, planPath } from '../src/batch/plan-path.ts';
import { sourceName } from '../src/batch/source-name.ts';
import { inNewFolder, planExtract } from './support/command.ts';
import { at } from './support/corpus.ts';
import { smallPlan, writeFiles } from './support/plan-folder.ts';

const windows = process.platform === 'win32';

/** Everything below a folder with its kind, size and time, links not followed. */
const stateOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'out' && !/^out[/\\]/.test(name))
    .map((name) => {
      const found = lstatSync(join(folder, name));
      return `${name} ${found.mode} ${found.isDirectory() ? '' : found.size} ${found.mtimeMs}`;
    })
    .sort();

describe('a hostile folder', () => {
  // Other systems do not let such a name in.
  it.skipIf(process.platform !== 'linux')('has a line for each name that is no UTF-8', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/tốt.txt': smallPlan(1) });
      const named = (...bytes: number[]) =>
        Buffer.concat([Buffer.from(`${cwd}/in/k`), Buffer.from(bytes), Buffer.from('.txt')]);
      writeFileSync(named(0xd5), smallPlan(2)); // ế in TCVN3
      writeFileSync(named(0xb5), smallPlan(3)); // à
      expect(planExtract(['batch', 'in', '--out', 'out', '-f', 'ndjson', '-q'], { cwd }).status).toBe(0);
      const lines = readFileSync(join(cwd, 'out', 'manifest.ndjson'), 'utf8')
        .trim()
        .split('\n');
      expect(lines.map((line) => (JSON.parse(line) as ManifestLine).reason)).toEqual(['bad-name', 'bad-name', null]);
    });
  });

  it('is gone through to its end', { timeout: 120_000 }, () => {
    inNewFolder((cwd) => {
      const input = join(cwd, 'in');
      const odd = windows ? [] : ['a\nb.txt', `q"uo'te.txt`, '..\\..\\x.txt', 'CON', 'x:y*?.txt', 'dots. .', '-rf'];
      const names = [...odd, 'Hai.txt', ...(windows ? [] : ['hai.txt']), `${'dài'.repeat(60)}.txt`];
      for (const name of names) {
        mkdirSync(input, { recursive: true });
        writeFileSync(join(input, name), smallPlan(1));
      }
      const pdf = readFileSync(at('fixtures', 'files', 'plan-office.pdf'));
      writeFiles(cwd, {
        'in/corrupt.pdf': pdf.subarray(0, 2000),
        'in/empty.txt': '',
        'in/bomb.zip': zipSync({ 'zeros.txt': new Uint8Array(40_000_000) }),
        'in/slip.zip': zipSync({ '../../../escape.txt': strToU8(smallPlan(2)), '/abs/NUL.txt': strToU8(smallPlan(3)) }),
        'in/line.txt': '',
        'outside/kept.txt': 'kept',
      });
      truncateSync(join(input, 'line.txt'), 200_000_000);
      copyFileSync(at('fixtures', 'files', 'plan-locked.pdf'), join(input, 'locked.pdf'));
      mkdirSync(join(input, 'd'));
      const links = windows ? [] : ['d/up', 'self', 'away', 'dangling'];
      if (!windows) {
        symlinkSync('..', join(input, 'd', 'up'));
        symlinkSync('self', join(input, 'self'));
        symlinkSync('../outside', join(input, 'away'));
        symlinkSync('nowhere', join(input, 'dangling'));
        expect(spawnSync('mkfifo', [join(input, 'fifo')]).status).toBe(0);
      }
      const before = stateOf(cwd);
      const { status, stderr } = planExtract(
        ['batch', 'in', '--out', 'out', '-q', '--max-expanded-bytes', '30000000'],
        {
          cwd,
        },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stateOf(cwd)).toEqual(before);

      const lines = readFileSync(join(cwd, 'out', 'manifest.ndjson'), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as ManifestLine);
      const reasons = Object.fromEntries(lines.map(({ source, reason }) => [source.slice('in/'.length), reason]));
      expect(reasons).toEqual({
        ...Object.fromEntries(names.map((name) => [name, name.startsWith('.') ? 'hidden' : null])),
        ...Object.fromEntries(links.map((name) => [name, 'link'])),
        ...(windows ? {} : { fifo: 'no-file' }),
        'bomb.zip/zeros.txt': 'expands-too-far',
        'corrupt.pdf': 'damaged',
        'empty.txt': 'empty',
        'line.txt': 'too-large',
        'locked.pdf': 'password-needed',
        'slip.zip/abs/NUL.txt': null,
        'slip.zip/escape.txt': null,
      });
      const outputs = lines.flatMap(({ output }) => output ?? []);
      expect(new Set(outputs.map(foldedPath)).size).toBe(outputs.length);
      for (const output of outputs) expect(statSync(join(cwd, 'out', output)).size).toBeGreaterThan(0);
    });
  });

  it.skipIf(windows)('has each file once where links are followed', () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, { 'in/a/x.txt': smallPlan(1), 'else/y.txt': smallPlan(2) });
      symlinkSync('..', join(cwd, 'in/a/up'));
      symlinkSync('../else', join(cwd, 'in/b'));
      symlinkSync('../else', join(cwd, 'in/c'));
      const { status } = planExtract(['batch', 'in', '--out', 'out', '--follow', '-q'], { cwd });
      expect(status).toBe(0);
      const found = readFileSync(join(cwd, 'out', 'manifest.ndjson'), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as ManifestLine);
      expect(found.map(({ source, reason }) => [source, reason])).toEqual([
        ['in/a/up', 'loop'],
        ['in/a/x.txt', null],
        ['in/b/y.txt', null],
        ['in/c', 'seen'],
      ]);
    });
  });

  it('costs a file that takes too much its own thread and no other file', { timeout: 120_000 }, () => {
    inNewFolder((cwd) => {
      writeFiles(cwd, {
        'in/a.txt': smallPlan(1),
        'in/big.txt': smallPlan(2).repeat(15_000),
        'in/c.txt': smallPlan(3),
      });
      const reasons = (...args: string[]) => {
        const { status } = planExtract(
          ['batch', 'in', '--out', 'out', '--jobs', '2', '--retry-failed', '-q', ...args],
          { cwd },
        );
        expect(status).toBe(0);
        return readFileSync(join(cwd, 'out', 'manifest.ndjson'), 'utf8').match(/"reason":[^,]+/g);
      };
      expect(reasons('--max-memory', '64')).toEqual(['"reason":null', '"reason":"out-of-memory"', '"reason":null']);
      expect(reasons('--max-file-time', '2')).toEqual(['"reason":null', '"reason":"too-slow"', '"reason":null']);
      expect(existsSync(join(cwd, 'out', '.plan-extract', 'lock'))).toBe(false);
    });
  });
});

describe('the path of a plan', () => {
  it.each([
    ['2024/a.txt', 'plans/2024/a.txt.json'],
    ['con', 'plans/_con.json'],
    ['a/COM1.txt', 'plans/a/_COM1.txt.json'],
    ['a. /b', 'plans/a__/b.json'],
    ['x.json/y', 'plans/x.json_/y.json'],
    ['a<b>:"c|?*\\d\n', 'plans/a_b___c____d_.json'],
  ])('of %j is one that every system takes', (source, path) => {
    expect(planPath(source, '.json')).toBe(path);
  });

  it('has a bounded length, and differs where its end was cut', () => {
    const [one, two] = ['ả'.repeat(300), `${'ả'.repeat(300)}b`].map((name) =>
      planPath(`${'x/'.repeat(300)}${name}`, '.json'),
    );
    expect(Buffer.byteLength(one as string)).toBeLessThan(220);
    expect(one).not.toBe(two);
  });

  it('has a mark of its source where two would be the same', () => {
    expect(markedPlanPath('a.txt', '.json')).toMatch(/^plans\/a\.txt~[\da-f]{8}\.json$/);
    expect(markedPlanPath('A.txt', '.json')).not.toBe(markedPlanPath('a.txt', '.json'));
  });
});

describe('the name of a source', () => {
  it.each([
    ['./in/a.txt', 'in/a.txt'],
    ['/srv/2024/../a.txt', 'srv/2024/a.txt'],
    ['../../in//a.txt', 'in/a.txt'],
    ['.', ''],
  ])('of %s is %s', (path, name) => {
    expect(sourceName(path)).toBe(name);
  });
});
