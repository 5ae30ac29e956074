// PDF files: words with their places and drawn lines of each page, then the page layer. Pages without words are images and
// go to letter recognition.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Ocr, SourceProblem } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';
import { sourceOfPages } from '../page/source-of-pages.ts';
import { ReadError } from '../read-error.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { legacyWords } from './legacy-words.ts';
import { popplerWords } from './poppler-words.ts';
import { isIllegible, isScattered } from './quality.ts';
import { type JudgedPage, readPages } from './read-pages.ts';

/** What a step makes of the pages, and what it could not do well. */
interface Step<P extends Page> {
  readonly pages: readonly P[];
  readonly problems: readonly SourceProblem[];
}

/** PDF, with the words of images where letter recognition is installed. */
export const readPdf: Reader = async (bytes, name, options) => {
  const read = await readPages(bytes, name, options);
  const unicode = legacyWords(read);
  const whole = await withWholeWords(unicode.pages, bytes, options);
  const { pages, problems, ocr } = await withRecognised(whole.pages, bytes, name, options);
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
    problems: [...unicode.problems, ...whole.problems, ...problems],
  };
};

const about = (code: SourceProblem['code'], pages: readonly Page[]): SourceProblem[] =>
  pages.map(({ number }) => ({ code, detail: String(number), place: null }));

/** Pages whose words fell apart, with their words as poppler reads them where that is better. */
async function withWholeWords(
  pages: readonly JudgedPage[],
  bytes: Uint8Array,
  { password, maxTime }: ReadOptions,
): Promise<Step<JudgedPage>> {
  const scattered = pages.filter((page) => isScattered(page.words));
  if (scattered.length === 0) return { pages, problems: [] };
  const others = await popplerWords(bytes, password, maxTime);
  const mended = pages.map((page, i) => {
    const words = scattered.includes(page) ? (others?.[i] ?? []) : [];
    return words.length === 0 || isScattered(words) ? page : { ...page, words };
  });
  const left = scattered.filter((page) => mended.includes(page));
  return { pages: mended, problems: about('letters-scattered', left) };
}

/** Pages that are images, with the words that letter recognition finds on them. */
async function withRecognised(
  pages: readonly JudgedPage[],
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Step<Page> & { readonly ocr: Ocr | null }> {
  const wanted = pages.filter((page) => page.picture || isIllegible(page));
  const others = pages.filter((page) => !wanted.includes(page));
  const broken = about(
    'page-unreadable',
    others.filter((page) => page.broken),
  );
  if (wanted.length === 0) return { pages, problems: broken, ocr: null };
  if (!options.ocr) {
    if (others.every((page) => page.words.length === 0)) throw new ReadError('needs-ocr', name);
    return { pages, problems: [...broken, ...about('page-unreadable', wanted)], ocr: null };
  }
  const { renderPages } = await import('./render-pages.ts');
  const { ocrPages } = await import('../ocr/ocr-pages.ts');
  const images = await renderPages(bytes, name, options.password);
  try {
    const found = await ocrPages(images, wanted, options);
    const byNumber = new Map(found.pages.map((page) => [page.number, page]));
    return {
      pages: pages.map((page) => {
        const own = byNumber.get(page.number);
        return own === undefined ? page : { ...own, words: [...own.words, ...page.stamped] };
      }),
      problems: [...broken, ...(found.problems ?? [])],
      ocr: found.ocr,
    };
  } finally {
    await images.close();
  }
}
