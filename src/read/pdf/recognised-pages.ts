// Pages that are images, with the words that letter recognition finds on them.
import type { Ocr, SourceProblem } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';
import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';
import { aboutPages } from './about-pages.ts';
import { isIllegible } from './quality.ts';
import type { JudgedPage } from './read-pages.ts';

interface Recognised {
  readonly pages: readonly Page[];
  readonly problems: readonly SourceProblem[];
  readonly ocr: Ocr | null;
}

/**
 * Pages with words on all of them, as far as can be.
 * @throws {ReadError} where no page has words, and letter recognition is refused or not installed
 */
export async function recognisedPages(
  pages: readonly JudgedPage[],
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Recognised> {
  const wanted = pages.filter((page) => page.picture || isIllegible(page));
  const others = pages.filter((page) => !wanted.includes(page));
  const broken = others.filter((page) => page.broken);
  const problems = aboutPages('page-unreadable', broken);
  if (wanted.length === 0) return { pages, problems, ocr: null };
  const without: Recognised = { pages, problems: aboutPages('page-unreadable', [...broken, ...wanted]), ocr: null };
  const readable = others.some((page) => page.words.length > 0);
  if (!options.ocr) {
    if (!readable) throw new ReadError('needs-ocr', name, listed(wanted));
    return without;
  }
  try {
    const found = await recognise(wanted, bytes, name, options);
    const known = new Map(found.pages.map((page) => [page.number, page]));
    const better = pages.map((page) => known.get(page.number) ?? page);
    return { pages: better, problems: [...problems, ...found.problems], ocr: found.ocr };
  } catch (error) {
    if (readable && error instanceof ReadError && error.problem === 'needs-program') return without;
    throw error;
  }
}

/** Pages as they were recognised; one that has as many words of its own, over a picture in its background, stays. */
async function recognise(
  wanted: readonly JudgedPage[],
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Recognised> {
  const { renderPages } = await import('./render-pages.ts');
  const { ocrPages } = await import('../ocr/ocr-pages.ts');
  const images = await renderPages(bytes, name, options.password);
  try {
    const found = await ocrPages(images, wanted, options, name);
    const pages = found.pages.flatMap((page) => {
      const own = wanted.find((one) => one.number === page.number);
      if (own === undefined || page.words.length <= 1.5 * (isIllegible(own) ? 0 : own.words.length)) return [];
      return [{ ...page, words: [...page.words, ...own.stamped] }];
    });
    return { pages, problems: found.problems ?? [], ocr: found.ocr };
  } finally {
    await images.close();
  }
}

/** The numbers of pages, "1-10" where they follow each other. */
function listed(pages: readonly Page[]): string {
  const numbers = pages.map((page) => page.number);
  const [first, last] = [numbers[0] as number, numbers.at(-1) as number];
  return numbers.length > 2 && last - first === numbers.length - 1 ? `${first}-${last}` : numbers.join(', ');
}
