// A worker: takes jobs while it has hands free, leaves their results in the store, and can be ended at any moment: what it had
// in hand goes to another one.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from 'bullmq';
import type { DocumentLine } from '../batch/line.ts';
import { type JobData, type JobSetting, OWN_KEYS } from './job.ts';
import { type OpenQueue, PREFIX } from './open-queue.ts';
import { makePools, type PoolsOptions } from './pools.ts';
import { QueueFailure } from './queue-failure.ts';
import { verdictOf } from './verdict.ts';

export interface WorkOptions extends Omit<PoolsOptions, 'settingOf'> {
  /** Milliseconds without a sign of life after which the files of a worker go to others. */
  readonly patience: number;
  /** How often a file may see its worker die before it is dead itself. */
  readonly maxDeaths: number;
  /** Leaves when nothing is left to do, for any worker. */
  readonly untilEmpty: boolean;
  /** Leaves when the files in hand are done. */
  readonly signal: AbortSignal;
  readonly explain: (line: DocumentLine) => string;
  readonly onFile: (name: string, outcome: 'done' | 'dead' | 'again', why: string) => void;
  /** Told when Redis goes away. It is waited for. */
  readonly onLost: (reason: string) => void;
}

const LOOK = 1000;
/** Before a job that this worker cannot do is offered to others. */
const HAND_ON = 5000;

/**
 * Works until it is told to leave.
 * @throws {QueueFailure} where this worker cannot do the work; the job goes back
 */
export async function work(open: OpenQueue, options: WorkOptions): Promise<void> {
  const { bullmq, redis, queue } = open;
  const { jobs, patience, maxDeaths, untilEmpty, signal, explain, onFile, onLost } = options;
  const pools = await makePools({
    ...options,
    settingOf: async (key) => {
      const text = await redis.hget(queue.toKey(OWN_KEYS.settings), key);
      return text === null ? null : (JSON.parse(text) as JobSetting);
    },
  });
  const leave = new AbortController();
  let failure: QueueFailure | null = null;

  const process = async (job: Job<JobData>, token?: string): Promise<{ documents: number }> => {
    try {
      const lines = await pools.convert(job.data);
      const { is, why } = verdictOf(lines, explain);
      if (is === 'dead') throw new bullmq.UnrecoverableError(why);
      if (is === 'again') throw new Error(why);
      return { documents: lines.length };
    } catch (error) {
      if (!(error instanceof QueueFailure)) throw error;
      failure ??= error;
      leave.abort();
      await job.moveToDelayed(Date.now() + HAND_ON, token);
      throw new bullmq.DelayedError();
    }
  };
  const worker = new bullmq.Worker<JobData, { documents: number }>(queue.name, process, {
    connection: redis,
    prefix: PREFIX,
    concurrency: jobs,
    lockDuration: patience,
    stalledInterval: patience,
    maxStalledCount: maxDeaths,
    // A file that is added again is looked at again; what is there already costs little.
    removeOnComplete: { count: 0 },
    drainDelay: 2,
  });
  let lost = false;
  worker.on('error', ({ message }) => {
    if (!lost && redis.status !== 'ready') onLost(message);
    lost = redis.status !== 'ready';
  });
  worker.on('completed', (job, { documents }) => {
    const totals = redis.pipeline();
    totals.hincrby(queue.toKey(OWN_KEYS.totals), 'files', 1);
    totals.hincrby(queue.toKey(OWN_KEYS.totals), 'documents', documents);
    totals.exec().catch(() => undefined);
    onFile(job.data.name, 'done', '');
  });
  worker.on('failed', (job, { message }) => {
    if (job !== undefined) onFile(job.data.name, job.finishedOn === undefined ? 'again' : 'dead', message);
  });
  try {
    const told = AbortSignal.any([signal, leave.signal]);
    while (!told.aborted) {
      await sleep(LOOK, undefined, { signal: told }).catch(() => undefined);
      if (untilEmpty && !told.aborted && (await isEmpty(open))) break;
    }
    await worker.close();
  } finally {
    await pools.close();
  }
  if (failure !== null) throw failure as QueueFailure;
}

async function isEmpty({ queue }: OpenQueue): Promise<boolean> {
  const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized');
  return Object.values(counts).every((count) => count === 0);
}
