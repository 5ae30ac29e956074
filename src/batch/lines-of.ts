import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { makeLines, PIECE } from '../read/byte-lines.ts';

/** The lines of a file, each with its line end; a last line that has none was torn by a crash, and is left out. */
export function* linesOf(path: string): Generator<Buffer, void, void> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const lines = makeLines();
    for (;;) {
      const piece = Buffer.allocUnsafe(Math.min(Math.max(size, 1), PIECE));
      const read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return;
      yield* lines.of(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}
