// Tables by the lines drawn around their cells.
import { type Grid, gridsOf } from './grids.ts';
import { linesOf } from './lines.ts';
import type { Page, PageWord } from './page.ts';
import type { PageCell, TablePiece } from './pieces.ts';

/** The tables of a page, from top to bottom, and the words that stand in none. */
export function ruledTables(page: Page): { tables: TablePiece[]; rest: PageWord[] } {
  let rest = [...page.words];
  const tables: TablePiece[] = [];
  for (const grid of gridsOf(page.rules)) {
    const held = new Map<number, PageWord[]>();
    const outside: PageWord[] = [];
    for (const word of rest) {
      const cell = cellAt(grid, word.x + word.width / 2, word.y + word.height / 2);
      if (cell < 0) outside.push(word);
      else held.set(cell, [...(held.get(cell) ?? []), word]);
    }
    if (held.size < 2) continue;
    rest = outside;
    tables.push({
      kind: 'table',
      table: 0,
      edges: grid.xs,
      rows: rowsOf(page.number, grid, held),
      top: grid.ys[0] as number,
      bottom: grid.ys.at(-1) as number,
      openTop: grid.openTop,
      openBottom: grid.openBottom,
    });
  }
  return { tables, rest };
}

/** The cell of a grid that holds a point; -1 outside of it. */
function cellAt({ xs, ys, cells }: Grid, x: number, y: number): number {
  const between = (edges: readonly number[], value: number) =>
    edges.findIndex((edge, i) => i > 0 && value >= (edges[i - 1] as number) && value < edge) - 1;
  const [column, row] = [between(xs, x), between(ys, y)];
  if (column < 0 || row < 0) return -1;
  return cells.findIndex(
    (cell) =>
      row >= cell.row && row < cell.row + cell.rows && column >= cell.column && column < cell.column + cell.columns,
  );
}

/** Rows in which a cell begins; lines in which none does, such as those of a double border, are no rows. */
function rowsOf(page: number, { ys, cells }: Grid, held: ReadonlyMap<number, readonly PageWord[]>): PageCell[][] {
  const begins = Array.from({ length: ys.length - 1 }, (_, row) => cells.some((cell) => cell.row === row));
  return begins.flatMap((any, row) => {
    if (!any) return [];
    return [
      cells.flatMap((cell, i) => {
        if (cell.row !== row) return [];
        const rows = begins.slice(row, row + cell.rows).filter(Boolean).length;
        return [{ column: cell.column, columns: cell.columns, rows, lines: linesOf(page, held.get(i) ?? []) }];
      }),
    ];
  });
}
