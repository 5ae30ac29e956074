// Words in letters of the time before Unicode ("ñy ban nh©n d©n"), told by their fonts, or by content where fonts do not
// tell. Words of one font are judged together, so that one doubtful word is not left behind.
import type { SourceProblem } from '../../model/source-text.ts';
import { convertLegacy } from '../encodings/convert-legacy.ts';
import { problemsOf } from '../encodings/problems.ts';
import type { Page, PageWord } from '../page/page.ts';

/** ".VnTimeH", "VNI-Times", "VPS Times" */
const LEGACY = /^(?:\.vn|vni[ -]|vps[ -])/i;
const STYLE = /[,-](?:bold|italic|regular|oblique|roman|mt)+.*$/i;

/** Pages with all words in Unicode, and what to tell of it. */
export function legacyWords<P extends Page>(pages: readonly P[]): { pages: P[]; problems: SourceProblem[] } {
  let guessed: SourceProblem[] = [];
  const converted = pages.map((page) => {
    const words = [...page.words];
    const fonts = new Set(words.map(legacyFont));
    for (const font of fonts) {
      const own = words.flatMap((word, i) => (legacyFont(word) === font ? [i] : []));
      const found = convertLegacy(own.map((i) => (words[i] as PageWord).text).join(' '), font);
      const texts = found.text.split(' ');
      if (found.encoding === null || texts.length !== own.length) continue;
      own.forEach((at, i) => {
        words[at] = { ...(words[at] as PageWord), text: texts[i] as string };
      });
      if (font === null && guessed.length === 0) guessed = problemsOf(found);
    }
    return { ...page, words: words.map(withHyphens) };
  });
  return { pages: converted, problems: guessed };
}

/** What is no letter of an old encoding is the hyphen that it looks like. */
const withHyphens = (word: PageWord): PageWord =>
  word.text.includes('\u00ad') ? { ...word, text: word.text.replaceAll('\u00ad', '-') } : word;

/** The family of a font of an old encoding; null for other fonts. */
const legacyFont = ({ font }: PageWord): string | null =>
  font !== null && LEGACY.test(font) ? font.replace(STYLE, '') : null;
