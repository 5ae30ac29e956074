// What letter recognition takes and gives: images of pages in, pages of words and rules out.
import type { Ocr, SourceProblemCode } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';
import type { Raster } from './raster.ts';

/** The points to an inch at which pages are best drawn: letters of 13 or 14 points are then as high as the engine was taught. */
export const DRAW_DPI = 240;

/** A page that is drawn or decoded when its turn comes, so that few are held at once. */
export interface PageImage {
  /** From 1. */
  readonly number: number;
  readonly draw: () => Promise<Raster>;
}

/** What was wrong with one page. */
export interface PageProblem {
  readonly code: SourceProblemCode;
  readonly page: number;
  readonly detail: string;
}

export interface Recognised {
  /** In the order of the images. */
  readonly pages: readonly Page[];
  readonly ocr: Ocr;
  readonly problems: readonly PageProblem[];
}
