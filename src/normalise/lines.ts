import type { LineMark, SourceCell } from '../model/source-text.ts';
import type { Draft } from './draft.ts';
import type { Marks } from './marks.ts';

/** One line of a draft that is not blank. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where a blank line stands before it. */
  readonly afterBlank: boolean;
  /** True where a page begins: a form feed, or the single space with which text from PDF opens its pages. */
  readonly pageStart: boolean;
  /** True for a row of a table: cells parted by tabs or upright bars. */
  readonly row: boolean;
  /** What the reader saw of it. */
  readonly mark: LineMark | null;
  /** The cell it stands in, of a table that the reader saw. */
  readonly cell: SourceCell | null;
}

/** The white space of the source that stands directly before a place, back to the last character that is none. */
export function spaceBefore(source: string, at: number): string {
  return source.slice(source.slice(0, at).trimEnd().length, at);
}

/** The lines of a draft, blank ones left out. */
export function linesOf(draft: Draft, source: string, marks: Marks): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blank = false;
  for (const text of draft.text.split('\n')) {
    if (text.trim() === '') blank = true;
    else {
      const from = draft.starts[start] as number;
      const before = spaceBefore(source, from);
      lines.push({
        start,
        end: start + text.length,
        text,
        afterBlank: blank || start === 0,
        pageStart: before.includes('\f') || before === ' ' || before.endsWith('\n '),
        row: text.includes('\t') || text.startsWith('|'),
        mark: marks.lineAt(from),
        cell: marks.cellAt(from),
      });
      blank = false;
    }
    start += text.length + 1;
  }
  return lines;
}
