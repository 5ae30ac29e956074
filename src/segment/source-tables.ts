// Tables that the reader saw: its cells say where they begin and how far they reach.
import type { NormalTable } from '../model/normal-text.ts';
import type { Cell } from './grid.ts';

/**
 * The rows of a table as the grid takes them: a place that no cell reaches over gets an empty cell, a row that others cover
 * whole is left out.
 */
export function rowsOfTable(table: NormalTable): Cell[][] {
  const kept = table.rows.map((row) => row.length > 0);
  const width = Math.max(0, ...table.rows.flat().map((cell) => cell.column + cell.columns));
  const reach: number[] = new Array(width).fill(0);
  let last = table.start;
  const rows = table.rows.map((row, at) => {
    const cells: Cell[] = [];
    for (let column = 0; column < width; ) {
      const cell = row.find((one) => one.column === column);
      if (cell !== undefined) {
        const down = kept.slice(at, at + cell.rows).filter(Boolean).length;
        cells.push({ start: cell.start, end: cell.end, across: cell.columns, down });
        for (let i = 0; i < cell.columns; i++) reach[column + i] = at + cell.rows;
        last = cell.end;
        column += cell.columns;
      } else {
        if ((reach[column] as number) <= at) cells.push({ start: last, end: last });
        column++;
      }
    }
    return cells;
  });
  return rows.filter((_, at) => kept[at]);
}
