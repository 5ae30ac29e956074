// The package as a user gets it: packed, installed into an empty folder, run, imported, and used with its types.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from './support/corpus.ts';

const PLAN = 'KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n- Trồng cây trước ngày 30/4/2026.\n';
const folder = mkdtempSync(join(tmpdir(), 'plan extract gói-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const windows = process.platform === 'win32';
const run = (command: string, args: readonly string[], cwd = folder) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows });
const pack = (...args: string[]) => run('npm', ['pack', '--ignore-scripts', ...args], at());

const registry = run('npm', ['ping']).status === 0;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe('the package', () => {
  it('holds what it needs and nothing else', () => {
    const [packed] = JSON.parse(pack('--dry-run', '--json').stdout) as Packed[];
    const paths = (packed as Packed).files.map(({ path }) => path);
    const top = new Set(paths.map((path) => path.split('/')[0]));
    expect([...top].sort()).toEqual(
      ['LICENSE', 'README.md', 'README.vi.md', 'bin', 'dist', 'docs', 'grammars', 'package.json'].sort(),
    );
    expect(paths.filter((path) => /\.map$|\.test\.|^fixtures|^src/.test(path))).toEqual([]);
    const grammars = readdirSync(at('grammars')).map((name) => `grammars/${name}`);
    expect(paths).toEqual(expect.arrayContaining(grammars));
  });

  describe.skipIf(!registry)('installed alone (needs a registry of packages)', () => {
    beforeAll(() => {
      const [packed] = JSON.parse(pack('--json', '--pack-destination', folder).stdout) as Packed[];
      writeFileSync(join(folder, 'package.json'), '{ "name": "x", "private": true, "type": "module" }');
      writeFileSync(join(folder, 'kế hoạch.txt'), PLAN);
      const flags = ['--no-audit', '--no-fund', '--omit=optional', '--ignore-scripts', '--prefer-offline'];
      const done = run('npm', ['install', ...flags, `./${(packed as Packed).filename}`]);
      expect(done.status, done.stderr).toBe(0);
    }, 300_000);

    it('runs as a command', () => {
      const done = run('npx', [
        '--no-install',
        'plan-extract',
        '"kế hoạch.txt"'.replaceAll('"', windows ? '"' : ''),
        '-f',
        'json',
      ]);
      expect(done.stderr).toBe('');
      expect(JSON.parse(done.stdout).tasks[0].due).toBe('2026-04-30');
    });

    it('is imported', () => {
      writeFileSync(
        join(folder, 'a.mjs'),
        `import { extractPlan, readPlan, writers } from 'plan-extract';
import { extractPlan as inBrowser } from 'plan-extract/browser';
const plan = await readPlan('kế hoạch.txt');
const text = ${JSON.stringify(PLAN)};
console.log(JSON.stringify([plan.tasks[0].due, extractPlan(text).tasks.length, inBrowser(text).tasks.length, (await writers.yaml([plan])).length > 100]));`,
      );
      const done = run(process.execPath, ['a.mjs']);
      expect(done.stderr).toBe('');
      expect(JSON.parse(done.stdout)).toEqual(['2026-04-30', 1, 1, true]);
    });

    it('has types that a project with strict settings can use', () => {
      writeFileSync(
        join(folder, 'a.ts'),
        `import { extractPlan, type Plan, readPlan } from 'plan-extract';
const due: string | null | undefined = extractPlan('x').tasks[0]?.due;
const plan: Promise<Plan> = readPlan('x.txt', { ocr: false });
// @ts-expect-error there is no such field
extractPlan('x').nothing;
console.log(due, plan);`,
      );
      const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
      const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false'];
      const done = run(process.execPath, [tsc, ...flags, 'a.ts']);
      expect(done.stdout).toBe('');
      expect(done.status).toBe(0);
    });
  });
});
