import { fileURLToPath } from 'node:url';
import type { LoadedFile } from '../grammar/load.ts';
import { loadGrammarFile } from '../grammar/load.ts';
import type { Grammars } from '../model/rule.ts';
import { readGrammarFiles } from '../read/grammar-files.ts';

/** The folder of the built-in grammar files, as the package holds them. */
export const BUILTIN_FOLDER = fileURLToPath(new URL('../grammars', import.meta.url));

export async function loadFolder(folder: string): Promise<LoadedFile[]> {
  return (await readGrammarFiles(folder)).map(loadGrammarFile);
}

/** Built-in grammars with a user's own added: compiled at run time, with the same checks. */
export async function loadGrammars(folder: string): Promise<Grammars> {
  const { compileGrammars } = await import('../grammar/compile.ts');
  return compileGrammars([...(await loadFolder(BUILTIN_FOLDER)), ...(await loadFolder(folder))]);
}
