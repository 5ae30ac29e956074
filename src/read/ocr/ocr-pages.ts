// The seam to the reader of PDF files, which draws pages and wants their words.
import type { Ocr, SourceProblem } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';
import type { PageImages } from '../pdf/page-images.ts';
import type { ReadOptions } from '../reader.ts';
import { DRAW_DPI, type PageProblem } from './page-image.ts';
import { readPgm } from './pgm.ts';
import { pngPages } from './png.ts';
import type { Raster } from './raster.ts';
import { recognisePages } from './recognise-pages.ts';

export interface OcrResult {
  readonly pages: readonly Page[];
  readonly ocr: Ocr | null;
  readonly problems: readonly SourceProblem[];
}

/**
 * Recognises the letters of pages that are images.
 * @param images draws a page as PNG or as a greymap
 * @throws {ReadError} where no program for it is installed
 */
export async function ocrPages(
  images: PageImages,
  pages: readonly { readonly number: number }[],
  options: ReadOptions,
  name: string,
): Promise<OcrResult> {
  const drawn = pages.map(({ number }) => ({
    number,
    draw: async () => rasterOf(await images.png(number, DRAW_DPI), options.maxExpandedBytes),
  }));
  const { problems, ...found } = await recognisePages(drawn, name, options);
  return { ...found, problems: problems.map(sourceProblem) };
}

async function rasterOf(bytes: Uint8Array, maxBytes: number): Promise<Raster> {
  if (bytes[0] === 0x50 && bytes[1] === 0x35) return readPgm(bytes, DRAW_DPI);
  const [page] = await pngPages(bytes, maxBytes);
  return { ...(await (page as { draw: () => Promise<Raster> }).draw()), dpi: DRAW_DPI };
}

/** A problem of a page as the model says it: the page, then what was found. */
export const sourceProblem = ({ code, page, detail }: PageProblem): SourceProblem => ({
  code,
  detail: `${page}: ${detail}`,
  place: null,
});
