// A sheet as a grid: what its cells show, which are merged, without what is hidden.
import type { Piece } from '../docx/blocks.ts';
import { type FontPiece, shownLetters } from '../docx/legacy-letters.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import { fontOf } from './cell-styles.ts';
import type { ShowNumber } from './shown-number.ts';
import type { Workbook } from './workbook.ts';

export interface GridCell {
  /** Its column and how many it covers, hidden ones not counted. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly pieces: readonly Piece[];
  readonly bordered: boolean;
}

export interface Grid {
  /** For each row that is shown its cells, merged ones in their first; rows that the file leaves out are empty. */
  readonly rows: readonly (readonly GridCell[])[];
  /** How many rows and columns with words are hidden. */
  readonly hidden: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const MAX_COLUMNS = 16_384;

/** Reads an `x:worksheet`. */
export function readSheet(sheet: XmlElement, book: Workbook, showNumber: ShowNumber): Grid {
  const hiddenColumns = hiddenIn(sheet);
  const columnAt = (column: number) => column - hiddenColumns.filter((one) => one < column).length;
  const merged = new Map<string, Place>();
  for (const { attributes } of childrenOf(childOf(sheet, 'x:mergeCells'), 'x:mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
    if (from && to && (to.row > from.row || to.column > from.column)) merged.set(`${from.row} ${from.column}`, to);
  }
  const found = new Map<number, Map<number, XmlElement>>();
  const hiddenRows = new Set<number>();
  let [row, column] = [-1, -1];
  for (const element of childrenOf(childOf(sheet, 'x:sheetData'), 'x:row')) {
    row = element.attributes.r === undefined ? row + 1 : Number(element.attributes.r) - 1;
    column = -1;
    if (isTrue(element.attributes.hidden)) hiddenRows.add(row);
    const cells = new Map<number, XmlElement>();
    for (const cell of childrenOf(element, 'x:c')) {
      column = placeOf(cell.attributes.r ?? '')?.column ?? column + 1;
      if (column < MAX_COLUMNS) cells.set(column, cell);
    }
    found.set(row, cells);
  }
  const coveredIn = coveredBy(merged);
  const shownRows = [...found.keys()].filter((at) => !hiddenRows.has(at));
  let hidden = 0;
  const rows: GridCell[][] = [];
  let last = -1;
  for (const [at, cells] of [...found].sort(([a], [b]) => a - b)) {
    if (at > last + 1) rows.push([]);
    last = at;
    if (hiddenRows.has(at)) {
      hidden++;
      continue;
    }
    const isCovered = coveredIn(at);
    rows.push(
      [...cells]
        .sort(([a], [b]) => a - b)
        .filter(([own]) => !isCovered(own) && !hiddenColumns.includes(own))
        .map(([own, cell]) => cellAt(at, own, cell)),
    );
  }
  return { rows, hidden: hidden + hiddenColumns.length };

  function cellAt(at: number, own: number, cell: XmlElement): GridCell {
    const to = merged.get(`${at} ${own}`) ?? { row: at, column: own };
    const height = to.row === at ? 1 : shownRows.filter((one) => one >= at && one <= to.row).length;
    const style = book.styleOf(Number(cell.attributes.s ?? 0));
    return {
      column: columnAt(own),
      columns: Math.max(1, columnAt(Math.min(to.column, MAX_COLUMNS) + 1) - columnAt(own)),
      rows: height,
      pieces: piecesOf(cell, book, showNumber),
      bordered: style.bordered,
    };
  }
}

function piecesOf(cell: XmlElement, book: Workbook, showNumber: ShowNumber): Piece[] {
  const style = book.styleOf(Number(cell.attributes.s ?? 0));
  const value = childOf(cell, 'x:v');
  const text = value === undefined ? '' : textOf(value);
  const piece = (words: string, font = style.font): FontPiece => ({
    text: words
      .replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\r\n?/g, '\n'),
    bold: font.bold,
    height: font.height,
    note: null,
    font: font.name,
    capitals: false,
  });
  const type = cell.attributes.t ?? 'n';
  const rich = type === 's' ? book.strings[Number(text)] : type === 'inlineStr' ? childOf(cell, 'x:is') : undefined;
  if (rich !== undefined)
    return shownLetters(
      elementsOf(rich).flatMap((run) => {
        if (run.name === 'x:t') return [piece(textOf(run))];
        const own = childOf(run, 'x:rPr');
        const words = childOf(run, 'x:t');
        return run.name === 'x:r' && words !== undefined ? [piece(textOf(words), own && fontOf(own))] : [];
      }),
    );
  if (text === '' || type === 's') return [];
  if (type === 'b') return [piece(text === '1' ? 'TRUE' : 'FALSE')];
  if (type === 'd') return [piece(text.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1'))];
  if (type === 'str' || type === 'e') return shownLetters([piece(text)]);
  const number = Number(text);
  return [piece(Number.isFinite(number) ? showNumber(number, style.format) : text)];
}

/** The columns that are not shown, from 0. */
function hiddenIn(sheet: XmlElement): number[] {
  return childrenOf(childOf(sheet, 'x:cols'), 'x:col').flatMap(({ attributes: { min, max, hidden } }) => {
    const [from, to] = [Number(min) - 1, Math.min(Number(max), MAX_COLUMNS)];
    return isTrue(hidden) && from >= 0 && to > from ? Array.from({ length: to - from }, (_, i) => from + i) : [];
  });
}

/** For a row, what tells whether a merged cell that begins elsewhere covers a column. */
function coveredBy(merged: ReadonlyMap<string, Place>): (row: number) => (column: number) => boolean {
  const areas = [...merged].map(([key, to]) => {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    return { row, column, to };
  });
  return (row) => {
    const here = areas.filter((one) => row >= one.row && row <= one.to.row);
    return (column) =>
      here.some((one) => column >= one.column && column <= one.to.column && (row !== one.row || column !== one.column));
  };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** "B3" is the third row of the second column. */
function placeOf(reference: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
