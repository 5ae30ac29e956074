import { OWN_KEYS } from './job.ts';
import type { OpenQueue } from './open-queue.ts';

/** Puts dead jobs back; returns how many. */
export async function retryDead({ queue }: OpenQueue): Promise<number> {
  const count = await queue.getFailedCount();
  await queue.retryJobs({ state: 'failed' });
  return count;
}

/** Removes jobs that wait, for their first attempt or another; returns how many. Those in work stay. */
export async function removeWaiting({ queue }: OpenQueue): Promise<number> {
  const { wait = 0, delayed = 0 } = await queue.getJobCounts('wait', 'delayed');
  await queue.drain(true);
  return wait + delayed;
}

const BULK = 1000;

/** Removes dead jobs, and the counts; returns how many were dead. */
export async function removeDead({ queue, redis }: OpenQueue): Promise<number> {
  let count = 0;
  for (;;) {
    const removed = await queue.clean(0, BULK, 'failed');
    count += removed.length;
    if (removed.length < BULK) break;
  }
  await redis.del(queue.toKey(OWN_KEYS.totals));
  return count;
}
