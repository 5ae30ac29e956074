import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceText } from '../../src/model/source-text.ts';
import { sourceOfBytes } from '../../src/read/source-of.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const at = (...parts: string[]): string => join(root, ...parts);

export interface Document {
  readonly name: string;
  readonly source: SourceText;
}

function documentsIn(folder: string): Document[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({ name, source: sourceOfBytes(readFileSync(join(folder, name)), name) }));
}

/** The plans written for the tests. */
export const fixtures: readonly Document[] = documentsIn(at('fixtures', 'plans'));

/** Real plans; there are none in a clone that stands alone. */
export const real: readonly Document[] = [
  ...documentsIn(at('..', 'shared', 'plans')),
  ...documentsIn(at('..', 'shared', 'plans', 'more')),
];

export const documents: readonly Document[] = [...fixtures, ...real];
