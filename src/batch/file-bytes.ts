import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { ReadError } from '../read/read-error.ts';

/**
 * The bytes of a file; null for a pipe, a socket or a device, which is never waited for.
 * @throws {ReadError} where it cannot be read, or has more than `maxBytes`
 */
export async function fileBytes(path: string, maxBytes: number): Promise<Uint8Array | null> {
  try {
    // Opening a pipe would wait for somebody to write into it.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (found.isDirectory()) throw new ReadError('directory', path);
      if (!found.isFile()) return null;
      if (found.size > maxBytes) throw new ReadError('too-large', path, String(found.size));
      const bytes = Buffer.alloc(found.size);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new ReadError(
      code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed',
      path,
      code || message,
    );
  }
}
