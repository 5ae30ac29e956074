// The pages of a document → its text and layout: lines in the order of reading, tables cell by cell, notes, words with places.
import { columnsIn } from './columns.ts';
import { type Composed, compose } from './compose.ts';
import { continuedTables } from './continued-tables.ts';
import { furnitureOf } from './furniture.ts';
import { commonest, linesOf, type TextLine } from './lines.ts';
import { notesOf } from './notes.ts';
import { openTables } from './open-tables.ts';
import type { Page } from './page.ts';
import type { NotePiece, PagePieces, Piece, TablePiece } from './pieces.ts';
import { ruledTables } from './ruled-tables.ts';

/** Reads pages in the order of a reader. Pure; throws nothing. */
export function sourceOfPages(pages: readonly Page[]): Composed {
  const sheets = pages.map((page) => {
    const { tables, rest } = ruledTables(page);
    return { ...page, tables, lines: linesOf(page.number, rest) };
  });
  const furniture = furnitureOf(sheets);
  const body = commonest(sheets.flatMap((sheet) => sheet.lines.map((line) => [line.size, line.text.length] as const)));
  let note: { lines: TextLine[] } | undefined;
  const pieces = sheets.map((sheet): PagePieces => {
    const running = sheet.lines.filter((line) => !furniture.has(line));
    const rules = sheet.rules.filter(
      ({ y1 }) => !sheet.tables.some(({ top, bottom }) => y1 > top - 3 && y1 < bottom + 3),
    );
    const { flow, continued, notes } = notesOf(running, rules, body, sheet.height);
    if (note === undefined && continued.length > 0) return pageOf(sheet, [...flow, ...continued], [], furniture);
    note?.lines.push(...continued);
    const own = notes.map((one) => ({ ...one, lines: [...one.lines] }));
    note = own.at(-1);
    return pageOf(sheet, flow, own, furniture);
  });
  return compose(continuedTables(pieces));
}

interface Sheet extends Page {
  readonly tables: readonly TablePiece[];
  readonly lines: readonly TextLine[];
}

function pageOf(
  { number, width, height, tables, lines }: Sheet,
  flow: readonly TextLine[],
  notes: readonly NotePiece[],
  furniture: ReadonlyMap<TextLine, 'page-number' | 'repeated-header'>,
): PagePieces {
  const marginal = (top: boolean): Piece[] =>
    lines.flatMap((line) => {
      const reason = furniture.get(line);
      if (reason === undefined || line.top < height / 2 !== top) return [];
      return [{ kind: 'line', line, column: 0, furniture: reason }];
    });
  const pieces: Piece[] = marginal(true);
  let from = 0;
  let column = 0;
  const flowUpTo = (end: number) => {
    let lines: TextLine[] = [];
    const finish = () => {
      const some = columnsIn(lines, column);
      column = Math.max(column, ...some.map((piece) => piece.column));
      pieces.push(...some);
      lines = [];
    };
    for (const one of openTables(flow.slice(from, end))) {
      if ('words' in one) lines.push(one);
      else {
        finish();
        pieces.push(one);
      }
    }
    finish();
    from = end;
  };
  for (const table of tables) {
    const below = flow.findIndex((line, i) => i >= from && (line.top + line.bottom) / 2 > table.top);
    flowUpTo(below < 0 ? flow.length : below);
    pieces.push(table);
  }
  flowUpTo(flow.length);
  return { number, width, height, pieces: [...pieces, ...notes, ...marginal(false)] };
}
