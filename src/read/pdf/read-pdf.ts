// PDF files: words with their places and drawn lines of each page, then the page layer. Pages without words are images and
// go to letter recognition.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Ocr, SourceProblem } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';
import { sourceOfPages } from '../page/source-of-pages.ts';
import { ReadError } from '../read-error.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { popplerWords } from './poppler-words.ts';
import { isIllegible, isScattered } from './quality.ts';
import { readPages, type SeenPage } from './read-pages.ts';

export const readPdf: Reader = async (bytes, name, options) => {
  const seen = await readPages(bytes, name, options);
  const problems: SourceProblem[] = [];
  const gathered = await withWholeWords(seen, bytes, options, problems);
  const { pages, ocr } = await withRecognised(gathered, bytes, name, options, problems);
  const { text, pageStarts, layout } = sourceOfPages(pages);
  if (text.trim() === '') throw new ReadError('empty', name);
  return {
    name,
    text,
    sha256: bytesToHex(sha256(bytes)),
    mediaType: 'application/pdf',
    encoding: null,
    pageStarts,
    ocr,
    layout,
    problems,
  };
};

/** Pages whose words fell apart, with their words as poppler reads them where that is better. */
async function withWholeWords(
  pages: readonly SeenPage[],
  bytes: Uint8Array,
  { password, maxTime }: ReadOptions,
  problems: SourceProblem[],
): Promise<readonly SeenPage[]> {
  const scattered = pages.filter((page) => isScattered(page.words));
  if (scattered.length === 0) return pages;
  const others = await popplerWords(bytes, password, maxTime);
  return pages.map((page, i) => {
    if (!scattered.includes(page)) return page;
    const words = others?.[i];
    if (words !== undefined && words.length > 0 && !isScattered(words)) return { ...page, words };
    problems.push({ code: 'letters-scattered', detail: String(page.number), place: null });
    return page;
  });
}

/** Pages that are images, with the words that letter recognition finds on them. */
async function withRecognised(
  pages: readonly SeenPage[],
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  problems: SourceProblem[],
): Promise<{ pages: readonly Page[]; ocr: Ocr | null }> {
  const wanted = pages.filter((page) => page.picture || isIllegible(page));
  if (wanted.length === 0) return { pages, ocr: null };
  if (!options.ocr) {
    if (wanted.length === pages.length) throw new ReadError('needs-ocr', name);
    for (const { number } of wanted) problems.push({ code: 'page-unreadable', detail: String(number), place: null });
    return { pages, ocr: null };
  }
  const [{ renderPages }, { ocrPages }] = await Promise.all([
    import('./render-pages.ts'),
    import('../ocr/ocr-pages.ts'),
  ]);
  const images = await renderPages(bytes, options.password);
  try {
    const found = await ocrPages(images, wanted, options);
    problems.push(...(found.problems ?? []));
    const byNumber = new Map(found.pages.map((page) => [page.number, page]));
    return { pages: pages.map((page) => byNumber.get(page.number) ?? page), ocr: found.ocr };
  } finally {
    await images.close();
  }
}
