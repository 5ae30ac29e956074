import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { PageImages } from './page-images.ts';
import { openPdf } from './pdfjs.ts';
import { poppler } from './poppler.ts';

interface Canvas {
  readonly canvas: { encode(kind: 'png'): Promise<Uint8Array> };
  readonly context: unknown;
}

interface CanvasFactory {
  create(width: number, height: number): Canvas;
  destroy(canvas: Canvas): void;
}

/** Milliseconds that poppler may take for one page. */
const RENDER_TIME = 60_000;

/**
 * Draws pages of a PDF file, without its annotations: with pdf.js where its canvas is installed, else with poppler, which
 * draws them all. What it holds is given back by `close`.
 */
export async function renderPages(
  bytes: Uint8Array,
  name: string,
  password: string | null,
): Promise<PageImages & { close(): Promise<void> }> {
  const { pdfjs, task } = await openPdf(bytes, name, password, true);
  const document = await task.promise;
  return {
    async png(page, dpi) {
      try {
        return await drawn(document, page, dpi, pdfjs.AnnotationMode.DISABLE);
      } catch (error) {
        const args = ['-png', '-r', String(dpi), '-f', String(page), '-l', String(page)];
        const image = await poppler('pdftoppm', args, bytes, password, RENDER_TIME);
        if (image === null || image.length === 0) throw error;
        return image;
      }
    },
    close: () => task.destroy(),
  };
}

async function drawn(
  document: PDFDocumentProxy,
  number: number,
  dpi: number,
  annotationMode: number,
): Promise<Uint8Array> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const factory = document.canvasFactory as unknown as CanvasFactory;
  const paper = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  try {
    const { canvas, context: canvasContext } = paper;
    const wanted = { canvas, canvasContext, viewport, annotationMode };
    await page.render(wanted as unknown as Parameters<typeof page.render>[0]).promise;
    return await canvas.encode('png');
  } finally {
    factory.destroy(paper);
    page.cleanup();
  }
}
