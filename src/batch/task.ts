// What a thread does for one file: read it, see whether its result is there already, else make it.

import { createHash } from 'node:crypto';
import type { Grammars } from '../model/rule.ts';
import type { ReadOptions } from '../read/reader.ts';
import { convert, problemOf } from './convert.ts';
import type { Entry } from './entry.ts';
import { fileBytes } from './file-bytes.ts';
import { type DocumentLine, lineWithout, type Versions } from './line.ts';
import { partKey, readPartEnd, writePart } from './store.ts';
import { inTurn } from './turns.ts';

/** What all tasks of a batch have in common; it goes into each thread once. */
export interface TaskSetting {
  readonly store: string;
  readonly versions: Versions;
  /** Without what cannot go into a thread. */
  readonly read: Omit<ReadOptions, 'onPage' | 'officeTurn'>;
  /** Null for the built-in ones. */
  readonly grammars: Grammars | null;
  /** Versions and options that decide the result, for the key of a part. */
  readonly settings: string;
  readonly retryFailed: boolean;
  /** Turns of LibreOffice. */
  readonly turns: SharedArrayBuffer;
}

export interface Task {
  readonly number: number;
  readonly entry: Entry;
  /** Takes the checksum of the file as soon as it is known, so that it outlives the thread; zeros before. */
  readonly checksum: SharedArrayBuffer;
}

export interface Finished {
  /** Whether the result was there already. */
  readonly known: boolean;
  readonly lines: readonly DocumentLine[];
}

/** What comes out of a thread; errors of the disk as words, since of an error only its words come through. */
export type Outcome = Finished | { readonly unwritten: string };

/** Does the work for a file, and leaves its part in the store. */
export async function convertEntry(task: Task, setting: TaskSetting): Promise<Outcome> {
  try {
    return await finish(task, setting);
  } catch (error) {
    return { unwritten: (error as Error).message };
  }
}

/** @throws where the part cannot be written, and for nothing else */
async function finish({ number, entry, checksum }: Task, setting: TaskSetting): Promise<Finished> {
  const { store, versions, retryFailed } = setting;
  const { name, path, unread } = entry;
  const without = async (problem: Parameters<typeof lineWithout>[2]) => {
    const line = lineWithout(name, versions, problem);
    return { known: false, lines: await writePart(store, name, null, [{ line, plan: null }]) };
  };
  if (unread !== null) return without({ reason: unread });
  let bytes: Uint8Array | null;
  try {
    bytes = fileBytes(path, setting.read.maxBytes);
  } catch (error) {
    return without(problemOf(error));
  }
  if (bytes === null) return without({ reason: 'no-file' });
  const digest = createHash('sha256').update(bytes).digest();
  new Uint8Array(checksum).set(digest);
  const key = partKey(digest.toString('hex'), setting.settings);
  const found = readPartEnd(store, name);
  if (found?.key === key && !(retryFailed && found.lines.some(({ status }) => status === 'failed')))
    return { known: true, lines: found.lines };
  const read: ReadOptions = {
    ...setting.read,
    onPage: null,
    officeTurn: (work) => inTurn(setting.turns, number, work),
  };
  const options = { versions, read, ...(setting.grammars === null ? {} : { grammars: setting.grammars }) };
  return { known: false, lines: await writePart(store, name, key, convert(bytes, name, options)) };
}
