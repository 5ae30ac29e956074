import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceText } from '../model/source-text.ts';
import { readDocument } from './read-document.ts';
import { ReadError } from './read-error.ts';
import { READ_DEFAULTS, type ReadOptions } from './reader.ts';

/** The name under which standard input appears in output and messages. */
export const STDIN = '<stdin>';

/**
 * Reads one file, or standard input where the path is `-`.
 * @throws {ReadError} where there is no such file, or it cannot be read
 */
export async function readSource(path: string, given: Partial<ReadOptions> = {}): Promise<SourceText> {
  const options = { ...READ_DEFAULTS, ...given };
  if (path === '-') return readDocument(await collect(process.stdin, STDIN, options.maxBytes), STDIN, options);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(
      error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'missing' : error.code === 'EACCES' ? 'denied' : 'failed',
      path,
      error.code,
    );
  });
  if (found.isDirectory()) throw new ReadError('directory', path);
  if (found.size > options.maxBytes) throw new ReadError('too-large', path, String(found.size));
  return readDocument(await collect(createReadStream(path), path, options.maxBytes), path, options);
}

async function collect(stream: AsyncIterable<unknown>, name: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw new ReadError('too-large', name, String(size));
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
