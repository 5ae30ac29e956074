import { createReadStream } from 'node:fs';

/** Bytes that are read at once: several plans as a rule. */
export const PIECE = 1 << 20;

/** The lines of a file, each with its line end; the last one also where none ends it. Only `\n` ends a line. */
export async function* byteLines(path: string): AsyncGenerator<Buffer, void, void> {
  const lines = makeLines();
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) yield* lines.of(piece as Buffer);
  const last = lines.begun();
  if (last !== null) yield last;
}

export interface Lines {
  /** The lines that end in the next piece of a file, each with its line end. */
  of(piece: Buffer): Generator<Buffer, void, void>;
  /** The line that has not ended; null where there is none. */
  begun(): Buffer | null;
}

/** Cuts a file that comes in pieces into its lines. */
export function makeLines(): Lines {
  let begun: Buffer[] = [];
  return {
    *of(piece) {
      let start = 0;
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, start)) {
        const end = piece.subarray(start, at + 1);
        const line = begun.length === 0 ? end : Buffer.concat([...begun, end]);
        begun = [];
        start = at + 1;
        yield line;
      }
      if (start < piece.length) begun.push(piece.subarray(start));
    },
    begun: () => (begun.length === 0 ? null : Buffer.concat(begun)),
  };
}
