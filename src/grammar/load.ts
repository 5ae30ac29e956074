// Grammar files from YAML text to checked data. What is wrong is said with file, line, column and the line itself.
import * as YAML from 'yaml';
import type * as z from 'zod';
import { GrammarError } from './grammar-error.ts';
import { GrammarFile } from './schema.ts';

/** A grammar file as text. */
export interface GrammarText {
  /** Shown in messages. */
  readonly path: string;
  /** The name without folder and ending: the first part of the ids of its rules. */
  readonly name: string;
  readonly text: string;
}

/** A grammar file that was read, with a way to point into it. */
export interface LoadedFile {
  readonly path: string;
  readonly name: string;
  readonly content: GrammarFile;
  /** Makes an error that points to a key path of the file (`['rules', 3, 'pattern']`). */
  errorAt(keys: readonly PropertyKey[], message: string): GrammarError;
}

/** @throws {GrammarError} where the text is no YAML or does not have the shape of a grammar file */
export function loadGrammarFile({ path, name, text }: GrammarText): LoadedFile {
  const lines = new YAML.LineCounter();
  const document = YAML.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): GrammarError => {
    const { line, col } = lines.linePos(offset);
    const shown = text.split('\n')[line - 1] ?? '';
    return new GrammarError(`${path}:${line}:${col}: ${message}\n  ${shown}\n  ${' '.repeat(Math.max(col - 1, 0))}^`);
  };
  const wrong = document.errors[0];
  if (wrong !== undefined) throw at(wrong.pos[0], wrong.message);
  const errorAt = (keys: readonly PropertyKey[], message: string) => at(offsetOf(document, keys), message);
  const checked = GrammarFile.safeParse(document.toJS());
  if (!checked.success) {
    const issue = checked.error.issues[0] as z.core.$ZodIssue;
    throw errorAt(
      issue.path,
      issue.code === 'unrecognized_keys' ? `unknown key: ${issue.keys.join(', ')}` : issue.message,
    );
  }
  return { path, name, content: checked.data, errorAt };
}

/** The offset of the innermost node on a key path that is there. */
function offsetOf(document: YAML.Document, keys: readonly PropertyKey[]): number {
  for (let n = keys.length; n >= 0; n--) {
    const node = document.getIn(keys.slice(0, n), true);
    if (YAML.isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
