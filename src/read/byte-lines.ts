import { createReadStream } from 'node:fs';

/** Bytes that are read at once: several plans as a rule. */
const PIECE = 1 << 20;

/** The lines of a file, each with its line end; the last one also where none ends it. Only `\n` ends a line. */
export async function* byteLines(path: string): AsyncGenerator<Buffer, void, void> {
  let begun: Buffer[] = [];
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    const bytes = piece as Buffer;
    let start = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
      const end = bytes.subarray(start, at + 1);
      yield begun.length === 0 ? end : Buffer.concat([...begun, end]);
      begun = [];
      start = at + 1;
    }
    if (start < bytes.length) begun.push(bytes.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
