import type { PageImages } from './page-images.ts';
import { PDFJS_OPTIONS } from './pdfjs.ts';
import { poppler } from './poppler.ts';

/**
 * Draws pages of a PDF file: with pdf.js where its canvas is installed, else with poppler. What it holds is given back by
 * `close`.
 */
export async function renderPages(
  bytes: Uint8Array,
  password: string | null,
): Promise<PageImages & { close(): Promise<void> }> {
  const { PDFParse } = await import('pdf-parse');
  const secret = password === null ? {} : { password };
  const parser = new PDFParse({ data: Uint8Array.from(bytes), ...PDFJS_OPTIONS, ...secret });
  const draw = async (page: number, dpi: number): Promise<Uint8Array> => {
    const wanted = { partial: [page], scale: dpi / 72, imageBuffer: true, imageDataUrl: false };
    const [image] = (await parser.getScreenshot(wanted)).pages;
    if (image === undefined || image.data.length === 0) throw new RangeError(`no image of page ${page}`);
    return image.data;
  };
  return {
    async png(page, dpi) {
      try {
        return await draw(page, dpi);
      } catch (error) {
        const args = ['-png', '-r', String(dpi), '-f', String(page), '-l', String(page)];
        const image = await poppler('pdftoppm', args, bytes, password, RENDER_TIME);
        if (image === null || image.length === 0) throw error;
        return image;
      }
    },
    close: () => parser.destroy(),
  };
}

/** Milliseconds for one page. */
const RENDER_TIME = 60_000;
