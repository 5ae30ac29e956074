import { createReadStream } from 'node:fs';

/** Bytes that are read at once: several plans as a rule. */
const PIECE = 1 << 20;

/** The lines of a UTF-8 file without their line ends, the last one also where none ends it. Only `\n` ends a line. */
export async function* textLines(path: string): AsyncGenerator<string, void, void> {
  let begun: Buffer[] = [];
  let first = true;
  const lineOf = (end: Buffer): string => {
    const bytes = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    const line = bytes.toString('utf8');
    begun = [];
    if (!first) return line;
    first = false;
    return line.replace(/^\ufeff/, '');
  };
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    const bytes = piece as Buffer;
    let start = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
      yield lineOf(bytes.subarray(start, at));
      start = at + 1;
    }
    if (start < bytes.length) begun.push(bytes.subarray(start));
  }
  if (begun.length > 0) yield lineOf(Buffer.alloc(0));
}
