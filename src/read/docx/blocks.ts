// A Word document between its XML and its text: paragraphs and tables in order, with what is seen of them.

/** Letters of one look. A tab is a `\t` in them, a line break a `\n`. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  /** In points; null where the format does not say. */
  readonly height: number | null;
  /** The note whose mark this is. */
  readonly note: Note | null;
}

/** A footnote or endnote that is referred to. */
export interface Note {
  readonly mark: string;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** The automatic number or bullet in front; empty without one. */
  readonly label: string;
  /** What parts the label from the text: a space or nothing. */
  readonly gap: string;
  readonly pieces: readonly Piece[];
}

export interface TableCell {
  /** The column of the grid in which it begins, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** True where upright lines are drawn between its columns. */
  readonly ruled: boolean;
  readonly rows: readonly (readonly TableCell[])[];
}

export type Block = Paragraph | TableBlock;

/** The words of a paragraph without its label. */
export const wordsOf = (paragraph: Paragraph): string => paragraph.pieces.map(({ text }) => text).join('');

/** True where a block shows nothing. */
export const isBlank = (block: Block): boolean =>
  block.kind === 'paragraph'
    ? block.label === '' && wordsOf(block).trim() === ''
    : block.rows.every((row) => row.every((cell) => cell.blocks.every(isBlank)));
