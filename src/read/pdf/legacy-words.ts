import type { PageWord } from '../page/page.ts';

/** Fonts of the time before Unicode, in which the code of a letter means another: ".VnTimeH", "VNI-Times", "VPS Times". */
const LEGACY = /^(?:\.vn|vni[ -]|vps[ -])/i;

/**
 * Words with those in fonts of old encodings put into Unicode. Words of one font are judged together.
 * @param convert text in the encoding of a font → Unicode
 */
export function legacyWords(words: readonly PageWord[], convert: (text: string, font: string) => string): PageWord[] {
  const result = [...words];
  const fonts = new Set(words.flatMap(({ font }) => (font !== null && LEGACY.test(font) ? [font] : [])));
  for (const font of fonts) {
    const own = words.flatMap((word, i) => (word.font === font ? [i] : []));
    const text = own.map((i) => (words[i] as PageWord).text).join('\n');
    const converted = convert(text, font.replace(/[,-](?:bold|italic|regular|oblique)+.*$/i, '')).split('\n');
    if (converted.length !== own.length) continue;
    own.forEach((at, i) => {
      result[at] = { ...(words[at] as PageWord), text: converted[i] as string };
    });
  }
  return result;
}
