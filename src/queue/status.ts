import { OWN_KEYS } from './job.ts';
import type { OpenQueue } from './open-queue.ts';

export interface DeadJob {
  /** The name of the file in the results. */
  readonly name: string;
  readonly path: string;
  /** The reason of a document, or `worker-died`: its worker died too often. */
  readonly reason: string;
  /** For people. */
  readonly message: string;
  readonly attempts: number;
}

export interface QueueStatus {
  readonly waiting: number;
  /** Waiting for another attempt. */
  readonly delayed: number;
  readonly active: number;
  /** Files and documents since the queue began. */
  readonly done: number;
  readonly documents: number;
  readonly dead: number;
  /** Null where the server does not say. */
  readonly workers: number | null;
  /** The latest of the dead. */
  readonly deadJobs: readonly DeadJob[];
}

/** @param most dead jobs to name */
export async function statusOf({ queue, redis }: OpenQueue, most: number): Promise<QueueStatus> {
  const counts = await queue.getJobCounts('wait', 'delayed', 'active', 'failed');
  const totals = await redis.hgetall(queue.toKey(OWN_KEYS.totals));
  const failed = most === 0 ? [] : await queue.getFailed(0, most - 1);
  return {
    waiting: counts.wait ?? 0,
    delayed: counts.delayed ?? 0,
    active: counts.active ?? 0,
    done: Number(totals.files ?? 0),
    documents: Number(totals.documents ?? 0),
    dead: counts.failed ?? 0,
    workers: await queue.getWorkersCount().catch(() => null),
    deadJobs: failed.map(({ data, failedReason = '', attemptsMade }) => {
      const [, reason, message] = /^([a-z-]+): (.*)$/s.exec(failedReason) ?? [null, 'worker-died', failedReason];
      return { name: data.name, path: data.path, reason, message, attempts: attemptsMade } as DeadJob;
    }),
  };
}
