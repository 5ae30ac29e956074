import { byteLines } from '../read/byte-lines.ts';

/** The lines of a file, each with its line end; a last line that has none was torn by a crash, and is left out. */
export async function* linesOf(path: string): AsyncGenerator<Buffer, void, void> {
  for await (const line of byteLines(path)) if (line.at(-1) === 10) yield line;
}
