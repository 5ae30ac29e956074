// The marks in the text that call for a footnote: "văn bản¹." is printed with a small raised 1.
import type { Range } from '../../model/range.ts';
import type { SourceNote } from '../../model/source-text.ts';
import type { TextLine } from './lines.ts';
import type { PageWord } from './page.ts';

/** A word of the text, as it was printed. */
export interface Anchored extends Range {
  readonly word: PageWord;
  readonly line: TextLine;
}

/** The mark of a note among the words of its page; where all notes stand at the end, a raised one of a page before. Null where there is none. */
export function anchorOf(text: string, words: readonly Anchored[], note: SourceNote, page: number): Range | null {
  const before = words.filter((one) => one.end <= (note.own ?? note).start);
  const here = before.filter((one) => one.line.page === page);
  const raised = (some: readonly Anchored[]) =>
    some.filter((one) => isRaised(one)).flatMap((one) => rangeOf(one, note.mark) ?? []);
  return raised(here).at(-1) ?? gluedMark(text, here, note.mark) ?? raised(before).at(-1) ?? null;
}

function isRaised({ word, line }: Anchored): boolean {
  return word.size <= 0.85 * line.size && word.y + word.height < line.bottom - 0.05 * line.size;
}

/** The mark in a piece such as "1", "[1]", "1." or "1,2". */
function rangeOf({ start, word }: Anchored, mark: string): Range | undefined {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${mark.replace(/\*/g, '\\*')}(?![\\p{L}\\p{N}])`, 'u').exec(word.text);
  return found === null ? undefined : { start: start + found.index, end: start + found.index + mark.length };
}

/** Where letters are all of one size: a number glued to a word or to the punctuation after it. */
function gluedMark(text: string, words: readonly Anchored[], mark: string): Range | null {
  if (!/^\d/.test(mark)) return null;
  const glued = new RegExp(
    `(?:(?<=\\p{Ll}[.,;:”")]?|\\p{L}\\))${mark}|(?<=\\[)${mark}(?=\\]))(?=$|[\\s.,;:)”"\\]])`,
    'gu',
  );
  const found = words.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(glued), (m) => ({
      start: start + m.index,
      end: start + m.index + m[0].length,
    })),
  );
  return found.at(-1) ?? null;
}
