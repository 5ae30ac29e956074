import { createReadStream } from 'node:fs';

const LINE_END = 10;

/** The lines of a file, each with its line end; what stands behind the last line end is left out. Only `\n` ends a line. */
export async function* linesOf(path: string): AsyncGenerator<Buffer, void, void> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path)) {
    let rest = chunk as Buffer;
    for (let at = rest.indexOf(LINE_END); at >= 0; at = rest.indexOf(LINE_END)) {
      yield Buffer.concat([...begun, rest.subarray(0, at + 1)]);
      begun = [];
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) begun.push(rest);
  }
}
