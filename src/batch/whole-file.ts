// Files that are whole or not there: written under a name that nothing else reads, then renamed.
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The ending of names that hold half a file after a crash. */
export const PART_ENDING = '.part';

/** A file that is being written. */
export interface WholeFile {
  write(content: string | Uint8Array): void;
}

/**
 * Writes a file whole. Writing waits for the disk: whoever writes has nothing else to do, and a way through the pool of threads
 * for each piece costs more than the piece.
 * @param durable waits until the disk has it: for what a power cut must not take
 */
export async function writeWhole(
  path: string,
  fill: (file: WholeFile) => Promise<void> | void,
  durable = false,
): Promise<void> {
  const own = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  const part = join(dirname(path), `.${own}.${randomUUID()}${PART_ENDING}`);
  try {
    const file = openSync(part, 'w');
    try {
      await fill({ write: (content) => writeFileSync(file, content) });
      if (durable) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    await replace(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Renames over what is there. On Windows a file that a scanner has open cannot be replaced for some moments. */
export async function replace(part: string, path: string): Promise<void> {
  for (let pause = 10; ; pause *= 2)
    try {
      return await rename(part, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(code ?? '') || pause > 2000)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
}
