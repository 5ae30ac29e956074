// A batch from beginning to end: list, convert, assemble. Whatever ends it, a second run goes on where it was.
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Grammars } from '../model/rule.ts';
import type { ReadOptions } from '../read/reader.ts';
import type { Format } from '../write/writers.ts';
import { assemble } from './assemble.ts';
import { DATASET } from './dataset.ts';
import { eachOf } from './each-of.ts';
import type { Entry } from './entry.ts';
import { entriesOf } from './inputs.ts';
import type { DocumentLine } from './line.ts';
import { lock } from './lock.ts';
import { openManifest } from './manifest.ts';
import { makePool } from './pool.ts';
import { plainReadOptions, settingsOf } from './settings-of.ts';
import { makeStore, STORE } from './store.ts';
import { makeTally, type Summary } from './summary.ts';
import type { Finished } from './task.ts';
import { versionsOf } from './versions.ts';
import { PART_ENDING } from './whole-file.ts';

export interface BatchOptions {
  /** Files, folders, patterns. */
  readonly inputs: readonly string[];
  /** The folder of the results. */
  readonly out: string;
  readonly format: Format;
  readonly shardBytes: number;
  readonly jobs: number;
  /** Megabytes for one thread. */
  readonly memory: number;
  /** Milliseconds for one file. */
  readonly fileTime: number;
  readonly read: ReadOptions;
  /** Instead of the built-in ones. */
  readonly grammars?: Grammars;
  readonly retryFailed: boolean;
  /** Follow links that stand in folders. */
  readonly follow: boolean;
  /** Ends the batch early; what is finished stays. */
  readonly signal?: AbortSignal;
  /** Told once the number of files is known. */
  readonly onTotal?: (files: number) => void;
  /** Told after each file. */
  readonly onFile?: (lines: readonly DocumentLine[], known: boolean) => void;
}

/**
 * Converts many files.
 * @throws {LockedError} where another batch has the folder; errors of the file system where it cannot be written
 */
export async function runBatch(options: BatchOptions): Promise<Summary> {
  const { out, signal } = options;
  const store = join(out, STORE);
  await mkdir(store, { recursive: true });
  const held = await lock(store);
  try {
    await makeStore(store);
    if (held.stale) await sweep(out);
    return await convertAll(options, store);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await held.release();
  }
}

async function convertAll(options: BatchOptions, store: string): Promise<Summary> {
  const { inputs, out, jobs, memory, fileTime, retryFailed, signal, onTotal, onFile } = options;
  const read = plainReadOptions(options.read);
  const versions = versionsOf(options.grammars);
  const settings = settingsOf(versions, read);
  const entries = () => entriesOf(inputs, { follow: options.follow, out: real });
  const real = await realpath(out);
  const pool = makePool({
    jobs,
    memory,
    fileTime,
    setting: { store, versions, read, grammars: options.grammars ?? null, settings, retryFailed },
  });
  const stop = () => void pool.close();
  signal?.addEventListener('abort', stop);
  const manifest = openManifest(out);
  const sources = join(store, 'sources.ndjson');
  const tally = makeTally();
  try {
    if (onTotal !== undefined) void countOf(entries(), signal).then(onTotal, () => undefined);
    let seen = 0;
    const work = async (entry: Entry) => {
      signal?.throwIfAborted();
      return pool.convert(entry);
    };
    const told = ({ known, lines }: Finished) => {
      seen++;
      manifest.add(lines.map((line) => ({ ...line, output: null })));
      for (const line of lines) tally.add(line, known);
      onFile?.(lines, known);
    };
    try {
      await eachOf(noted(entries(), sources), jobs, work, told);
    } finally {
      manifest.close();
    }
    signal?.throwIfAborted();
    const { format, shardBytes } = options;
    // Nothing to read is more likely a mistake than a wish to remove all results.
    if (seen > 0) await assemble({ out, store, sources, format, shardBytes, jobs, pool, signal });
    return tally.summary();
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}

/** Notes the names of entries in a file while they pass. */
async function* noted(entries: AsyncIterable<Entry>, path: string): AsyncGenerator<Entry, void, void> {
  const file = openSync(path, 'w');
  try {
    for await (const entry of entries) {
      writeFileSync(file, `${JSON.stringify(entry.name)}\n`);
      yield entry;
    }
  } finally {
    closeSync(file);
  }
}

async function countOf(entries: AsyncIterable<unknown>, signal: AbortSignal | undefined): Promise<number> {
  let count = 0;
  for await (const _ of entries) {
    signal?.throwIfAborted();
    count++;
  }
  return count;
}

/** Removes halves of files that a run before this one has left. */
async function sweep(out: string): Promise<void> {
  for (const folder of [STORE, DATASET, 'plans', '.'].map((name) => join(out, name))) {
    const names = await readdir(folder, { recursive: !folder.endsWith('.') }).catch(() => []);
    for (const name of names) if (name.endsWith(PART_ENDING)) await rm(join(folder, name), { force: true });
  }
}
