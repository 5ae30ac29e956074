import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';
import { openPdf } from './pdfjs.ts';
import { readPage, type SeenPage } from './read-page.ts';

export interface JudgedPage extends SeenPage {
  /** True where what it shows is a picture of words. */
  readonly picture: boolean;
  /** Points to an inch of the picture that it is; null for other pages. */
  readonly dpi: number | null;
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
export async function readPages(bytes: Uint8Array, name: string, options: ReadOptions): Promise<JudgedPage[]> {
  const pages = await eachPage(bytes, name, options, null);
  if (pages.every((page) => page.width === 0)) throw new ReadError('damaged', name, 'PDF');
  const few = pages.filter((page) => page.width > 0 && page.words.length < FEW_WORDS).map((page) => page.number);
  if (few.length === 0 || (!options.ocr && pages.every((page) => page.words.length === 0)))
    return pages.map((page) => ({ ...page, picture: page.words.length === 0, dpi: null }));
  const pictures = new Map(
    (await eachPage(bytes, name, options, few))
      .filter(
        ({ pictured, width, height, paths, words }) =>
          pictured >= COVERED * width * height || (words.length === 0 && (pictured > 0 || paths >= MANY_PATHS)),
      )
      .map(({ number, pictured, width, height, pictureDpi }) => [
        number,
        pictured >= COVERED * width * height ? pictureDpi : null,
      ]),
  );
  return pages.map((page) => ({
    ...page,
    picture: pictures.has(page.number),
    dpi: pictures.get(page.number) ?? null,
  }));
}

/** @param only the pages that are read, with their images; null for all, without */
async function eachPage(
  bytes: Uint8Array,
  name: string,
  { password, maxPages, maxTime }: ReadOptions,
  only: readonly number[] | null,
): Promise<SeenPage[]> {
  const end = performance.now() + maxTime;
  const { pdfjs, task } = await openPdf(bytes, name, password, only !== null);
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages === 0) throw new ReadError('no-pages', name);
    if (numPages > maxPages) throw new ReadError('too-many-pages', name, String(numPages));
    const pages: SeenPage[] = [];
    for (const number of only ?? Array.from({ length: numPages }, (_, i) => i + 1)) {
      if (performance.now() >= end) throw new ReadError('too-slow', name, String(maxTime / 1000));
      const page = await document
        .getPage(number)
        .then((page) => readPage(page, pdfjs))
        .catch(() => unreadable(number));
      pages.push(page);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

const unreadable = (number: number): SeenPage => ({
  number,
  width: 0,
  height: 0,
  words: [],
  stamped: [],
  rules: [],
  paths: 0,
  pictured: 0,
  pictureDpi: null,
  broken: true,
});
