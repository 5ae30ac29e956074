// Files → jobs, in bulks, and no faster than workers take them.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry } from '../batch/entry.ts';
import { type JobData, type JobSetting, jobId, OWN_KEYS, settingKey } from './job.ts';
import type { OpenQueue } from './open-queue.ts';

export interface AddOptions {
  readonly entries: AsyncIterable<Entry>;
  readonly setting: JobSetting;
  /** How often a file is tried before it is dead. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled before each further one. */
  readonly retryDelay: number;
  /** Adding pauses while more jobs wait. */
  readonly maxWaiting: number;
  readonly signal: AbortSignal;
  /** Told when adding begins to pause. */
  readonly onPause: (waiting: number) => void;
}

export interface Added {
  readonly added: number;
  /** Jobs that were in the queue already: waiting, in work, done lately, dead. */
  readonly known: number;
  /** Links, pipes, devices: they are no jobs. */
  readonly ignored: number;
}

const BULK = 200;
const PAUSE = 500;

type NewJob = { readonly name: string; readonly data: JobData; readonly opts: { readonly jobId: string } };

export async function addEntries({ queue, redis }: OpenQueue, options: AddOptions): Promise<Added> {
  const { entries, setting, attempts, retryDelay, maxWaiting, signal, onPause } = options;
  const key = settingKey(setting);
  await redis.hset(queue.toKey(OWN_KEYS.settings), key, JSON.stringify(setting));
  let [added, known, ignored] = [0, 0, 0];
  let bulk: NewJob[] = [];

  const room = async () => {
    let paused = false;
    for (;;) {
      const waiting = await queue.getWaitingCount();
      if (waiting + bulk.length <= maxWaiting || waiting === 0) return;
      if (!paused) onPause(waiting);
      paused = true;
      await sleep(PAUSE, undefined, { signal });
    }
  };
  const flush = async () => {
    if (bulk.length === 0) return;
    await room();
    const asked = redis.pipeline();
    for (const { opts } of bulk) asked.exists(queue.toKey(opts.jobId));
    const there = ((await asked.exec()) ?? []).filter(([, found]) => found === 1).length;
    const backoff = { type: 'exponential', delay: retryDelay };
    await queue.addBulk(bulk.map((job) => ({ ...job, opts: { ...job.opts, attempts, backoff } })));
    added += bulk.length - there;
    known += there;
    bulk = [];
  };

  for await (const { name, path, unread } of entries) {
    signal.throwIfAborted();
    if (unread !== null) {
      ignored++;
      continue;
    }
    const data: JobData = { name, path: resolve(path), setting: key };
    bulk.push({ name: 'file', data, opts: { jobId: jobId(name, await checksumOf(path), key) } });
    if (bulk.length >= Math.min(BULK, maxWaiting)) await flush();
  }
  await flush();
  return { added, known, ignored };
}

/** Of the bytes of a file. What cannot be read is a job all the same: a worker says why. */
async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unread';
  }
  return hash.digest('hex');
}
