// Rows of cells laid out by column. A cell may reach over several columns or down over several rows; where the file says so
// it counts as many, and every other place that it reaches over knows it.
import type { Range } from '../model/range.ts';

/** A cell as printed, and over how many columns and rows it reaches; one where nothing is said. */
export interface Cell extends Range {
  readonly across?: number;
  readonly down?: number;
}

export interface GridRow {
  readonly line: Range;
  /** By column the cells that begin there; empty where another covers the place. */
  readonly cells: readonly Range[];
  /** By column the cell that reaches over the place from the left or from above; null elsewhere. */
  readonly covered: readonly (Range | null)[];
}

/** Lays rows out by column. A row may have fewer cells than others. */
export function layGrid(rows: readonly { readonly line: Range; readonly cells: readonly Cell[] }[]): GridRow[] {
  const hanging = new Map<number, { cell: Range; left: number }>();
  return rows.map(({ line, cells }) => {
    const own: Range[] = [];
    const covered: (Range | null)[] = [];
    const empty = (): Range => {
      const start = own.at(-1)?.end ?? line.start;
      return { start, end: start };
    };
    const hang = (): void => {
      for (let at = hanging.get(own.length); at !== undefined; at = hanging.get(own.length)) {
        if (at.left === 1) hanging.delete(own.length);
        else hanging.set(own.length, { ...at, left: at.left - 1 });
        covered.push(at.cell);
        own.push(empty());
      }
    };
    for (const { start, end, across = 1, down = 1 } of cells) {
      hang();
      const cell = { start, end };
      for (let i = 0; i < across; i++) {
        if (down > 1) hanging.set(own.length, { cell, left: down - 1 });
        covered.push(i === 0 ? null : cell);
        own.push(i === 0 ? cell : empty());
      }
    }
    hang();
    return { line, cells: own, covered };
  });
}
