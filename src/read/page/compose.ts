// Pieces of pages → text and layout. Every line of a page is a line of the text; places of words go with it.
import type {
  LineMark,
  PlacedWord,
  SourceCell,
  SourceLayout,
  SourceNote,
  SourceTable,
} from '../../model/source-text.ts';
import { type Anchored, anchorOf } from './anchors.ts';
import { cellOpens, lengthOf } from './cell-opens.ts';
import type { TextLine } from './lines.ts';
import { opensOf } from './opens.ts';
import type { PagePieces, TablePiece } from './pieces.ts';

export interface Composed {
  readonly text: string;
  /** Offsets at which the second and later pages begin. */
  readonly pageStarts: readonly number[];
  readonly layout: SourceLayout;
}

interface OpenTable {
  readonly number: number;
  readonly rows: SourceCell[][];
  /** Empty cells, whose place is where the next words of the table are written. */
  waiting: { row: number; index: number }[];
  start: number;
  end: number;
}

/** The text of pages and what was seen on them. */
export function compose(pages: readonly PagePieces[]): Composed {
  const opens = opensOf(pages);
  const widths = columnWidths(pages);
  const lines: LineMark[] = [];
  const words: (PlacedWord & Anchored)[] = [];
  const notes: (SourceNote & { page: number })[] = [];
  const tables: OpenTable[] = [];
  const pageStarts: number[] = [];
  let text = '';

  const write = (line: TextLine, marks: Pick<LineMark, 'opens' | 'furniture'>): { start: number; end: number } => {
    const start = text.length;
    text += `${line.text}\n`;
    const range = { start, end: start + line.text.length };
    lines.push({ ...range, ...marks, height: line.size || null, bold: line.bold, label: null });
    line.words.forEach((word, i) => {
      const at = start + (line.offsets[i] as number);
      const { x, y, width, height, confidence } = word;
      const box = { page: line.page, x, y, width, height };
      words.push({ start: at, end: at + word.text.length, box, confidence, word, line });
    });
    return range;
  };

  const writeTable = (piece: TablePiece) => {
    let table = tables.at(-1);
    if (table === undefined || table.number !== piece.table) {
      table = { number: piece.table, rows: [], waiting: [], start: -1, end: -1 };
      tables.push(table);
    }
    for (const row of piece.rows) {
      const cells: SourceCell[] = [];
      table.rows.push(cells);
      for (const { column, columns, rows, lines } of row) {
        const start = text.length;
        const open = cellOpens(lines, widths.get(`${piece.table} ${column} ${columns}`) ?? 0);
        for (const [i, line] of lines.entries())
          table.end = write(line, { opens: open[i] as boolean, furniture: null }).end;
        if (lines.length === 0) table.waiting.push({ row: table.rows.length - 1, index: cells.length });
        else settle(table, start);
        cells.push({ start, end: lines.length === 0 ? start : table.end, column, columns, rows });
      }
    }
  };

  pages.forEach((page, i) => {
    if (i > 0) pageStarts.push(text.length);
    for (const piece of page.pieces) {
      if (piece.kind === 'table') writeTable(piece);
      else if (piece.kind === 'line')
        write(piece.line, {
          opens: piece.furniture === null ? (opens.get(piece.line) ?? null) : true,
          furniture: piece.furniture,
        });
      else {
        const ranges = piece.lines.map((line, at) => write(line, { opens: at === 0, furniture: null }));
        const { start } = ranges[0] as { start: number };
        const end = (ranges.at(-1) as { end: number }).end;
        const own = { start, end: start + text.slice(start, start + piece.lead).trimEnd().length };
        notes.push({ mark: piece.mark, own, start: start + piece.lead, end, anchor: null, page: page.number });
      }
    }
  });
  for (const table of tables) settle(table, table.end);
  const placed = words.map(({ start, end, box, confidence }) => ({ start, end, box, confidence }));
  return {
    text,
    pageStarts,
    layout: {
      lines,
      tables: tables
        .filter((table) => table.start >= 0)
        .map(({ rows, start, end }): SourceTable => ({ rows, start, end })),
      notes: notes.map(({ page, ...note }) => ({ ...note, anchor: anchorOf(text, words, note, page) })),
      words: placed,
    },
  };
}

/** The longest line of each column, by the number of the table, the column and how many columns its cells cover. */
function columnWidths(pages: readonly PagePieces[]): Map<string, number> {
  const widths = new Map<string, number>();
  for (const piece of pages.flatMap((page) => page.pieces)) {
    if (piece.kind !== 'table') continue;
    for (const { column, columns, lines } of piece.rows.flat()) {
      const key = `${piece.table} ${column} ${columns}`;
      widths.set(key, Math.max(widths.get(key) ?? 0, ...lines.map((line) => lengthOf(line, lines))));
    }
  }
  return widths;
}

/** Gives the empty cells of a table a place. */
function settle(table: OpenTable, at: number): void {
  for (const { row, index } of table.waiting) {
    const cells = table.rows[row] as SourceCell[];
    cells[index] = { ...(cells[index] as SourceCell), start: at, end: at };
  }
  table.waiting = [];
  if (table.start < 0) table.start = at;
}
