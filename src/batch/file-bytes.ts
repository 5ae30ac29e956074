import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { ReadError, readErrorOf } from '../read/read-error.ts';

/**
 * The bytes of a file; null for a pipe, a socket or a device, which is never waited for.
 * @throws {ReadError} where it cannot be read, or has more than `maxBytes`
 */
export function fileBytes(path: string, maxBytes: number): Uint8Array | null {
  try {
    // Opening a pipe would wait for somebody to write into it.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(file);
      if (found.isDirectory()) throw new ReadError('directory', path);
      if (!found.isFile()) return null;
      if (found.size > maxBytes) throw new ReadError('too-large', path, String(found.size));
      const bytes = Buffer.alloc(found.size);
      let filled = 0;
      while (filled < bytes.length) {
        const read = readSync(file, bytes, filled, bytes.length - filled, null);
        if (read === 0) break;
        filled += read;
      }
      return bytes.subarray(0, filled);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw readErrorOf(error as NodeJS.ErrnoException, path);
  }
}
