// A batch that is killed again and again comes to the same dataset as one that is left alone.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planExtract } from './support/command.ts';
import { at } from './support/corpus.ts';
import { smallPlan, writeFiles } from './support/plan-folder.ts';

const FILES = 60;
const KILLS = 10;

/** Ends a batch without a warning after some milliseconds; tells whether it was still running. */
function runAndKill(cwd: string, args: readonly string[], after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [at('bin', 'plan-extract.js'), ...args], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

const partsIn = (out: string): string[] => {
  try {
    return readdirSync(join(out, '.plan-extract', 'parts'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[^/\\.][^/\\]*\.ndjson$/.test(name))
      .sort();
  } catch {
    return [];
  }
};

/** The files of a folder of results with their bytes, those that a second run needs left out. */
const resultsIn = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && !one.parentPath.includes('.plan-extract') && one.name !== 'manifest.ndjson')
      .map((one) => [
        join(one.parentPath, one.name).slice(out.length),
        readFileSync(join(one.parentPath, one.name), 'utf8'),
      ])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  );

describe.each(['ndjson', 'json'])('a batch into %s', (format) => {
  it(`that is killed ${KILLS} times loses nothing`, { timeout: 240_000 }, async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'plan-extract-kill-'));
    try {
      for (let i = 0; i < FILES; i++) writeFiles(cwd, { [`in/${i % 7}/${i}.txt`]: smallPlan(i) + smallPlan(i + 1) });
      const args = (out: string) => [
        'batch',
        'in',
        '--out',
        out,
        '-f',
        format,
        '--jobs',
        '2',
        '--shard-bytes',
        '60000',
      ];
      const started = performance.now();
      expect(planExtract(args('calm'), { cwd }).status).toBe(0);
      const whole = performance.now() - started;

      let kept: string[] = [];
      let kills = 0;
      for (let i = 0; i < KILLS; i++) {
        const after = 50 + Math.random() * whole * 0.9;
        if (await runAndKill(cwd, args('torn'), after)) kills++;
        const now = partsIn(join(cwd, 'torn'));
        expect(now, `after ${after} ms`).toEqual(expect.arrayContaining(kept));
        kept = now;
      }
      expect(kills).toBeGreaterThan(0);
      const { status, stdout } = planExtract([...args('torn'), '--report', 'json'], { cwd });
      expect(status).toBe(0);
      // What was finished is not done again.
      expect(JSON.parse(stdout)).toMatchObject({ unchanged: kept.length, done: FILES - kept.length, plans: FILES });
      expect(resultsIn(join(cwd, 'torn'))).toEqual(resultsIn(join(cwd, 'calm')));
      const sources = (out: string) =>
        [...readFileSync(join(cwd, out, 'manifest.ndjson'), 'utf8').matchAll(/^\{"source":"([^"]+)"/gm)].map(
          (m) => m[1],
        );
      expect(sources('torn')).toEqual(sources('calm'));
      expect(sources('torn')).toHaveLength(FILES);
    } finally {
      await rm(cwd, { recursive: true, force: true });
    }
  });
});
