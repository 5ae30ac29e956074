// What a page is made of, in the order of reading.
import type { TextLine } from './lines.ts';

/** A line of running text. */
export interface LinePiece {
  readonly kind: 'line';
  readonly line: TextLine;
  /** Lines of one number stand below each other in one column; 0 is the page from margin to margin. */
  readonly column: number;
  readonly furniture: 'page-number' | 'repeated-header' | null;
}

export interface PageCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly lines: readonly TextLine[];
}

/** A table, or what one page holds of it. */
export interface TablePiece {
  readonly kind: 'table';
  /** Parts of one table have one number. */
  readonly table: number;
  /** Edges of its columns, one more than there are columns. */
  readonly edges: readonly number[];
  readonly rows: readonly (readonly PageCell[])[];
  readonly top: number;
  readonly bottom: number;
  /** True where no line closes it. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A footnote with its mark in front of its first line. */
export interface NotePiece {
  readonly kind: 'note';
  readonly mark: string;
  /** Characters of the first line that are the mark and the space after it. */
  readonly lead: number;
  readonly lines: readonly TextLine[];
}

export type Piece = LinePiece | TablePiece | NotePiece;

/** The pieces of one page. */
export interface PagePieces {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}
