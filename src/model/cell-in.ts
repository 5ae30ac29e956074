import type { TableRow } from './outline.ts';
import type { Range } from './range.ts';

/** The cell that holds for a row in a column, its own or the merged one that covers it; null where nothing is printed. */
export function cellIn(row: TableRow, column: number): Range | null {
  const cell = row.covered[column] ?? row.cells[column];
  return cell === undefined || cell.end === cell.start ? null : cell;
}
