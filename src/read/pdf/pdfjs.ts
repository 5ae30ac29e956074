// The parts of pdf.js that are used: it parses the file and lists the operators of a page with its glyphs decoded. It is
// run in this thread, from its own folder, and fetches nothing.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/types/src/display/api.js';
import { ReadError } from '../read-error.ts';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PdfFont {
  /** Without the letters before "+" that mark a part of a font. */
  readonly name: string;
  readonly bold: boolean;
  /** Widths of glyphs are in these parts of the size. */
  readonly unit: number;
  readonly vertical: boolean;
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Where the tables, fonts and decoders are that come with pdf.js, and what it may do. */
export const PDFJS_OPTIONS = {
  cMapUrl: join(folder, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts/'),
  wasmUrl: join(folder, 'wasm/'),
  iccUrl: join(folder, 'iccs/'),
  isEvalSupported: false,
  useSystemFonts: false,
  enableXfa: false,
  verbosity: 0,
};

const { push } = Array.prototype;

/**
 * Loads pdf.js. Its build for Node 20 brings a `push` of its own, for arrays of more than 2^32 elements, which slows down
 * every other array of the process: the native one is put back.
 */
async function load(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // @ts-expect-error: it has no types; once loaded, pdf.js finds it by itself.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Array.prototype.push = push;
  return pdfjs;
}

/** Opens a document. Images are left out unless `images` is true: decoding them takes most of the time. */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  password: string | null,
  images: boolean,
): Promise<{ pdfjs: Pdfjs; task: PDFDocumentLoadingTask }> {
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    ...PDFJS_OPTIONS,
    data: Uint8Array.from(bytes),
    maxImageSize: images ? -1 : 0,
    ...(password === null ? {} : { password }),
  });
  await task.promise.catch((error: Error & { code?: number }) => {
    if (error.name === 'PasswordException')
      throw new ReadError(password === null ? 'password-needed' : 'password-wrong', name);
    throw new ReadError('damaged', name, error.message.replace(/\.$/, ''));
  });
  return { pdfjs, task };
}
