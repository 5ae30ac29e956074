import type { Page, PageWord } from '../page/page.ts';

/** True where words fell apart into their letters: half of what holds letters is a single one beside another. */
export function isScattered(words: readonly PageWord[]): boolean {
  const written = words.filter((word) => /\p{L}/u.test(word.text));
  const single = written.filter((word, i) => {
    const next = written[i + 1];
    return next !== undefined && isLetter(word) && isLetter(next) && areNeighbours(word, next);
  });
  return written.length >= 40 && single.length > 0.4 * written.length;
}

const isLetter = ({ text }: PageWord): boolean => Array.from(text.normalize('NFC')).length === 1;

const areNeighbours = (a: PageWord, b: PageWord): boolean =>
  Math.abs(a.y - b.y) < 0.5 * a.size && Math.abs(b.x - a.x - a.width) < 2 * a.size;

/** True where a good part of the signs is none of any language: the file does not say what its glyphs mean. */
export function isIllegible({ words }: Pick<Page, 'words'>): boolean {
  const text = words.map((word) => word.text).join('');
  const signs = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return text.length >= 40 && signs > 0.2 * text.length;
}
