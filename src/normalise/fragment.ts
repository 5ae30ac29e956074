// The part of normalising that needs no surroundings. It is what law 2 (positions) means by "normalising" a stretch that
// was cut out of the source.
import { characters } from './characters.ts';
import { compose } from './compose.ts';
import { apply, type Draft, draftOf, type Step } from './draft.ts';
import { lineEnds } from './line-ends.ts';
import { markdown } from './markdown.ts';
import { whiteSpace } from './white-space.ts';

/** The steps that look at no more than a few characters, in order. */
export const LOCAL_STEPS: readonly Step[] = [lineEnds, compose, characters, markdown, whiteSpace];

/** A line end after which the next line goes on without a space: a code cut at its hyphen or slash ("2273/KH-⏎UBND", "191/⏎UBND-KT"). */
const CUT_CODE =
  /(?<=\d\/)\n+(?=\p{Lu}{2})|(?<=[\p{L}\p{N}])-\n+(?=[\p{L}\p{N}])|(?<=[\p{Lu}\p{N}])\n+(?=[-/]\p{Lu}{2})|(?<=\p{Lu}\/)\n+(?=\p{Lu})/u;

/** True where two lines belong together without a space between them. */
export function cutsCode(before: string, after: string): boolean {
  return CUT_CODE.test(`${before.slice(-2)}\n${after.slice(0, 3)}`);
}

export function runLocalSteps(text: string): Draft {
  return LOCAL_STEPS.reduce((draft, step) => apply(draft, step(draft)), draftOf(text));
}

/**
 * Normalises a stretch of source text that is known to be one piece: every line end in it is joined.
 * @param text a stretch cut out of `SourceText.text`
 */
export function normaliseFragment(text: string): string {
  let joined = '';
  for (const line of runLocalSteps(text).text.split('\n')) {
    if (line === '') continue;
    joined += (joined === '' || cutsCode(joined, line) ? '' : ' ') + line;
  }
  return joined.replace(/[ \t]+/g, ' ').trim();
}
