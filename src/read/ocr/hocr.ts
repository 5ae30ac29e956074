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
}

const LINE =
  /<span class='ocr_(?:line|textfloat|caption|header)'[^>]*title="bbox (\d+) (\d+) (\d+) (\d+)([^"]*)"[^>]*>([\s\S]*?)\n\s*<\/span>/g;
const WORD =
  /<span class='ocrx_word'[^>]*title='bbox (\d+) (\d+) (\d+) (\d+); x_wconf (\d+)[^']*'[^>]*>([\s\S]*?)<\/span>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The lines of a page, in the order in which they were recognised. */
export function linesOfHocr(hocr: string): SeenLine[] {
  return Array.from(hocr.matchAll(LINE), ([, left, top, , bottom, rest = '', inner = '']) => {
    const words = Array.from(inner.matchAll(WORD), ([, x1, y1, x2, y2, sure, text = '']) => ({
      text: plainOf(text),
      x: Number(x1),
      y: Number(y1),
      width: Number(x2) - Number(x1),
      height: Number(y2) - Number(y1),
      confidence: Number(sure) / 100,
    })).filter((word) => word.text !== '');
    const slope = numberIn(rest, /baseline (-?[\d.]+)/) ?? 0;
    const offset = numberIn(rest, /baseline -?[\d.]+ (-?[\d.]+)/) ?? 0;
    const size = numberIn(rest, /x_size (-?[\d.]+)/) ?? Number(bottom) - Number(top);
    const descent = Math.abs(numberIn(rest, /x_descenders (-?[\d.]+)/) ?? 0);
    return { words, ascent: size - descent, descent, base: Number(bottom) + offset - slope * Number(left), slope };
  }).filter((line) => line.words.length > 0);
}

function numberIn(text: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .normalize('NFC')
    // The Icelandic letter looks the same, and the engine confuses the two.
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .trim();
