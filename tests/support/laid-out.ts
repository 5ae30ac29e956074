// Builds the source text of a document whose reader saw its layout: paragraphs of one or more lines, tables with merged
// cells, footnotes.
import type { Range } from '../../src/model/range.ts';
import type { LineMark, SourceCell, SourceNote, SourceTable, SourceText } from '../../src/model/source-text.ts';
import { sourceOfText } from '../../src/read/source-of.ts';

/** A cell: its lines, and how many columns and rows it covers. */
export interface CellPiece {
  readonly lines: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
}

export type Piece =
  | { readonly paragraph: readonly string[]; readonly furniture?: LineMark['furniture'] }
  | { readonly table: readonly (readonly (string | CellPiece)[])[] }
  /** `after` is the word that its mark is glued to. */
  | { readonly note: string; readonly mark: string; readonly after: string };

export function laidOut(pieces: readonly Piece[]): SourceText {
  let text = '';
  const lines: LineMark[] = [];
  const tables: SourceTable[] = [];
  const notes: SourceNote[] = [];
  const addLines = (words: readonly string[], furniture: LineMark['furniture'] = null): Range => {
    const start = text.length;
    words.forEach((line, i) => {
      lines.push({
        start: text.length,
        end: text.length + line.length,
        opens: i === 0,
        height: null,
        bold: null,
        label: null,
        furniture,
      });
      text += `${line}\n`;
    });
    return { start, end: Math.max(start, text.length - 1) };
  };
  for (const piece of pieces) {
    if ('paragraph' in piece) addLines(piece.paragraph, piece.furniture);
    else if ('table' in piece) tables.push(tableOf(piece.table, addLines, () => text.length));
    else {
      const at = text.indexOf(piece.after + piece.mark);
      if (at < 0) throw new Error(`no mark ${piece.mark} behind «${piece.after}»`);
      const anchor = { start: at + piece.after.length, end: at + piece.after.length + piece.mark.length };
      const place = addLines([`${piece.mark} ${piece.note}`]);
      const own = { start: place.start, end: place.start + piece.mark.length };
      notes.push({ mark: piece.mark, own, anchor, start: own.end + 1, end: place.end });
    }
  }
  return { ...sourceOfText(text, '<laid out>'), layout: { lines, tables, notes, words: [] } };
}

function tableOf(
  rows: readonly (readonly (string | CellPiece)[])[],
  addLines: (lines: readonly string[]) => Range,
  at: () => number,
): SourceTable {
  const start = at();
  const taken: number[] = [];
  const cells = rows.map((row) => {
    const found: SourceCell[] = [];
    let column = 0;
    const skipTaken = () => {
      while ((taken[column] ?? 0) > 0) taken[column] = (taken[column++] as number) - 1;
    };
    for (const given of row) {
      skipTaken();
      const cell = typeof given === 'string' ? { lines: given === '' ? [] : [given] } : given;
      const [columns, height] = [cell.columns ?? 1, cell.rows ?? 1];
      const range = cell.lines.length === 0 ? { start: at(), end: at() } : addLines(cell.lines);
      found.push({ ...range, column, columns, rows: height });
      for (let i = 0; i < columns; i++) taken[column + i] = height - 1;
      column += columns;
    }
    skipTaken();
    return found;
  });
  return { start, end: at(), rows: cells };
}
