// Tables of a page: their cells on the grid, and whether they are tables at all or only put things beside each other.
import type { Block, TableBlock, TableCell } from '../docx/blocks.ts';
import { attribute, childElements, type DomElement, descendants, lettersBelow } from './dom.ts';
import type { LookOf } from './looks.ts';

const MAX_SPAN = 1000;
/** A cell of so many letters with most of the words of its table is a part of the page. */
const PART_OF_PAGE = 500;

const PARTS = ['thead', 'tbody', 'tfoot'];

/** Its rows as they are shown: head, bodies, foot. */
export function rowsOf(table: DomElement): DomElement[] {
  const children = childElements(table);
  const parts = PARTS.flatMap((name) => children.filter((one) => one.tagName === name));
  const own = children.filter((one) => one.tagName === 'tr');
  return [...own, ...parts.flatMap((part) => childElements(part).filter((one) => one.tagName === 'tr'))];
}

export const cellsOf = (row: DomElement): DomElement[] =>
  childElements(row).filter((one) => one.tagName === 'td' || one.tagName === 'th');

/** Reads a table; `blocksOf` reads a cell. */
export function readTable(table: DomElement, lookOf: LookOf, blocksOf: (cell: DomElement) => Block[]): TableBlock {
  const rows = rowsOf(table);
  /** For each column, how many of the following rows a cell above covers. */
  const covered: number[] = [];
  const read = rows.map((row, at) => {
    const cells: TableCell[] = [];
    let column = 0;
    for (const element of cellsOf(row)) {
      while ((covered[column] ?? 0) > 0) column++;
      const columns = span(element, 'colspan', MAX_SPAN);
      const height = attribute(element, 'rowspan')?.trim() === '0' ? MAX_SPAN : span(element, 'rowspan', MAX_SPAN);
      const cell = { column, columns, rows: Math.min(height, rows.length - at), blocks: blocksOf(element) };
      cells.push(cell);
      for (let i = column; i < column + columns; i++) covered[i] = Math.max(covered[i] ?? 0, cell.rows);
      column += columns;
    }
    for (let i = 0; i < covered.length; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
    return cells;
  });
  return { kind: 'table', ruled: isRuled(table, lookOf), rows: read };
}

function span(element: DomElement, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return value > 0 ? Math.min(value, most) : 1;
}

/** True where lines are drawn between cells, or the table has heads of columns. */
function isRuled(table: DomElement, lookOf: LookOf): boolean {
  const border = attribute(table, 'border');
  if (border !== null && !/^\s*0/.test(border)) return true;
  if (/all|cols|groups/i.test(attribute(table, 'rules') ?? '')) return true;
  const cells = rowsOf(table).flatMap(cellsOf);
  return (
    cells.some((cell) => cell.tagName === 'th') ||
    cells.filter((cell) => lookOf(cell).bordered === true).length * 2 > cells.length
  );
}

/** True for a table that only arranges the page: tables stand in it, or most of the words in one of its cells. */
export function isArrangement(table: DomElement, lookOf: LookOf): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '')) return true;
  if (isRuled(table, lookOf)) return false;
  const cells = rowsOf(table).flatMap(cellsOf);
  const letters = lettersBelow(table);
  return cells.some((cell) => {
    const own = lettersBelow(cell);
    if (own > PART_OF_PAGE && own > 0.6 * letters) return true;
    return [...descendants(cell)].some((one) => one.tagName === 'table' && lettersBelow(one) > 0);
  });
}
