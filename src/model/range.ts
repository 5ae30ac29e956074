/** A half-open stretch of the normal text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A rectangle on a page, in points (1/72 inch) from the upper left corner of the page as it is shown. */
export interface Box {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in the source text as it was read: half-open UTF-16 offsets, the 1-based line of `start`, the 1-based page or null. */
export interface Span extends Range {
  readonly line: number;
  readonly page: number | null;
  /** Where it stands on the pages, one box for each line; absent where the format knows no places. */
  readonly boxes?: Box[];
}
