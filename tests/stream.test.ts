// Streams: answers that are those of a batch, by one process, by several, by parts; and what a bad request costs.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundedLines } from '../src/stream/bounded-lines.ts';
import { isOfShard, shardOf } from '../src/stream/shard.ts';
import { planExtract } from './support/command.ts';
import { at } from './support/corpus.ts';
import { smallPlan, writeFiles } from './support/plan-folder.ts';

describe('the lines of a stream', () => {
  const linesOf = async (chunks: readonly string[], most = 20) => {
    async function* stream() {
      for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
    }
    const found: [number, string | null][] = [];
    for await (const { number, bytes } of boundedLines(stream(), most))
      found.push([number, bytes?.toString('latin1') ?? null]);
    return found;
  };

  it.each([
    [
      'whole',
      ['a\nb\n'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'cut anywhere',
      ['a', 'b\n', '\n', 'c\nd'],
      [
        [1, 'ab'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'of Windows, and blank ones',
      ['a\r\n  \r\n\t\nb\r\n'],
      [
        [1, 'a\r'],
        [4, 'b\r'],
      ],
    ],
    [
      'behind a byte order mark',
      ['\xef\xbb\xbfa\nb'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'too long',
      ['x'.repeat(15), 'x'.repeat(15), 'x\ny'],
      [
        [1, null],
        [2, 'y'],
      ],
    ],
    ['none', [], []],
  ])('are read: %s', async (_, chunks, lines) => {
    expect(await linesOf(chunks)).toEqual(lines);
  });
});

describe('a part of a stream', () => {
  it.each(['0/1', '3/4', '0/100'])('can be %s', (text) => expect(shardOf(text)).toBeDefined());
  it.each(['', '1', '4/4', '-1/4', '1/0', '0/0', '1.5/4', '1/4 ', 'a/b'])('cannot be "%s"', (text) =>
    expect(shardOf(text)).toBeUndefined(),
  );

  it('takes every key once, and about as many as the others', () => {
    const shards = [0, 1, 2].map((index) => ({ index, of: 3 }));
    const counts = [0, 0, 0];
    for (let i = 0; i < 3000; i++) {
      const taken = shards.filter((shard) => isOfShard(`key ${i}`, shard));
      expect(taken.length).toBe(1);
      counts[taken[0]?.index ?? -1] = (counts[taken[0]?.index ?? -1] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

interface Answer {
  readonly id: unknown;
  readonly ok: boolean;
  readonly plans?: readonly { readonly source: { readonly name: string } }[];
  readonly errors?: readonly { readonly name: string; readonly code: string }[];
  readonly error?: { readonly code: string };
}

const FILES = 24;
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
const hasParallel = parallel.status === 0 && parallel.stdout.includes('GNU');

describe('a stream', () => {
  let cwd: string;
  let requests: string;
  /** The plans of a batch, each as its line. */
  let batch: string[];

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'plan-extract-stream-'));
    const names = Array.from({ length: FILES }, (_, i) => `in/${i % 3}/${i}.txt`);
    writeFiles(cwd, Object.fromEntries(names.map((name, i) => [name, smallPlan(i)])));
    requests = names.map((path) => `${JSON.stringify({ id: path, path })}\n`).join('');
    writeFileSync(join(cwd, 'requests.ndjson'), requests);
    expect(planExtract(['batch', 'in', '--out', 'out', '-f', 'ndjson'], { cwd }).status).toBe(0);
    batch = readFileSync(join(cwd, 'out', 'dataset', 'plans-00001.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .sort();
  }, 60_000);
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const stream = (stdin: string, ...args: string[]): Answer[] => {
    const { status, stdout, stderr } = planExtract(['stream', ...args], { cwd, stdin });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return answersIn(stdout);
  };
  const answersIn = (text: string): Answer[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Answer);
  const plansIn = (answers: readonly Answer[]): string[] =>
    answers.flatMap(({ plans = [] }) => plans.map((plan) => JSON.stringify(plan))).sort();

  it('gives the plans of a batch, in the order of the requests', { timeout: 60_000 }, () => {
    const answers = stream(requests);
    expect(answers.map(({ id }) => id)).toEqual(answersIn(requests).map(({ id }) => id));
    expect(plansIn(answers)).toEqual(batch);
  });

  it('gives them by parts as well (an array job)', { timeout: 60_000 }, () => {
    const parts = [0, 1, 2].map((i) => stream(requests, '--shard', `${i}/3`));
    for (const part of parts) expect(part.length).toBeGreaterThan(0);
    expect(plansIn(parts.flat())).toEqual(batch);
  });

  it.skipIf(!hasParallel)('gives them to GNU parallel, in order (needs parallel)', { timeout: 60_000 }, () => {
    const command = [process.execPath, at('bin', 'plan-extract.js'), 'stream'].map((word) => `'${word}'`).join(' ');
    const done = spawnSync('parallel', ['--pipe', '-k', '-j2', '-N6', command], {
      cwd,
      input: requests,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    expect(done.status).toBe(0);
    const answers = answersIn(done.stdout);
    expect(answers.map(({ id }) => id)).toEqual(answersIn(requests).map(({ id }) => id));
    expect(plansIn(answers)).toEqual(batch);
  });

  it('answers for every document of an archive', { timeout: 60_000 }, () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const zip = zipSync({ 'a.txt': bytes(smallPlan(1)), 'b.pdf': bytes('%PDF-1.7\n'), 'c.txt': bytes(smallPlan(2)) });
    const [answer] = stream(
      JSON.stringify({ id: 1, name: 'nam.zip', base64: Buffer.from(zip).toString('base64') }),
    ) as [Answer];
    expect(answer.ok).toBe(true);
    expect(answer.plans?.map(({ source }) => source.name)).toEqual(['nam.zip/a.txt', 'nam.zip/c.txt']);
    expect(answer.errors).toEqual([expect.objectContaining({ name: 'nam.zip/b.pdf', code: 'damaged' })]);
  });

  it('ends the thread of a request that takes too long, and answers the next', { timeout: 120_000 }, () => {
    mkdirSync(join(cwd, 'bad'), { recursive: true });
    writeFileSync(join(cwd, 'bad', 'long.txt'), smallPlan(1).repeat(40_000));
    const lines = [
      { id: 1, path: 'bad/long.txt' },
      { id: 2, path: 'in/0/0.txt' },
    ];
    const answers = stream(lines.map((line) => JSON.stringify(line)).join('\n'), '--max-file-time', '5');
    expect(answers.map(({ id, ok, error }) => ({ id, ok, code: error?.code ?? null }))).toEqual([
      { id: 1, ok: false, code: 'too-slow' },
      { id: 2, ok: true, code: null },
    ]);
  });

  it('refuses a line that is larger than any file may be, and answers the next', { timeout: 60_000 }, () => {
    const lines = [JSON.stringify({ id: 1, text: 'x'.repeat(80_000) }), JSON.stringify({ id: 2, text: smallPlan(1) })];
    const answers = stream(lines.join('\n'), '--max-bytes', '1000');
    expect(answers.map(({ id, ok, error }) => [id, ok, error?.code])).toEqual([
      [null, false, 'too-large'],
      [2, true, undefined],
    ]);
  });

  it('answers each request before it asks for the next', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [at('bin', 'plan-extract.js'), 'stream'], { cwd });
    const answers = child.stdout[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${JSON.stringify({ id, text: smallPlan(id) })}\n`);
      let text = '';
      while (!text.endsWith('\n')) text += String((await answers.next()).value);
      expect(answersIn(text).map((answer) => answer.id)).toEqual([id]);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('ends quietly where its reader has seen enough', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [at('bin', 'plan-extract.js'), 'stream'], { cwd });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(requests.repeat(20));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(stderr).toBe('');
  });
});
