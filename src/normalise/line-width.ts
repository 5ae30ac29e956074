// How wide a printed line is, so that one can tell whether the next word would still have fitted on it. Nghị định
// 30/2020/NĐ-CP (Phụ lục I) prescribes Times New Roman, so its widths are the ones to try; text that a program wrapped
// at a number of characters is measured in characters.

/** Advance widths of Times New Roman in thousandths of its size, for letters without their marks. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [250, ' .,'],
      [278, ':;/ijlt'],
      [333, 'I()[]-frf!'],
      [389, 'Js'],
      [444, 'acez“”?'],
      [500, 'bdghknopquvxyđ0123456789$–*'],
      [556, 'FPS'],
      [564, '+=<>≥≤'],
      [611, 'ELTZ'],
      [667, 'BCR'],
      [722, 'ADGHKNOQUVXYwĐ'],
      [778, 'm&'],
      [833, '%'],
      [889, 'M—'],
      [944, 'W'],
      [1000, '…'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
);

/** A way to measure a text; only ratios of its results mean something. */
export type Measure = (text: string) => number;

export const inCharacters: Measure = (text) => text.length;

/** The widths of composed letters, as they come up. */
const known = new Map<string, number>();

function widthOf(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    width = /\p{M}/u.test(letter) ? 0 : (WIDTHS[letter.normalize('NFD')[0] as string] ?? 500);
    known.set(letter, width);
  }
  return width;
}

export const inTimesNewRoman: Measure = (text) => {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
};

/** How the lines of a text were wrapped. */
export interface Wrapping {
  readonly measure: Measure;
  /** The width of a full line. */
  readonly width: number;
}

export const firstWord = (line: string): string => /^\S+/.exec(line.trimStart())?.[0] ?? '';

/** True where the first word of `next` would not have fitted behind `line`. */
export function isFull(line: string, next: string, { measure, width }: Wrapping): boolean {
  return measure(line) + measure(` ${firstWord(next)}`) > width * 0.985;
}

/**
 * Finds out how lines were wrapped from those that surely go on in the next line.
 * @returns null where the text is not wrapped
 */
export function findWrapping(lines: readonly string[]): Wrapping | null {
  const continued = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && /\p{L}$|,$/u.test(line) && /^\p{Ll}/u.test(next) ? [{ line, next }] : [];
  });
  if (continued.length < 5 || continued.length < lines.length * 0.12) return null;
  const candidates = [inTimesNewRoman, inCharacters].map((measure) => {
    const widths = continued.map(({ line }) => measure(line)).sort((a, b) => a - b);
    const wrapping = { measure, width: widths[Math.floor(widths.length * 0.97)] as number };
    return { wrapping, full: continued.filter(({ line, next }) => isFull(line, next, wrapping)).length };
  });
  const best = candidates.reduce((a, b) => (b.full > a.full ? b : a));
  return best.full >= continued.length * 0.6 ? best.wrapping : null;
}
