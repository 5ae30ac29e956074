import { byteLines } from './byte-lines.ts';

/** The lines of a UTF-8 file without their line ends and without its byte order mark. */
export async function* textLines(path: string): AsyncGenerator<string, void, void> {
  let first = true;
  for await (const bytes of byteLines(path)) {
    const line = bytes.toString('utf8').replace(/\n$/, '');
    yield first ? line.replace(/^\ufeff/, '') : line;
    first = false;
  }
}
