import type { SeenLine } from './hocr.ts';
import type { Raster } from './raster.ts';

/** How an image is laid out: a page of any kind, lines below each other in one column, or such lines of numbers only. */
export type Layout = 'page' | 'column' | 'numbers';

/** A program that recognises letters. */
export interface Engine {
  /** Name and version, as `source.ocr.engine` says it. */
  readonly name: string;
  /** How many images it can take at a time. */
  readonly hands: number;
  /**
   * The lines in an image, in its points.
   * @throws {Error} where the program fails or takes too long
   */
  readonly recognise: (raster: Raster, layout: Layout) => Promise<SeenLine[]>;
  /** Ends what it started and removes what it laid down. */
  readonly close: () => Promise<void>;
}

/** Page segmentation modes of tesseract. */
export const SEGMENTATION: Readonly<Record<Layout, string>> = { page: '3', column: '6', numbers: '6' };

/** The signs that may be seen; all where it is empty. */
export const SIGNS: Readonly<Record<Layout, string>> = { page: '', column: '', numbers: '0123456789IVX.' };

/** Milliseconds for one image. */
export const IMAGE_TIME = 180_000;
