/** What a reader found when it recognised letters in an image; null when the text was there already. */
export interface Ocr {
  readonly engine: string;
  readonly language: string;
  readonly confidence: number;
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
}
