// Tables that the reader saw: its cells say which columns and rows they cover.
import type { NormalTable } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import type { SourceCell } from '../model/source-text.ts';
import type { TableLine } from './tables.ts';

/** The rows of a table, each with a cell, own, covered or empty, for every column of the grid. */
export function linesOfTable(table: NormalTable): TableLine[] {
  const width = Math.max(0, ...table.rows.flat().map((cell) => cell.column + cell.columns));
  const open: (SourceCell | undefined)[] = new Array(width);
  const left: number[] = new Array(width).fill(0);
  return table.rows.map((row, at) => {
    const line = rangeOf(row, table, at);
    const cells: Range[] = Array.from({ length: width }, () => ({ start: line.start, end: line.start }));
    const covered: (Range | null)[] = new Array(width).fill(null);
    for (let column = 0; column < width; column++) {
      if ((left[column] as number) > 0) {
        left[column] = (left[column] as number) - 1;
        covered[column] = open[column] ?? null;
      }
    }
    for (const cell of row) {
      if (cell.column >= width) continue;
      cells[cell.column] = cell;
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        open[column] = cell;
        left[column] = cell.rows - 1;
        covered[column] = column === cell.column ? null : cell;
      }
    }
    return { line, cells, covered };
  });
}

/** Where a row stands; one whose cells are all covered stands where the row before it ends. */
function rangeOf(row: readonly SourceCell[], table: NormalTable, at: number): Range {
  const [first, last] = [row[0], row.at(-1)];
  if (first !== undefined && last !== undefined) return { start: first.start, end: Math.max(first.start, last.end) };
  const before = table.rows.slice(0, at).flat().at(-1);
  const end = before?.end ?? table.start;
  return { start: end, end };
}
