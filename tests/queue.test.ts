// Workers in processes of their own around a real Redis: one is killed, nothing is lost and nothing comes twice.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentLine } from '../src/batch/line.ts';
import { lineWithout } from '../src/batch/line.ts';
import { jobId, settingKey } from '../src/queue/job.ts';
import type { QueueStatus } from '../src/queue/status.ts';
import { verdictOf } from '../src/queue/verdict.ts';
import { READ_DEFAULTS } from '../src/read/reader.ts';
import { type Outcome, planExtract } from './support/command.ts';
import { at } from './support/corpus.ts';
import { smallPlan, writeFiles } from './support/plan-folder.ts';
import { redisServer, startRedis, type TestRedis } from './support/redis.ts';

const versions = { program: '1', grammar: 'a' };

describe('the verdict over a file', () => {
  const bad = (reason: NonNullable<DocumentLine['reason']>) => lineWithout('a', versions, { reason });
  const good: DocumentLine = { ...bad('failed'), status: 'done', reason: null };
  const say = (line: DocumentLine) => `${line.source} is bad`;

  it.each([
    ['done where every document is', [good, good], 'done'],
    ['dead where another attempt would change nothing', [bad('damaged')], 'dead'],
    ['dead where one document of an archive is', [good, bad('password-needed')], 'dead'],
    ['to be tried again where its thread was ended', [bad('too-slow')], 'again'],
    ['to be tried again where the file may come back', [bad('missing')], 'again'],
  ] as const)('is %s', (_, lines, verdict) => {
    expect(verdictOf(lines, say).is).toBe(verdict);
  });

  it('names what is bad, and not a thousand times', () => {
    expect(verdictOf([good, bad('damaged')], say).why).toBe('damaged: a is bad');
    expect(verdictOf(Array(1000).fill(bad('damaged')), say).why.split('\n').length).toBe(11);
  });
});

describe('the id of a job', () => {
  const setting = { versions, read: READ_DEFAULTS, grammars: null };
  const key = settingKey(setting);

  it('is the same for the same file, program, grammars and options', () => {
    expect(jobId('a', 'sum', settingKey({ ...setting }))).toBe(jobId('a', 'sum', key));
  });

  it.each([
    ['another name', jobId('b', 'sum', key)],
    ['other bytes', jobId('a', 'other', key)],
    ['other grammars', jobId('a', 'sum', settingKey({ ...setting, versions: { ...versions, grammar: 'b' } }))],
    ['another option', jobId('a', 'sum', settingKey({ ...setting, read: { ...READ_DEFAULTS, ocr: false } }))],
  ])('is another one for %s', (_, id) => {
    expect(id).not.toBe(jobId('a', 'sum', key));
  });
});

