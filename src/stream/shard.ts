// Array jobs: task i of n takes what falls to it, and all n tasks together take everything once.
import { createHash } from 'node:crypto';

/** `index` counts from 0. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `i/n`, i from 0 to n - 1; undefined where it is nothing of the kind. */
export function shardOf(text: string): Shard | undefined {
  const [, index, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index < shard.of ? shard : undefined;
}

/** Whether a key falls to a shard; the same on every machine. */
export function isOfShard(key: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % of === index;
}
