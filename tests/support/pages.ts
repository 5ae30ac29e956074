import type { Page, PageRule, PageWord } from '../../src/read/page/page.ts';

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
}

/** How wide each letter of the invented font is, in parts of its size. */
const LETTER = 0.5;

/** The width of a text, in points. */
export const widthOf = (text: string, size = 14): number => text.length * LETTER * size;

/** The words of a text that begins at `x`, its baseline at `base`; each letter and each space half as wide as high. */
export function say(text: string, x: number, base: number, { size = 14, bold = false }: Style = {}): PageWord[] {
  return Array.from(text.matchAll(/\S+/g), ({ index, 0: word }) => ({
    text: word,
    x: x + widthOf(text.slice(0, index), size),
    y: base - 0.9 * size,
    width: widthOf(word, size),
    height: 1.12 * size,
    size,
    bold,
    font: null,
    confidence: null,
  }));
}

/** The words of a text with its middle at `x`. */
export const sayAround = (text: string, x: number, base: number, style: Style = {}): PageWord[] =>
  say(text, x - widthOf(text, style.size) / 2, base, style);

/** The words of a text with its spaces stretched to end at `right`. */
export function sayFull(text: string, x: number, right: number, base: number, style: Style = {}): PageWord[] {
  const words = say(text, x, base, style);
  const more = (right - x - widthOf(text, style.size)) / Math.max(1, words.length - 1);
  return words.map((word, i) => ({ ...word, x: word.x + i * more }));
}

/** The lines around the cells between the given edges. */
export function grid(xs: readonly number[], ys: readonly number[]): PageRule[] {
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)] as [number, number, number, number];
  return [
    ...ys.map((y) => ({ x1: left, x2: right, y1: y, y2: y })),
    ...xs.map((x) => ({ x1: x, x2: x, y1: top, y2: bottom })),
  ];
}

/** A page of A4, upright unless `wide`. */
export const page = (
  number: number,
  words: readonly PageWord[][],
  rules: readonly PageRule[] = [],
  wide = false,
): Page => ({
  number,
  width: wide ? 842 : 595,
  height: wide ? 595 : 842,
  words: words.flat(),
  rules,
});
