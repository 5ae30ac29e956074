import type { Page } from '../page/page.ts';
import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';
import { openPdf } from './pdfjs.ts';
import { readPage } from './read-page.ts';

/** A page, and whether what it shows is a picture of words. */
export interface SeenPage extends Page {
  readonly picture: boolean;
}

/** A page with fewer words may be a picture with a stamp on it. */
const FEW_WORDS = 15;
/** The part of a page that an image covers where the page is a picture. */
const COVERED = 0.5;
/** Words drawn as outlines are many paths. */
const MANY_PATHS = 200;

/**
 * All pages of a file.
 * @throws {ReadError} where it cannot be opened, has none or too many, or takes too long
 */
export async function readPages(bytes: Uint8Array, name: string, options: ReadOptions): Promise<SeenPage[]> {
  const pages = await eachPage(bytes, name, options, null);
  const few = pages.filter((page) => page.words.length < FEW_WORDS).map((page) => page.number);
  if (few.length === 0 || (!options.ocr && pages.every((page) => page.words.length === 0)))
    return pages.map((page) => ({ ...page, picture: page.words.length === 0 }));
  const pictures = new Set(
    (await eachPage(bytes, name, options, few))
      .filter(
        ({ pictured, width, height, paths, words }) =>
          pictured >= COVERED * width * height || (words.length === 0 && (pictured > 0 || paths >= MANY_PATHS)),
      )
      .map((page) => page.number),
  );
  return pages.map((page) => ({ ...page, picture: pictures.has(page.number) }));
}

type Read = Awaited<ReturnType<typeof readPage>>;

/** @param only the pages that are read, with their images; null for all, without */
async function eachPage(
  bytes: Uint8Array,
  name: string,
  { password, maxPages, maxTime }: ReadOptions,
  only: readonly number[] | null,
): Promise<Read[]> {
  const end = performance.now() + maxTime;
  const { pdfjs, task } = await openPdf(bytes, name, password, only !== null);
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages === 0) throw new ReadError('no-pages', name);
    if (numPages > maxPages) throw new ReadError('too-many-pages', name, String(numPages));
    const pages: Read[] = [];
    for (const number of only ?? Array.from({ length: numPages }, (_, i) => i + 1)) {
      const read = document.getPage(number).then((page) => readPage(page, pdfjs));
      const page = await within(end, read).catch((error: Error) => {
        throw new ReadError('damaged', name, `page ${number}: ${error.message}`);
      });
      if (page === null) throw new ReadError('too-slow', name, `page ${number} of ${numPages}`);
      pages.push(page);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** What a promise gives, or null once the time is up. */
async function within<T>(end: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, end - performance.now()));
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}
