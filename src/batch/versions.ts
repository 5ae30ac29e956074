import { createHash } from 'node:crypto';
import type { Grammars } from '../model/rule.ts';
import { BUILTIN_GRAMMARS } from '../pipeline.ts';
import type { Versions } from './line.ts';

declare const __VERSION__: string;

/** The version of the program, and a checksum of the grammars. */
export function versionsOf(grammars: Grammars = BUILTIN_GRAMMARS): Versions {
  const checksum = createHash('sha256').update(JSON.stringify(grammars)).digest('hex');
  return { program: __VERSION__, grammar: checksum.slice(0, 16) };
}
