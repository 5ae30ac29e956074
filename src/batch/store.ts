// Finished results, one part for each file of a batch: a line for each plan, then one line that says what the part is. A part
// appears whole by a rename, so that what is there is finished, whatever ended the program.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Converted } from './convert.ts';
import type { DocumentLine } from './line.ts';
import { linesOf } from './lines-of.ts';
import { writeWhole } from './whole-file.ts';

/** Below the folder of the results: what a second run needs. */
export const STORE = '.plan-extract';

/** The last line of a part. */
export interface PartEnd {
  /** What the part was made of; null where it is to be made anew in every run. */
  readonly key: string | null;
  readonly source: string;
  /** The documents of the file in their order; those that are done have a plan each, in the same order. */
  readonly lines: readonly DocumentLine[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What a part depends on besides the name of its file: the bytes, and all that decides what is made of them.
 * @param settings versions and options; the same in every thread and run
 */
export const partKey = (bytes: string, settings: string): string => sha256(`1\n${settings}\n${bytes}`);

/** Where the part of a file is. Names of files stay out of paths: they may be as long and as wild as they like. */
export function partPath(store: string, source: string): string {
  const name = sha256(source).slice(0, 40);
  return join(store, 'parts', name.slice(0, 2), `${name.slice(2)}.ndjson`);
}

/** Makes the folders that parts are put into. */
export async function makeStore(store: string): Promise<void> {
  for (let i = 0; i < 256; i++) await mkdir(join(store, 'parts', i.toString(16).padStart(2, '0')), { recursive: true });
}

/** Writes a part while its documents are converted. */
export async function writePart(
  store: string,
  source: string,
  key: string | null,
  documents: AsyncIterable<Converted> | Iterable<Converted>,
): Promise<readonly DocumentLine[]> {
  const lines: DocumentLine[] = [];
  await writeWhole(partPath(store, source), async (file) => {
    for await (const { line, plan } of documents) {
      lines.push(line);
      if (plan !== null) file.write(`${JSON.stringify(plan)}\n`);
    }
    file.write(`${JSON.stringify({ key, source, lines } satisfies PartEnd)}\n`);
  });
  return lines;
}

/** Holds the end of one part at a time; few are longer. */
const TAIL = Buffer.alloc(16 * 1024);
const LINE_END = 10;

/** The last line of the part of a file; null where there is no part, or what is there is no whole one. */
export function readPartEnd(store: string, source: string): PartEnd | null {
  let file: number;
  try {
    file = openSync(partPath(store, source), 'r');
  } catch {
    return null;
  }
  try {
    const { size } = fstatSync(file);
    for (let length = TAIL.length; ; length *= 4) {
      const start = Math.max(0, size - length);
      const tail = length === TAIL.length ? TAIL.subarray(0, size - start) : Buffer.alloc(size - start);
      readSync(file, tail, 0, tail.length, start);
      if (tail.at(-1) !== LINE_END) return null;
      const before = tail.lastIndexOf(LINE_END, -2);
      if (before < 0 && start > 0) continue;
      const end = JSON.parse(tail.subarray(before + 1).toString('utf8')) as PartEnd;
      return end.source === source && Array.isArray(end.lines) ? end : null;
    }
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

/** The plans of a part, each as its line of JSON with the line end. */
export function* plansOf(store: string, { source, lines }: PartEnd): Generator<Buffer, void, void> {
  let left = lines.filter(({ status }) => status === 'done').length;
  if (left === 0) return;
  for (const line of linesOf(partPath(store, source))) {
    yield line;
    if (--left === 0) return;
  }
}
