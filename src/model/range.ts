/** A half-open stretch of the normal text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in the source text as it was read: half-open UTF-16 offsets, the 1-based line of `start`, the 1-based page or null. */
export interface Span extends Range {
  readonly line: number;
  readonly page: number | null;
}
