// What the thread of a stream runs: one request at a time, from its bytes to the JSON of its plans.
import { workerData } from 'node:worker_threads';
import { convert, problemOf } from '../batch/convert.ts';
import { fileBytes } from '../batch/file-bytes.ts';
import { type DocumentLine, lineWithout, type Versions } from '../batch/line.ts';
import type { Grammars } from '../model/rule.ts';
import type { ReadOptions } from '../read/reader.ts';
import type { Request } from './request.ts';

export interface StreamSetting {
  readonly versions: Versions;
  /** Without what cannot go into a thread. */
  readonly read: Omit<ReadOptions, 'onPage' | 'officeTurn'>;
  /** Null for the built-in ones. */
  readonly grammars: Grammars | null;
}

/** What became of the documents of a request. */
export interface Converted {
  /** One for each document. */
  readonly lines: readonly DocumentLine[];
  /** JSON of the plans of those that are done, in their order. */
  readonly plans: readonly string[];
}

const { versions, read, grammars } = workerData as StreamSetting;

/** Nothing is thrown for what is in a request. */
export async function answer(request: Request): Promise<Converted> {
  const without = (problem: Parameters<typeof lineWithout>[2]): Converted => ({
    lines: [lineWithout(request.name, versions, problem)],
    plans: [],
  });
  let bytes: Uint8Array | null;
  try {
    bytes = 'path' in request ? fileBytes(request.path, read.maxBytes) : request.bytes;
  } catch (error) {
    return without(problemOf(error));
  }
  if (bytes === null) return without({ reason: 'no-file' });
  if (bytes.length > read.maxBytes) return without({ reason: 'too-large', detail: String(bytes.length) });
  const encoding = 'isText' in request && request.isText ? { encoding: 'utf-8' } : {};
  const lines: DocumentLine[] = [];
  const plans: string[] = [];
  const options = { versions, read: { ...read, ...encoding }, ...(grammars === null ? {} : { grammars }) };
  for await (const { line, plan } of convert(bytes, request.name, options)) {
    lines.push(line);
    if (plan !== null) plans.push(JSON.stringify(plan));
  }
  return { lines, plans };
}
