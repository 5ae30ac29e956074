import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceText } from '../model/source-text.ts';
import { ReadError } from './read-error.ts';
import { sourceOfBytes } from './source-of.ts';

/** The name under which standard input appears in output and messages. */
export const STDIN = '<stdin>';

/** Larger files are refused: a plan of a thousand pages has 5 MB of text. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads one file, or standard input where the path is `-`.
 * @throws {ReadError} where there is no such file, or it is no text
 */
export async function readSource(path: string): Promise<SourceText> {
  if (path === '-') return sourceOfBytes(await collect(process.stdin, STDIN), STDIN);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(
      error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'missing' : error.code === 'EACCES' ? 'denied' : 'failed',
      path,
      error.code,
    );
  });
  if (found.isDirectory()) throw new ReadError('directory', path);
  if (found.size > MAX_BYTES) throw new ReadError('too-large', path, String(found.size));
  return sourceOfBytes(await collect(createReadStream(path), path), path);
}

async function collect(stream: AsyncIterable<unknown>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > MAX_BYTES) throw new ReadError('too-large', name, String(size));
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(
      (error as NodeJS.ErrnoException).code === 'EACCES' ? 'denied' : 'failed',
      name,
      (error as Error).message,
    );
  }
  return Buffer.concat(chunks);
}
