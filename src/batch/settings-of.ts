import type { ReadOptions } from '../read/reader.ts';
import type { Versions } from './line.ts';

/** Options that go into threads, and into queues. */
export type PlainReadOptions = Omit<ReadOptions, 'onPage' | 'officeTurn' | 'hands'>;

export function plainReadOptions(read: ReadOptions): PlainReadOptions {
  const { onPage: _, officeTurn: __, hands: ___, ...plain } = read;
  return plain;
}

/** What decides the result besides the bytes of a file: versions and options, as text for keys. */
export function settingsOf(versions: Versions, read: PlainReadOptions): string {
  const { password: _, maxTime: __, ...deciding } = read;
  return JSON.stringify([versions, deciding]);
}
