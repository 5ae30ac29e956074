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
 * Draws pages of a PDF file, without its annotations: with poppler where it is installed, which gives the points of a
 * scan as they are, and else with pdf.js, which smooths them. What it holds is given back by `close`.
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
      const args = [
        '-png',
        '-gray',
        '-cropbox',
        '-hide-annotations',
        '-r',
        String(dpi),
        '-f',
        String(page),
        '-l',
        String(page),
      ];
      const image = await poppler('pdftoppm', args, bytes, password, RENDER_TIME);
      return image === null || image.length === 0
        ? await drawn(document, page, dpi, pdfjs.AnnotationMode.DISABLE)
        : image;
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
