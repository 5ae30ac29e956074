// A table of marks: one row for each thing, one narrow column for each question, fitted to a width.
import { textWidth } from './text-width.ts';

export interface MatrixRow {
  /** Stands in front: a line number, a section. */
  readonly place: string;
  readonly text: string;
  readonly marks: readonly string[];
}

/** Columns between the words of two cells. */
const GAP = 2;
/** The words of a row have this much at least, however narrow the terminal is. */
const LEAST = 20;

/**
 * @param head of the place, the words and each mark; a head of two words takes two lines
 * @param width of the terminal, in columns
 */
export function matrix(head: MatrixRow, rows: readonly MatrixRow[], width: number): string {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text)));
  const place = widest([head, ...rows].map((row) => row.place)) + GAP;
  const marks = head.marks.map(
    (title, i) => widest([...title.split(' '), ...rows.map((row) => row.marks[i] ?? '')]) + GAP,
  );
  const text = Math.max(LEAST, width - place - marks.reduce((sum, one) => sum + one, 0) - 1);
  const widths = [place, text, ...marks];
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => filled(cell, (widths[i] as number) - GAP))
      .join(' '.repeat(GAP))
      .trimEnd();
  const titles = head.marks.map((title) => title.split(' '));
  const tall = Math.max(1, ...titles.map((words) => words.length));
  const headLines = Array.from({ length: tall }, (_, i) => [
    i === 0 ? head.place : '',
    i === 0 ? head.text : '',
    ...titles.map((words) => words[i] ?? ''),
  ]);
  return [...headLines, ...rows.map((row) => [row.place, row.text, ...row.marks])].map(lineOf).join('\n');
}

/** A text as wide as its column: cut, or with spaces behind it. */
function filled(text: string, width: number): string {
  const wide = textWidth(text);
  if (wide <= width) return text + ' '.repeat(width - wide);
  let cut = '';
  for (const letter of text) {
    if (textWidth(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut}…${' '.repeat(width - 1 - textWidth(cut))}`;
}
