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

/** A page that is one image is drawn as fine as that is, in these bounds: each of its points once. */
const [LEAST_DPI, MOST_DPI] = [100, 600];

/**
 * Recognises the letters of pages that are images.
 * @param images draws a page as PNG or as a greymap
 * @param pages with the points to an inch of the image that fills them; null where none does
 * @throws {ReadError} where no program for it is installed
 */
export async function ocrPages(
  images: PageImages,
  pages: readonly { readonly number: number; readonly dpi: number | null }[],
  options: ReadOptions,
  name: string,
): Promise<OcrResult> {
  const drawn = pages.map(({ number, dpi: own }) => {
    const dpi = own !== null && own >= LEAST_DPI && own <= MOST_DPI ? own : DRAW_DPI;
    return {
      number,
      draw: async () => rasterOf(await images.png(number, dpi), dpi, options.maxExpandedBytes),
    };
  });
  const { problems, ...found } = await recognisePages(drawn, name, options);
  return { ...found, problems: problems.map(sourceProblem) };
}

async function rasterOf(bytes: Uint8Array, dpi: number, maxBytes: number): Promise<Raster> {
  if (bytes[0] === 0x50 && bytes[1] === 0x35) return readPgm(bytes, dpi);
  const [page] = await pngPages(bytes, maxBytes);
  return { ...(await (page as { draw: () => Promise<Raster> }).draw()), dpi };
}

/** A problem of a page as the model says it: the page, then what was found. */
export const sourceProblem = ({ code, page, detail }: PageProblem): SourceProblem => ({
  code,
  detail: `${page}: ${detail}`,
  place: null,
});
