import type { Grammars } from '../model/rule.ts';

/** What `--grammars` means; undefined for the built-in grammars, and then nothing is loaded that compiles any. */
export async function ownGrammars(folder: string | undefined): Promise<Grammars | undefined> {
  return folder === undefined ? undefined : (await import('./load-grammars.ts')).loadGrammars(folder);
}
