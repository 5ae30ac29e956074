import { createReadStream } from 'node:fs';

/** The lines of a UTF-8 file without their line ends, the last one also where none ends it. Only `\n` ends a line. */
export async function* textLines(path: string): AsyncGenerator<string, void, void> {
  let rest = '';
  let first = true;
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = (rest + (first ? (chunk as string).replace(/^\ufeff/, '') : chunk)).split('\n');
    first = false;
    rest = parts.pop() as string;
    yield* parts;
  }
  if (rest !== '') yield rest;
}
