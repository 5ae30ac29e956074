// manifest.ndjson: while a batch runs, lines are added as files are finished; at its end it is put in the order of the sources.
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestLine } from './line.ts';
import { linesOf } from './lines-of.ts';

export const MANIFEST = 'manifest.ndjson';

export interface ManifestLog {
  add(lines: readonly ManifestLine[]): void;
  close(): void;
}

/** Opens the manifest for adding lines; a last line that a crash has torn is dropped. */
export function openManifest(out: string): ManifestLog {
  const path = join(out, MANIFEST);
  const file = openSync(path, 'a+');
  dropTornLine(file);
  return {
    add: (lines) => writeFileSync(file, textOf(lines)),
    close: () => closeSync(file),
  };
}

/** Lines as they stand in the file. */
export const textOf = (lines: readonly ManifestLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** The lines of a manifest; those that are none are left out. */
export function* readManifest(out: string): Generator<ManifestLine, void, void> {
  try {
    for (const line of linesOf(join(out, MANIFEST)))
      try {
        yield JSON.parse(line.toString('utf8')) as ManifestLine;
      } catch {
        // A line that somebody else wrote.
      }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const BLOCK = 64 * 1024;

function dropTornLine(file: number): void {
  const { size } = fstatSync(file);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - BLOCK);
    const block = Buffer.alloc(end - start);
    readSync(file, block, 0, block.length, start);
    const at = block.lastIndexOf('\n');
    if (at >= 0) {
      if (start + at + 1 < size) ftruncateSync(file, start + at + 1);
      return;
    }
    end = start;
  }
  if (size > 0) ftruncateSync(file, 0);
}
