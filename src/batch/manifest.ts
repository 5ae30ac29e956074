// manifest.ndjson: while a batch runs, lines are added as files are finished; at its end it is put in the order of the sources.
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestLine } from './line.ts';
import { linesOf } from './lines-of.ts';

export const MANIFEST = 'manifest.ndjson';

export interface ManifestLog {
  add(lines: readonly ManifestLine[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the manifest for adding lines; a last line that a crash has torn is dropped. */
export async function openManifest(out: string): Promise<ManifestLog> {
  const path = join(out, MANIFEST);
  const file = await open(path, 'a+');
  await dropTornLine(file);
  return {
    add: async (lines) => {
      if (lines.length > 0) await file.appendFile(textOf(lines));
    },
    close: () => file.close(),
  };
}

/** Lines as they stand in the file. */
export const textOf = (lines: readonly ManifestLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** The lines of a manifest; those that are none are left out. */
export async function* readManifest(out: string): AsyncGenerator<ManifestLine, void, void> {
  try {
    for await (const line of linesOf(join(out, MANIFEST)))
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

async function dropTornLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - BLOCK);
    const block = Buffer.alloc(end - start);
    await file.read(block, 0, block.length, start);
    const at = block.lastIndexOf('\n');
    if (at >= 0) {
      if (start + at + 1 < size) await file.truncate(start + at + 1);
      return;
    }
    end = start;
  }
  if (size > 0) await file.truncate(0);
}
