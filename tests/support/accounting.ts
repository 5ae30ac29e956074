import { partsOf } from '../../src/model/outline-parts.ts';
import { WITHOUT_WIDTH } from '../../src/normalise/characters.ts';
import type { Run } from '../../src/pipeline.ts';

/** What a reader cannot see. */
const isBlank = (letter: string): boolean => /\s/.test(letter) || WITHOUT_WIDTH.test(letter);

/** Characters of the source that stand in no part of the outline and are no furniture, and those that stand in two. */
export function unaccounted({ source, normal, outline }: Run): { lost: string; twice: string } {
  const times = new Uint8Array(normal.text.length);
  for (const part of partsOf(outline)) for (let i = part.start; i < part.end; i++) times[i] = (times[i] as number) + 1;
  const seen = new Uint8Array(source.text.length);
  let twice = '';
  for (let i = 0; i < normal.text.length; i++) {
    const letter = normal.text[i] as string;
    if ((times[i] as number) > 1 && !isBlank(letter)) twice += letter;
    if ((times[i] as number) > 0) seen.fill(1, normal.starts[i], normal.ends[i]);
  }
  for (const piece of normal.furniture) seen.fill(1, piece.start, piece.end);
  let lost = '';
  for (let i = 0; i < seen.length; i++) {
    const letter = source.text[i] as string;
    if (seen[i] === 0 && !isBlank(letter)) lost += letter;
  }
  return { lost, twice };
}
