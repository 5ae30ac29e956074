// PDF files: words with their places and drawn lines of each page, then the page layer. Pages without words are images and
// go to letter recognition.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { SourceProblem } from '../../model/source-text.ts';
import { sourceOfPages } from '../page/source-of-pages.ts';
import { ReadError } from '../read-error.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { aboutPages } from './about-pages.ts';
import { legacyWords } from './legacy-words.ts';
import { popplerWords } from './poppler-words.ts';
import { isScattered } from './quality.ts';
import { type JudgedPage, readPages } from './read-pages.ts';
import { recognisedPages } from './recognised-pages.ts';

/** PDF, with the words of images where letter recognition is installed. */
export const readPdf: Reader = async (bytes, name, options) => {
  const read = await readPages(bytes, name, options);
  const unicode = legacyWords(read);
  const whole = await withWholeWords(unicode.pages, bytes, options);
  const { pages, problems, ocr } = await recognisedPages(whole.pages, bytes, name, options);
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

/** Pages whose words fell apart, with their words as poppler reads them where that is better. */
async function withWholeWords(
  pages: readonly JudgedPage[],
  bytes: Uint8Array,
  { password, maxTime }: ReadOptions,
): Promise<{ pages: readonly JudgedPage[]; problems: SourceProblem[] }> {
  const scattered = pages.filter((page) => isScattered(page.words));
  if (scattered.length === 0) return { pages, problems: [] };
  const others = await popplerWords(bytes, password, maxTime);
  const mended = pages.map((page, i) => {
    const words = scattered.includes(page) ? (others?.[i] ?? []) : [];
    return words.length === 0 || isScattered(words) ? page : { ...page, words };
  });
  const left = scattered.filter((page) => mended.includes(page));
  return { pages: mended, problems: aboutPages('letters-scattered', left) };
}
