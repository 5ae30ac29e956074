// Threads that convert files, each one at a time. A thread that takes too long, or too much, is ended and replaced; that costs
// its own file and no other.
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type Converted, problemOf } from './convert.ts';
import type { Entry } from './entry.ts';
import { lineWithout, type Reason } from './line.ts';
import type { RenderTask } from './render-plans.ts';
import { partKey, writePart } from './store.ts';
import type { Finished, Outcome, Task, TaskSetting } from './task.ts';
import { giveBack, makeTurns } from './turns.ts';

export interface PoolOptions {
  readonly jobs: number;
  /** Megabytes for the objects of one thread. */
  readonly memory: number;
  /** Milliseconds for one file, letter recognition included. */
  readonly fileTime: number;
  readonly setting: Omit<TaskSetting, 'turns' | 'read'> & { readonly read: Omit<TaskSetting['read'], 'hands'> };
}

export interface Pool {
  /** @throws where the store cannot be written */
  convert(entry: Entry): Promise<Finished>;
  render(task: RenderTask): Promise<void>;
  close(): Promise<void>;
}

/** LibreOffice takes half a gigabyte and all of a core. */
const MOST_OFFICES = 2;

export function makePool({ jobs, memory, fileTime, setting: given }: PoolOptions): Pool {
  const turns = makeTurns(Math.min(jobs, MOST_OFFICES));
  const hands = Math.max(1, Math.floor(availableParallelism() / jobs));
  // What reading bounds itself must end before its thread is ended: it cleans up behind it.
  const maxTime = Math.min(given.read.maxTime, Math.round(fileTime * 0.9));
  const setting: TaskSetting = { ...given, turns, read: { ...given.read, hands, maxTime } };
  const pool = new Piscina({
    filename: new URL('./batch-worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    workerData: setting,
  });
  // A thread that dies between two files costs none and is replaced; one that does not even start is not.
  const broken = new Promise<never>((_, reject) => {
    pool.on('error', (error: Error) => {
      if (pool.threads.length < jobs) reject(new PoolFailure(error.message));
    });
  });
  broken.catch(() => undefined);
  let tasks = 0;
  let closed = false;

  const attempt = async (entry: Entry): Promise<Finished | Died> => {
    const number = ++tasks;
    const checksum = new SharedArrayBuffer(32);
    const started = performance.now();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), fileTime);
    const task: Task = { number, entry, checksum };
    try {
      const outcome = (await Promise.race([
        broken,
        pool.run(task, { name: 'convertEntry', signal: late.signal }),
      ])) as Outcome;
      if ('unwritten' in outcome) throw new PoolFailure(outcome.unwritten);
      return outcome;
    } catch (error) {
      if (error instanceof PoolFailure || closed) throw error;
      giveBack(turns, number);
      const why = late.signal.aborted
        ? { reason: 'too-slow' as const, detail: String(fileTime / 1000) }
        : diedOf(error as NodeJS.ErrnoException, memory);
      const sum = Buffer.from(new Uint8Array(checksum)).toString('hex');
      const duration = Math.round(performance.now() - started);
      return { ...why, sha256: /^0*$/.test(sum) ? null : sum, duration };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    async convert(entry) {
      let ended = await attempt(entry);
      // What a file before it left behind may have ended the thread.
      if ('reason' in ended && ended.reason === 'crashed') ended = await attempt(entry);
      if (!('reason' in ended)) return ended;
      const line = lineWithout(entry.name, given.versions, ended);
      const document: Converted = { line, plan: null };
      const key = ended.sha256 === null ? null : partKey(ended.sha256, given.settings);
      return { known: false, lines: await writePart(given.store, entry.name, key, [document]) };
    },
    render: (task) => Promise.race([broken, pool.run(task, { name: 'renderEntry' })]),
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}

/** The folder of the results cannot be written, or threads cannot be started. */
class PoolFailure extends Error {
  override readonly name = 'PoolFailure';
}

interface Died {
  readonly reason: Reason;
  readonly detail: string | null;
  readonly sha256: string | null;
  readonly duration: number;
}

function diedOf(error: NodeJS.ErrnoException, memory: number): Pick<Died, 'reason' | 'detail'> {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { reason: 'out-of-memory', detail: String(memory) };
  return { reason: 'crashed', detail: problemOf(error).detail };
}
