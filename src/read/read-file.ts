import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceText } from '../model/source-text.ts';
import { kindOf } from './detect.ts';
import type { Sources } from './read-archive.ts';
import { readDocument } from './read-document.ts';
import { ReadError, readErrorOf } from './read-error.ts';
import { READ_DEFAULTS, type ReadOptions } from './reader.ts';

/** The name under which standard input appears in output and messages. */
export const STDIN = '<stdin>';

/**
 * Reads one document, or standard input where the path is `-`.
 * @throws {ReadError} where there is no such file, or it cannot be read
 */
export async function readSource(path: string, given: Partial<ReadOptions> = {}): Promise<SourceText> {
  const options = { ...READ_DEFAULTS, ...given };
  return readDocument(await bytesOf(path, options), nameOf(path), options);
}

/**
 * Reads a file that may be an archive of documents.
 * @throws {ReadError} where there is no such file, or nothing of it can be looked at
 */
export async function readSources(path: string, given: Partial<ReadOptions> = {}): Promise<Sources> {
  const options = { ...READ_DEFAULTS, ...given };
  const bytes = await bytesOf(path, options);
  if (bytes.length > 0 && kindOf(bytes) === 'zip')
    return (await import('./read-archive.ts')).readArchive(bytes, nameOf(path), options);
  return { sources: [await readDocument(bytes, nameOf(path), options)], problems: [] };
}

const nameOf = (path: string): string => (path === '-' ? STDIN : path);

async function bytesOf(path: string, { maxBytes }: ReadOptions): Promise<Uint8Array> {
  if (path === '-') return collect(process.stdin, STDIN, maxBytes);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw readErrorOf(error, path);
  });
  if (found.isDirectory()) throw new ReadError('directory', path);
  if (found.size > maxBytes) throw new ReadError('too-large', path, String(found.size));
  return collect(createReadStream(path), path, maxBytes);
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
