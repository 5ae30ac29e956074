import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { connect, packageFailure } from './connect.ts';
import type { JobData } from './job.ts';

export interface QueueAddress {
  readonly url: string;
  /** Of several on one server. */
  readonly name: string;
}

export interface OpenQueue {
  readonly bullmq: typeof import('bullmq');
  readonly redis: Redis;
  readonly queue: Queue<JobData>;
  close(): Promise<void>;
}

/** The braces keep all keys of a queue on one node of a cluster. */
export const PREFIX = '{plan-extract}';

/** @throws {QueueFailure} */
export async function openQueue({ url, name }: QueueAddress, patient = false): Promise<OpenQueue> {
  const bullmq = await import('bullmq').catch((error: unknown) => {
    throw packageFailure('bullmq', error);
  });
  const redis = await connect(url, patient);
  const queue = new bullmq.Queue<JobData>(name, { connection: redis, prefix: PREFIX });
  queue.on('error', () => undefined);
  return {
    bullmq,
    redis,
    queue,
    async close() {
      await queue.close();
      redis.disconnect();
    },
  };
}
