// The examples of docs/scale.md: those that can run here give the plans of a batch, the others parse.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planExtract } from './support/command.ts';
import { at } from './support/corpus.ts';
import { smallPlan, writeFiles } from './support/plan-folder.ts';

const text = readFileSync(at('docs', 'scale.md'), 'utf8');
const blocks = [...text.matchAll(/^```(\w+)( runs)?\n(.*?)^```$/gms)].map(([, kind, runs, code]) => ({
  kind: kind as string,
  runs: runs !== undefined,
  code: code as string,
}));
const ofKind = (kind: string): string[] => blocks.filter((one) => one.kind === kind).map(({ code }) => code);
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('docs/scale.md', () => {
  it('has YAML that parses', () => {
    const kinds = ofKind('yaml').map((code) => (parse(code) as { kind: string }).kind);
    expect(kinds).toEqual(['Deployment', 'Job']);
  });

  it.skipIf(!has('python3'))('has Python that parses (needs python3)', () => {
    expect(ofKind('python').length).toBe(2);
    for (const input of ofKind('python'))
      expect(spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input }).status).toBe(0);
  });

  it.skipIf(!has('bash'))('has shell that parses (needs bash)', () => {
    for (const input of ofKind('sh')) expect(spawnSync('bash', ['-n'], { input }).status).toBe(0);
  });

  const runnable = blocks.filter(({ runs }) => runs).map(({ code }) => code);

  it('has two examples that run here', () => expect(runnable.length).toBe(2));

  it.each(runnable)('gives the plans of a batch: %s', { timeout: 60_000 }, (code) => {
    if (process.platform === 'win32' || (code.includes('parallel') && !has('parallel'))) return;
    const cwd = mkdtempSync(join(tmpdir(), 'plan-extract-scale-'));
    try {
      writeFiles(
        cwd,
        Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`luu-tru/xã ${i % 3}/${i}.txt`, smallPlan(i)])),
      );
      const command = join(cwd, 'plan-extract');
      writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${at('bin', 'plan-extract.js')}' "$@"\n`);
      chmodSync(command, 0o755);
      const done = spawnSync('sh', ['-c', code], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, PATH: [cwd, process.env.PATH].join(delimiter) },
      });
      expect(done.status).toBe(0);
      const plans = readFileSync(join(cwd, 'tra-loi.ndjson'), 'utf8')
        .trim()
        .split('\n')
        .flatMap((line) => (JSON.parse(line) as { plans: unknown[] }).plans.map((plan) => JSON.stringify(plan)));
      expect(planExtract(['batch', 'luu-tru', '--out', 'out', '-f', 'ndjson'], { cwd }).status).toBe(0);
      const batch = readFileSync(join(cwd, 'out', 'dataset', 'plans-00001.ndjson'), 'utf8')
        .trim()
        .split('\n');
      expect(plans.sort()).toEqual(batch.sort());
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
