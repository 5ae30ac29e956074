// The HTML that tesseract writes about what it saw → lines of words with their places.

/** A word that was recognised, in points of the raster. */
export interface SeenWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** A line of print. */
export interface SeenLine {
  readonly words: readonly SeenWord[];
  /** From the height of its tallest letters and marks to its line of print, and from there to the tails of its letters. */
  readonly ascent: number;
  readonly descent: number;
  /** Where the line of print lies at the left edge of the raster, and how much it falls for each point to the right. */
  readonly base: number;
  readonly slope: number;
  /** False for print that runs up or down the page. */
  readonly level: boolean;
}

const LINE =
  /<span class='ocr_(?:line|textfloat|caption|header)'[^>]*title="bbox (\d+) (\d+) (\d+) (\d+)([^"]*)"[^>]*>([\s\S]*?)\n\s*<\/span>/g;
const WORD =
  /<span class='ocrx_word'[^>]*title='bbox (\d+) (\d+) (\d+) (\d+); x_wconf (\d+)[^']*'[^>]*>([\s\S]*?)<\/span>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** A line of print that falls more than it goes to the right runs up or down. */
const STEEP = 1;

/** The lines of a page, in the order in which they were recognised. */
export function linesOfHocr(hocr: string): SeenLine[] {
  return Array.from(hocr.matchAll(LINE)).flatMap(([, left, top, , bottom, rest = '', inner = '']) => {
    const words = Array.from(inner.matchAll(WORD), wordOf).filter((word) => word.text !== '');
    const slope = numberIn(rest, /baseline (-?[\d.]+)/) ?? 0;
    const offset = numberIn(rest, /baseline -?[\d.]+ (-?[\d.]+)/) ?? 0;
    if (/textangle (?:90|180|270)/.test(rest) || Math.abs(slope) > STEEP) return words.map(lyingLine);
    const size = numberIn(rest, /x_size (-?[\d.]+)/) ?? Number(bottom) - Number(top);
    const descent = Math.abs(numberIn(rest, /x_descenders (-?[\d.]+)/) ?? 0);
    const base = Number(bottom) + offset - slope * Number(left);
    return words.length === 0 ? [] : [{ words, level: true, ascent: size - descent, descent, base, slope }];
  });
}

function wordOf([, x1, y1, x2, y2, sure, text = '']: readonly (string | undefined)[]): SeenWord {
  const [x, y] = [Number(x1), Number(y1)];
  return { text: plainOf(text), x, y, width: Number(x2) - x, height: Number(y2) - y, confidence: Number(sure) / 100 };
}

/** A word of a line that runs up or down: by itself, as high as it is. */
const lyingLine = (word: SeenWord): SeenLine => {
  const size = Math.min(word.width, word.height);
  return { words: [word], level: false, ascent: size, descent: 0, base: word.y + word.height, slope: 0 };
};

function numberIn(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .normalize('NFC')
    // The Icelandic letter looks the same; the engine takes one for the other, or sees both.
    .replace(/Đ?ÐĐ?/g, 'Đ')
    .replace(/đ?ðđ?/g, 'đ')
    .trim();
