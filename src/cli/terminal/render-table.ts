// Tables for people at a terminal. Cells are plain text; colours are put on their lines when these are known.
import { columnWidths } from './column-widths.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Its share of the width where that is not enough for all columns. Default: 1. */
  readonly weight?: number;
  /** Puts colours on a line of a cell; it may not change how wide it is. */
  paint?(line: string): string;
}

/** Below this a table cannot be read: rows become lists. */
const NARROWEST = 60;
/** Longer words may be cut for the sake of other columns. */
const WORD = 12;
/** Rows of more lines need lines between them. */
const TALL = 3;

/**
 * A table of at most `width` columns; below 60 a list of its rows. Columns in which no row has anything are left out.
 * @param paintHead puts colours on a line of a title
 * @returns lines with "\n" behind each; nothing where there are no rows
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paintHead: (line: string) => string = (line) => line,
): string {
  const filled = columns.flatMap((column, i) =>
    rows.some((row) => row[i]) ? [{ ...column, cells: rows.map((row) => row[i] ?? '') }] : [],
  );
  if (filled.length === 0) return '';
  return `${width < NARROWEST ? list(filled, width, paintHead) : table(filled, width, paintHead)}\n`;
}

interface FilledColumn extends Column {
  readonly cells: readonly string[];
}

function table(columns: readonly FilledColumn[], width: number, paintHead: (line: string) => string): string {
  const frame = 3 * columns.length + 1; // "│ " and " " around each cell, "│" at the end
  const widths = columnWidths(
    columns.map(({ title, cells, weight = 1 }) => {
      const texts = [title, ...cells];
      return {
        natural: Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => textWidth(line))),
        least: Math.min(WORD, Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((word) => textWidth(word)))),
        weight,
      };
    }),
    width - frame,
  );
  const columnLines = columns.map(({ title, cells }, i) =>
    [title, ...cells].map((text) => wrap(text, widths[i] as number)),
  );
  // The lines of a row, the head being row 0.
  const rowLines = (row: number, paints: readonly ((line: string) => string)[]): string[] => {
    const cells = columnLines.map((lines) => lines[row] as string[]);
    return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, n) => {
      const padded = cells.map((lines, i) => {
        const line = lines[n] ?? '';
        const space = ' '.repeat((widths[i] as number) - textWidth(line));
        const paint = paints[i] as (line: string) => string;
        return columns[i]?.align === 'right' ? space + paint(line) : paint(line) + space;
      });
      return `│ ${padded.join(' │ ')} │`;
    });
  };
  const rule = (left: string, middle: string, right: string): string =>
    `${left}${widths.map((one) => '─'.repeat(one + 2)).join(middle)}${right}`;
  const paints = columns.map(({ paint = (line: string) => line }) => paint);
  const rows = (columns[0] as FilledColumn).cells.map((_, row) => rowLines(row + 1, paints));
  const apart = rows.some((lines) => lines.length > TALL) ? [rule('├', '┼', '┤')] : [];
  return [
    rule('┌', '┬', '┐'),
    ...rowLines(
      0,
      columns.map(() => paintHead),
    ),
    rule('├', '┼', '┤'),
    ...rows.flatMap((lines, i) => (i === 0 ? lines : [...apart, ...lines])),
    rule('└', '┴', '┘'),
  ].join('\n');
}

/** "Title: text" for each cell that has one, rows apart by an empty line. */
function list(columns: readonly FilledColumn[], width: number, paintHead: (line: string) => string): string {
  const [first] = columns as [FilledColumn];
  return first.cells
    .map((_, row) =>
      columns
        .flatMap(({ title, cells, paint = (line) => line }) => {
          const cell = cells[row] as string;
          if (cell === '') return [];
          const [head = '', ...rest] = wrap(`${title}: ${cell}`, width - 2);
          const label = head.startsWith(`${title}:`) ? `${title}:` : '';
          return [paintHead(label) + paint(head.slice(label.length)), ...rest.map((line) => `  ${paint(line)}`)];
        })
        .join('\n'),
    )
    .join('\n\n');
}
