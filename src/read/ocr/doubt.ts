import type { Page, PageWord } from '../page/page.ts';
import type { PageProblem } from './page-image.ts';

/** Words below this are more often wrong than right. */
const DOUBTFUL = 0.6;
/** Clean scans have one or two such words in a hundred, and a stamp adds some. */
const MANY = 0.08;

/** Says of a page that many of its words are doubtful; null where they are not. */
export function doubtOf({ number, words }: Page): PageProblem | null {
  const doubtful = words.filter(({ confidence }) => confidence !== null && confidence < DOUBTFUL);
  const share = words.length === 0 ? 0 : doubtful.length / words.length;
  return share < MANY ? null : { code: 'ocr-doubtful', page: number, detail: `${Math.round(100 * share)} %` };
}

/** The mean of words, from 0 to 1 in thousandths; 0 where there are none. */
export function confidenceOf(words: readonly PageWord[]): number {
  const sum = words.reduce((all, { confidence }) => all + (confidence ?? 1), 0);
  return words.length === 0 ? 0 : Math.round((1000 * sum) / words.length) / 1000;
}
