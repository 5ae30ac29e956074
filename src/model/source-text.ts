// What a reader gives: the text of one file, and what it saw of its layout. Layout is said in marks on stretches of the
// text, never by characters that stand for it (no tabs between cells, no stars around bold words).
import type { Box, Range } from './range.ts';

export type { Box } from './range.ts';

/** What a reader found when it recognised letters in an image; null when the text was there already. */
export interface Ocr {
  readonly engine: string;
  readonly language: string;
  /** Mean of its words, from 0 to 1. */
  readonly confidence: number;
}

/** A word of the text and where it stands on its page. */
export interface PlacedWord extends Range {
  readonly box: Box;
  /** How sure letter recognition was of it, from 0 to 1; null where the letters were there already. */
  readonly confidence: number | null;
}

/** What a reader saw of one line of its text. Where a format does not say something it is null. */
export interface LineMark extends Range {
  /** True where a paragraph opens with this line, false where the line goes on with the one before it. */
  readonly opens: boolean | null;
  /** Height of its letters in points. */
  readonly height: number | null;
  readonly bold: boolean | null;
  /** The enumerator or bullet at its start that the format makes itself (automatic numbering). */
  readonly label: Range | null;
  /** Why the line is no text of the plan; null where it is. */
  readonly furniture: 'page-number' | 'repeated-header' | null;
}

/** A cell of a table. Its text may have several lines. An empty cell is an empty range at its place. */
export interface SourceCell extends Range {
  /** The column of the grid in which it begins, from 0. */
  readonly column: number;
  /** How many columns and rows of the grid it covers. */
  readonly columns: number;
  readonly rows: number;
}

/** A table. Its cells stand one behind the other in the text, row by row, each on lines of its own. */
export interface SourceTable extends Range {
  /** Each cell once, in the row in which it begins. */
  readonly rows: readonly (readonly SourceCell[])[];
}

/** A footnote: its words, without its mark. */
export interface SourceNote extends Range {
  readonly mark: string;
  /** The mark in front of its words; null where the text does not hold it. */
  readonly own: Range | null;
  /** The mark in the sentence that it explains; null where none was found. */
  readonly anchor: Range | null;
}

/** What the format of a file says of the layout of its text. All lists are in the order of the text. */
export interface SourceLayout {
  /** Every line of the text that is not blank. */
  readonly lines: readonly LineMark[];
  readonly tables: readonly SourceTable[];
  readonly notes: readonly SourceNote[];
  /** The words with their places; empty where the format knows no places. */
  readonly words: readonly PlacedWord[];
}

/** What a reader could not do well. Each becomes a diagnostic of the plan. */
export const SOURCE_PROBLEMS = [
  'automatic-numbers-missing',
  'encoding-guessed',
  'capitals-unknown',
  'hidden-parts',
  'letters-scattered',
  'ocr-doubtful',
  'page-unreadable',
  'tracked-changes',
] as const;
export type SourceProblemCode = (typeof SOURCE_PROBLEMS)[number];

export interface SourceProblem {
  readonly code: SourceProblemCode;
  /** Numbers and names for the message: a page, a program, a font. */
  readonly detail: string;
  /** Where, in the text; null where it concerns all of it. */
  readonly place: Range | null;
}

/** The text of one file as it was read, before any normalising: what every span points into. */
export interface SourceText {
  /** The name under which the file was given. */
  readonly name: string;
  /** The decoded text, without a byte order mark. */
  readonly text: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string | null;
  /** Offsets at which the second and later pages begin; null where the format knows no pages. */
  readonly pageStarts: readonly number[] | null;
  readonly ocr: Ocr | null;
  /** Null for plain text, whose lines say all there is. */
  readonly layout: SourceLayout | null;
  readonly problems: readonly SourceProblem[];
}
