// A page as it is printed: words and lines drawn, each with its place. All lengths are points (1/72 inch), x from the left
// and y from the top of the page as it is shown.

/** A word, or a piece of one where its letters differ in size. */
export interface PageWord {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Upper edge of the box from the ascent to the descent of its font. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the font. */
  readonly size: number;
  /** Null where it cannot be told. */
  readonly bold: boolean | null;
  readonly font: string | null;
  /** How sure letter recognition was of it, from 0 to 1; null where the letters were there already. */
  readonly confidence: number | null;
  /** True where a space is known to follow, however narrow. */
  readonly spaced?: boolean;
}

/** A horizontal or vertical line that is drawn on the page; a thin filled rectangle is one too. */
export interface PageRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
  readonly rules: readonly PageRule[];
}
