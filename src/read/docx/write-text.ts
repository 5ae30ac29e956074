// Writes the blocks of a document as one text, line by line, with the marks of its layout.
import type { Range } from '../../model/range.ts';
import type { LineMark, SourceCell, SourceLayout, SourceNote, SourceTable } from '../../model/source-text.ts';
import { type Block, isBlank, type Note, type Paragraph, type Piece, type TableBlock } from './blocks.ts';
import { partColumns } from './part-columns.ts';

export interface Written {
  readonly text: string;
  readonly layout: SourceLayout;
}

/** A table without lines of up to so many rows in two columns puts a letterhead beside another, or recipients beside a signature. */
const MAX_LAYOUT_ROWS = 8;

/**
 * Writes a document: its body, then its notes in the order of their marks.
 * @param certain every table is one; otherwise those that only put things beside each other are written as lines
 */
export function writeText(blocks: readonly Block[], certain = false): Written {
  let text = '';
  const lines: LineMark[] = [];
  const tables: SourceTable[] = [];
  const notes: SourceNote[] = [];
  const marked: { readonly note: Note; readonly anchor: Range }[] = [];

  const first = blocks.find((block) => !isBlank(block));
  for (const block of partColumns(blocks)) writeBlock(block);
  // Notes may have notes only in theory; those would be added while this goes on.
  for (const { note, anchor } of marked) writeNote(note, anchor);
  return { text, layout: { lines, tables, notes, words: [] } };

  function writeBlock(block: Block): void {
    if (block.kind === 'paragraph') writeParagraph(block);
    else if (!certain && isLayout(block, block === first))
      for (const cell of block.rows.flat()) cell.blocks.forEach(writeBlock);
    else writeTable(block);
  }

  function writeTable(table: TableBlock): void {
    const place = tables.length;
    const rows = table.rows.map((row) =>
      row.map(({ column, columns, rows: covered, blocks: inner }): SourceCell => {
        const start = text.length;
        for (const block of inner) writeFlat(block);
        if (text.length === start) text += '\n';
        return { column, columns, rows: covered, ...trimmed(start) };
      }),
    );
    const cells = rows.flat();
    const [head, last] = [cells[0], cells.at(-1)];
    if (head !== undefined && last !== undefined)
      tables.splice(place, 0, { start: head.start, end: Math.max(...cells.map(({ end }) => end)), rows });
  }

  /** A table in a cell is the text of that cell. */
  function writeFlat(block: Block): void {
    if (block.kind === 'paragraph') {
      if (!isBlank(block)) writeParagraph(block);
    } else for (const cell of block.rows.flat()) cell.blocks.forEach(writeFlat);
  }

  /** What was written since a place, without the white space at its ends. */
  function trimmed(from: number): Range {
    const own = text.slice(from);
    const start = from + (own.trim() === '' ? 0 : own.length - own.trimStart().length);
    return { start, end: start + own.trim().length };
  }

  function writeNote({ mark, blocks: inner }: Note, anchor: Range): void {
    const own = { start: text.length, end: text.length + mark.length };
    const at = lines.length;
    const paragraphs = inner.filter((block) => !isBlank(block));
    if (paragraphs[0]?.kind === 'paragraph') {
      writeParagraph({
        ...paragraphs[0],
        label: `${mark}${paragraphs[0].label && ` ${paragraphs[0].label}`}`,
        gap: ' ',
      });
      paragraphs.slice(1).forEach(writeFlat);
    } else {
      writeParagraph({ kind: 'paragraph', label: mark, gap: ' ', pieces: [] });
      paragraphs.forEach(writeFlat);
    }
    const line = lines[at];
    if (line !== undefined) lines[at] = { ...line, label: null };
    notes.push({ ...trimmed(own.end), mark, own, anchor });
  }

  function writeParagraph(paragraph: Paragraph): void {
    splitLines(paragraph.pieces).forEach((pieces, at) => {
      const start = text.length;
      const label = at === 0 ? paragraph.label : '';
      text += label;
      const from = text.length;
      const words = pieces.map((piece) => piece.text.replace(/\t+/g, ' '));
      const whole = words.join('');
      const kept = whole.trim();
      if (label !== '' && kept !== '') text += paragraph.gap;
      let place = text.length - (whole.length - whole.trimStart().length);
      text += kept;
      pieces.forEach(({ note }, index) => {
        const end = place + (words[index] as string).length;
        if (note !== null)
          marked.push({ note, anchor: { start: Math.max(place, from), end: Math.min(end, text.length) } });
        place = end;
      });
      if (text.length > start)
        lines.push({
          start,
          end: text.length,
          // A line break may part two items as well as the words of one; the text has to tell.
          opens: at === 0 ? true : null,
          ...lookOf(pieces),
          label: label === '' ? null : { start, end: from },
          furniture: null,
        });
      text += '\n';
    });
  }
}

/** True for tables that only put things beside each other: their cells are read one behind the other. */
function isLayout(table: TableBlock, atTop: boolean): boolean {
  const full = new Set(
    table.rows.flatMap((row) => row.filter(({ blocks }) => !blocks.every(isBlank)).map(({ column }) => column)),
  );
  const columns = Math.max(0, ...table.rows.flat().map((cell) => cell.column + cell.columns));
  if (columns <= 1) return true;
  return full.size <= 2 && (atTop ? table.rows.length <= 4 : !table.ruled && table.rows.length <= MAX_LAYOUT_ROWS);
}

/** The pieces of each line between line breaks. */
function splitLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces)
    piece.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text });
    });
  return lines;
}

/** How its letters look: bold where all are, as high as most are; nothing is said of a line without letters or digits. */
function lookOf(pieces: readonly Piece[]): Pick<LineMark, 'height' | 'bold'> {
  const counts = new Map<number | null, number>();
  let bold = true;
  for (const { text, note, height, bold: own } of pieces) {
    const letters = note === null ? text.replace(/[^\p{L}\p{N}]+/gu, '').length : 0;
    if (letters === 0) continue;
    counts.set(height, (counts.get(height) ?? 0) + letters);
    bold &&= own;
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined ? { height: null, bold: null } : { height: most[0], bold };
}
