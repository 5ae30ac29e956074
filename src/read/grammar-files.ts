import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrammarText } from '../grammar/load.ts';
import { ReadError } from './read-error.ts';

/**
 * Reads all grammar files (*.yaml, *.yml) of a folder, by name.
 * @throws {ReadError} where there is no such folder or no grammar file in it
 */
export async function readGrammarFiles(folder: string): Promise<GrammarText[]> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ReadError(error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'missing' : 'failed', folder, error.code);
  });
  const names = entries.filter((name) => /\.ya?ml$/.test(name)).sort();
  if (names.length === 0) throw new ReadError('empty', folder);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, name: name.replace(/\.ya?ml$/, ''), text: await readFile(path, 'utf8') };
    }),
  );
}
