import type { SourceProblem } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';

/** The same problem of several pages. */
export const aboutPages = (code: SourceProblem['code'], pages: readonly Page[]): SourceProblem[] =>
  pages.map(({ number }) => ({ code, detail: String(number), place: null }));
