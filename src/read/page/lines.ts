// Words of a page → its lines, from top to bottom. A raised mark belongs to the line of the word that it is glued to.
import type { PageWord } from './page.ts';

/** Words that stand beside each other. */
export interface TextLine {
  readonly page: number;
  /** From left to right. */
  readonly words: readonly PageWord[];
  readonly x: number;
  readonly right: number;
  /** Of the words of the size that most of its letters have. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly bold: boolean | null;
  readonly text: string;
  /** Where each word begins in `text`. */
  readonly offsets: readonly number[];
}

/** Smaller gaps, in parts of the size of letters, part no words. */
const GLUED = 0.11;

/** The lines that words make. */
export function linesOf(page: number, words: readonly PageWord[]): TextLine[] {
  const clusters: { tall: PageWord; words: PageWord[] }[] = [];
  for (const word of [...words].sort((a, b) => centre(a) - centre(b) || a.x - b.x)) {
    const fits = clusters.filter((one) => besides(one.tall, word));
    const home = fits.sort(
      (a, b) => Math.abs(centre(a.tall) - centre(word)) - Math.abs(centre(b.tall) - centre(word)),
    )[0];
    if (home === undefined) clusters.push({ tall: word, words: [word] });
    else {
      if (home.words.some((other) => isSame(other, word))) continue;
      home.words.push(word);
      if (word.size > home.tall.size) home.tall = word;
    }
  }
  return clusters.map((one) => lineOf(page, one.words)).sort((a, b) => a.bottom - b.bottom || a.x - b.x);
}

const centre = (word: PageWord): number => word.y + word.height / 2;

function besides(a: PageWord, b: PageWord): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const near = Math.abs(centre(a) - centre(b)) <= 0.5 * Math.max(a.height, b.height);
  return near && overlap >= 0.5 * Math.min(a.height, b.height);
}

/** Letters drawn twice, a little apart, to look bold. */
const isSame = (a: PageWord, b: PageWord): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < 1.5 && Math.abs(a.y - b.y) < 1.5;

/** A line of words that stand beside each other. */
export function lineOf(page: number, given: readonly PageWord[]): TextLine {
  const words = whole([...given].sort((a, b) => a.x - b.x));
  const size = commonest(words.map((word) => [word.size, word.text.length]));
  const main = words.filter((word) => Math.abs(word.size - size) < 0.6);
  let text = '';
  const offsets = words.map((word, i) => {
    const before = words[i - 1];
    if (before !== undefined && !isGlued(before, word)) text += ' ';
    text += word.text;
    return text.length - word.text.length;
  });
  return {
    page,
    words,
    x: (words[0] as PageWord).x,
    right: Math.max(...words.map((word) => word.x + word.width)),
    top: Math.min(...main.map((word) => word.y)),
    bottom: Math.max(...main.map((word) => word.y + word.height)),
    size,
    bold: boldOf(words),
    text,
    offsets,
  };
}

const isGlued = (before: PageWord, word: PageWord): boolean =>
  before.spaced !== true && word.x - (before.x + before.width) < GLUED * Math.max(word.size, before.size);

/** Pieces of one word made one, where its letters come from several fonts; a raised mark stays apart. */
function whole(pieces: readonly PageWord[]): PageWord[] {
  const words: PageWord[] = [];
  for (const piece of pieces) {
    const before = words.at(-1);
    if (before === undefined || !isGlued(before, piece) || !isLevel(before, piece)) words.push(piece);
    else words[words.length - 1] = merged(before, piece);
  }
  return words;
}

const isLevel = (a: PageWord, b: PageWord): boolean =>
  Math.abs(a.size - b.size) < 0.05 * a.size && Math.abs(a.y + a.height - b.y - b.height) < 0.1 * a.size;

function merged(a: PageWord, b: PageWord): PageWord {
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  const y = Math.min(a.y, b.y);
  const main = b.text.length > a.text.length ? b : a;
  const confidence = a.confidence === null || b.confidence === null ? null : Math.min(a.confidence, b.confidence);
  const { spaced = false } = b;
  return { ...main, text: a.text + b.text, x: a.x, y, width: right - a.x, height: bottom - y, confidence, spaced };
}

function boldOf(words: readonly PageWord[]): boolean | null {
  if (words.some((word) => word.bold === null)) return null;
  const letters = (some: readonly PageWord[]) => some.reduce((sum, word) => sum + word.text.length, 0);
  return letters(words.filter((word) => word.bold)) >= 0.8 * letters(words);
}

/** The value that weighs most; values closer than half a point are one. */
export function commonest(values: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2;
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  const best = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best === undefined ? 0 : best[0];
}
