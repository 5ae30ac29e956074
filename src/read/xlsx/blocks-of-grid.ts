// The lines and tables of a sheet. Rows of several cells are a table; rows of one or two cells in front of it and behind it are
// lines: titles, letterheads, notes, signatures.
import type { Block, TableCell } from '../docx/blocks.ts';
import type { Grid, GridCell } from './read-sheet.ts';

type Row = readonly GridCell[];

const isShown = ({ pieces }: GridCell): boolean => pieces.some(({ text }) => text.trim() !== '');
const shownIn = (row: Row): GridCell[] => row.filter(isShown);
const isEmpty = (row: Row): boolean => shownIn(row).length === 0;

/** So many rows of two cells below each other are a table; a letterhead has fewer. */
const MANY_PAIRS = 4;

/** Parts a sheet at its empty rows, unless lines of a table are drawn around them. */
export function blocksOfGrid({ rows }: Grid): Block[] {
  const blocks: Block[] = [];
  let region: Row[] = [];
  for (const row of [...rows, []]) {
    if (!isEmpty(row)) region.push(row);
    else if (row.length === 0 || !row.some(({ bordered }) => bordered)) {
      blocks.push(...blocksOfRegion(region));
      region = [];
    }
  }
  return blocks;
}

function blocksOfRegion(rows: readonly Row[]): Block[] {
  const pairs = rows.filter((row) => shownIn(row).length === 2).length;
  const inTable = (row: Row) => {
    const shown = shownIn(row);
    return shown.length > 2 || (shown.length === 2 && (pairs >= MANY_PAIRS || shown.every(({ bordered }) => bordered)));
  };
  const first = rows.findIndex(inTable);
  if (first < 0) return linesOf(rows);
  let last = first;
  for (let at = first; at < rows.length; at++) {
    const row = rows[at] as Row;
    const height = at <= last ? Math.max(1, ...row.map((cell) => cell.rows)) : 1;
    if (shownIn(row).length > 1 || isFramed(row) || height > 1) last = Math.max(last, at + height - 1);
  }
  return [...linesOf(rows.slice(0, first)), tableOf(rows.slice(first, last + 1)), ...linesOf(rows.slice(last + 1))];
}

/** A row of one cell that stands inside the lines of a table. */
const isFramed = (row: Row): boolean => shownIn(row).every(({ bordered }) => bordered);

function tableOf(rows: readonly Row[]): Block {
  const used = rows.flatMap(shownIn);
  const from = Math.min(...used.map(({ column }) => column));
  const to = Math.max(...used.map(({ column, columns }) => column + columns));
  const cells = rows.map((row, at) =>
    row
      .filter(({ column }) => column >= from && column < to)
      .map(
        (cell): TableCell => ({
          column: cell.column - from,
          columns: Math.min(cell.columns, to - cell.column),
          rows: Math.min(cell.rows, rows.length - at),
          blocks: isShown(cell) ? [paragraph(cell)] : [],
        }),
      ),
  );
  return { kind: 'table', ruled: true, rows: cells };
}

/** Rows of two cells put things beside each other: the left ones are read first, then the right ones. */
function linesOf(rows: readonly Row[]): Block[] {
  const isPair = (row: Row) => shownIn(row).length > 1;
  const first = rows.findIndex(isPair);
  if (first < 0) return rows.flatMap(shownIn).map(paragraph);
  const middle = Math.min(...rows.filter(isPair).map((row) => (shownIn(row)[1] as GridCell).column));
  const isRight = ({ column }: GridCell) => column >= middle;
  let end = rows.length - rows.toReversed().findIndex(isPair);
  while (end < rows.length && shownIn(rows[end] as Row).every(isRight)) end++;
  const beside = rows.slice(first, end).flatMap(shownIn);
  return [
    ...rows.slice(0, first).flatMap(shownIn),
    ...beside.filter((cell) => !isRight(cell)),
    ...beside.filter(isRight),
    ...rows.slice(end).flatMap(shownIn),
  ].map(paragraph);
}

const paragraph = ({ pieces }: GridCell): Block => ({ kind: 'paragraph', label: '', gap: '', pieces });
