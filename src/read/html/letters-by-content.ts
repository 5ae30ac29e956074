// Letters of old encodings in pages that name no font for them: the words of all paragraphs are judged together.
import type { Block, Paragraph, Piece, TableBlock } from '../docx/blocks.ts';
import { wordsOf } from '../docx/blocks.ts';
import { type Converted, convertLegacy } from '../encodings/convert-legacy.ts';

export interface Judged {
  readonly blocks: readonly Block[];
  readonly converted: Omit<Converted, 'text'>;
}

/** Converts the paragraphs, those of tables and notes among them, that are in letters of an old encoding. */
export function convertByContent(blocks: readonly Block[]): Judged {
  const paragraphs = paragraphsIn(blocks);
  const texts = paragraphs.map(wordsOf);
  const { text, ...converted } = convertLegacy(texts.join('\n'), null);
  if (converted.encoding === null) return { blocks, converted };
  const lines = text.split('\n');
  let at = 0;
  const changed = new Map<Paragraph, Paragraph>();
  paragraphs.forEach((paragraph, i) => {
    const before = texts[i] as string;
    const count = before.split('\n').length;
    const after = lines.slice(at, at + count).join('\n');
    at += count;
    if (after !== before) changed.set(paragraph, { ...paragraph, pieces: withWords(paragraph.pieces, before, after) });
  });
  return { blocks: blocks.map((block) => replaced(block, changed)), converted };
}

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks));
    return [block, ...block.pieces.flatMap(({ note }) => (note === null ? [] : paragraphsIn(note.blocks)))];
  });
}

function replaced(block: Block, changed: ReadonlyMap<Paragraph, Paragraph>): Block {
  if (block.kind === 'table') {
    const cells = (row: TableBlock['rows'][number]) =>
      row.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => replaced(one, changed)) }));
    return { ...block, rows: block.rows.map(cells) };
  }
  const own = changed.get(block) ?? block;
  const pieces = own.pieces.map((piece) =>
    piece.note === null
      ? piece
      : { ...piece, note: { ...piece.note, blocks: piece.note.blocks.map((one) => replaced(one, changed)) } },
  );
  return { ...own, pieces };
}

/** The pieces with new words: cut where they were cut, or where that cannot be said converted one by one. */
function withWords(pieces: readonly Piece[], before: string, after: string): Piece[] {
  if (before.length === after.length) {
    let at = 0;
    return pieces.map((piece) => ({ ...piece, text: after.slice(at, (at += piece.text.length)) }));
  }
  const own = pieces.map(({ text }) => convertLegacy(text, null).text);
  if (own.join('') === after) return pieces.map((piece, i) => ({ ...piece, text: own[i] as string }));
  // Words are cut by the pieces: the marks of notes are kept, and the look of the first piece.
  const notes = pieces.filter(({ note }) => note !== null);
  const [first] = pieces;
  return first === undefined || notes.length > 0
    ? own.map((text, i) => ({ ...(pieces[i] as Piece), text }))
    : [{ ...first, text: after }];
}