describe('without a queue', () => {
  it.each([
    [{}, /where is the queue\?/],
    [{ PLAN_EXTRACT_REDIS: 'http://x:geheim@nowhere' }, /no address of Redis/],
    [{ PLAN_EXTRACT_REDIS: 'redis://x:geheim@127.0.0.1:1' }, /redis:\/\/127\.0\.0\.1:1: no connection/],
  ])('says so, and no password', (env, words) => {
    const { status, stdout, stderr } = planExtract(['queue', 'status'], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain('geheim');
  });
});

const FILES = 40;

describe.skipIf(redisServer === null)('a queue (needs redis-server or valkey-server)', () => {
  let redis: TestRedis;
  let cwd: string;
  const said: string[] = [];
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    redis = await startRedis();
    cwd = mkdtempSync(join(tmpdir(), 'plan-extract-queue-'));
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis?.stop();
    rmSync(cwd, { recursive: true, force: true });
  });

  const env = () => ({ PLAN_EXTRACT_REDIS: redis.url });
  const queue = (...args: string[]): Outcome => {
    const outcome = planExtract(['queue', ...args], { cwd, env: env() });
    said.push(outcome.stdout, outcome.stderr);
    return outcome;
  };
  const status = (): QueueStatus => JSON.parse(queue('status', '--format', 'json').stdout) as QueueStatus;
  const startWorker = (...args: string[]): { process: ChildProcess; end: Promise<number | null> } => {
    const child = spawn(
      process.execPath,
      [at('bin', 'plan-extract.js'), 'queue', 'work', '--out', 'out', '--jobs', '1', '--patience', '2', ...args],
      { cwd, env: { ...env(), PATH: process.env.PATH, LC_ALL: 'C' } },
    );
    workers.push(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    return { process: child, end: new Promise((resolve) => child.on('close', (code) => resolve(code))) };
  };
  const parts = (): string[] => {
    const folder = join(cwd, 'out', '.plan-extract', 'parts');
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[^/\\.]\.ndjson$/.test(name));
  };
  const datasetIn = (out: string) => readFileSync(join(cwd, out, 'dataset', 'plans-00001.ndjson'), 'utf8');

  it('loses nothing and doubles nothing where a worker is killed', { timeout: 240_000 }, async () => {
    for (let i = 0; i < FILES; i++)
      writeFiles(cwd, { [`in/${i % 3}/${i}.txt`]: smallPlan(i) + smallPlan(i + 1).repeat(40) });
    expect(planExtract(['batch', 'in', '--out', 'calm', '-f', 'ndjson'], { cwd }).status).toBe(0);
    // One that ends the thread that reads it, and one that is bad at first sight.
    writeFiles(cwd, { 'in/poison.txt': smallPlan(1).repeat(40_000), 'in/damaged.pdf': '%PDF-1.7\n' });

    const add = () => queue('add', 'in', '--attempts', '2', '--retry-delay', '1');
    expect(add().stdout).toBe(`${FILES + 2} added, 0 were there, 0 ignored\n`);
    expect(add().stdout).toBe(`0 added, ${FILES + 2} were there, 0 ignored\n`);

    const limits = ['--max-file-time', '8', '--until-empty'];
    const first = startWorker(...limits);
    const second = startWorker(...limits);
    while (parts().length < 8) await sleep(20);
    first.process.kill('SIGKILL');
    expect(await first.end).toBe(null);
    expect(parts().length).toBeLessThan(FILES); // it was in the middle
    expect(await second.end).toBe(0);

    const { deadJobs, ...counts } = status();
    expect(counts).toMatchObject({ waiting: 0, delayed: 0, active: 0, dead: 2 });
    // Between a file that is done and its count a worker may be killed; none is counted twice.
    expect([FILES - 1, FILES]).toContain(counts.done);
    expect(deadJobs.map(({ name, reason, attempts }) => ({ name, reason, attempts }))).toEqual(
      expect.arrayContaining([
        { name: 'in/damaged.pdf', reason: 'damaged', attempts: 1 },
        { name: 'in/poison.txt', reason: expect.stringMatching(/^(?:too-slow|out-of-memory)$/), attempts: 2 },
      ]),
    );
    expect(parts().length).toBe(FILES + 2);

    const { stdout } = planExtract(['batch', 'in', '--out', 'out', '-f', 'ndjson'], { cwd });
    expect(stdout).toMatch(new RegExp(`^done: 0, unchanged: ${FILES + 2}, failed: 2 `));
    expect(datasetIn('out')).toBe(datasetIn('calm'));
  });

  it('names its dead for people', () => {
    expect(queue('status').stdout).toMatch(/ 2 dead; 0 workers\n(?: {2}in\/.*\n){2}$/);
  });

  it('tries the dead again when asked, and removes what waits', () => {
    expect(queue('retry').stdout).toBe('2 added again\n');
    expect(status()).toMatchObject({ waiting: 2, dead: 0 });
    expect(queue('drain').stdout).toBe('2 waiting files removed\n');
    expect(queue('drain', '--dead').stdout).toBe('0 waiting files removed\n0 dead files removed\n');
    expect(status()).toMatchObject({ waiting: 0, done: 0 });
  });

  it('lets a worker leave in good order', { timeout: 60_000 }, async () => {
    queue('add', 'in/0');
    const worker = startWorker();
    while (status().workers !== 1) await sleep(100);
    worker.process.kill('SIGTERM');
    expect(await worker.end).toBe(0);
    expect(status()).toMatchObject({ active: 0, delayed: 0, dead: 0 });
    queue('drain', '--dead');
  });

  it('makes who adds wait while nobody takes', { timeout: 60_000 }, async () => {
    writeFiles(cwd, Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`more/${i}.txt`, smallPlan(i + 100)])));
    const adder = spawn(
      process.execPath,
      [at('bin', 'plan-extract.js'), 'queue', 'add', 'more', '--max-waiting', '3'],
      { cwd, env: { ...env(), PATH: process.env.PATH, LC_ALL: 'C' } },
    );
    workers.push(adder);
    const end = new Promise((resolve) => adder.on('close', resolve));
    const paused = new Promise((resolve) => adder.stderr.once('data', (chunk) => resolve(String(chunk))));
    expect(await paused).toContain('3 files wait');
    expect(status().waiting).toBe(3);
    const worker = startWorker();
    expect(await end).toBe(0);
    while (status().done < 9) await sleep(200);
    worker.process.kill('SIGTERM');
    expect(await worker.end).toBe(0);
  });

  it('sends a worker away that cannot write, and keeps its file', { timeout: 60_000 }, async () => {
    writeFiles(cwd, { 'in/new.txt': smallPlan(7), blocked: '' });
    queue('add', 'in/new.txt');
    const worker = startWorker('--out', 'blocked');
    expect(await worker.end).toBe(2);
    expect(said.at(-1)).toContain('blocked: it could not be written');
    expect(status()).toMatchObject({ waiting: 1, dead: 0 });
  });

  it('refuses a wrong password without a word of it', () => {
    const { status: code, stderr } = planExtract(['queue', 'status'], {
      env: { PLAN_EXTRACT_REDIS: redis.url.replace(redis.password, 'doan-mo') },
    });
    expect(code).toBe(2);
    expect(stderr).not.toContain('doan-mo');
  });

  it('never says the password', () => {
    expect(said.join('')).not.toContain(redis.password);
  });
});
