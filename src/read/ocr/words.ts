// What an engine saw → words of a page. Ink tells the height of a letter only; a word gets the height of its line, and
// lines that differ little get one size, as they were printed.
import { commonest } from '../page/lines.ts';
import type { PageWord } from '../page/page.ts';
import type { SeenLine } from './hocr.ts';

/** Parts of the size of a font from its highest marks to its lowest tails, and above its line of print. */
const SPAN = 0.9;
const ASCENT = 0.9;
const BOX = 1.15;
/** Sizes that are nearer to the commonest, in parts of it, are the commonest. */
const NEAR = 0.17;
/** The least room between two words, in parts of their size: what the engine parts stays parted. */
const ROOM = 0.15;

/** A line of letters that small, all of them doubtful, is dirt on the paper. */
const DIRT_SIZE = 0.75;
const DIRT_CONFIDENCE = 0.3;

/** @param points points of the page (1/72 inch) to a point of the raster */
export function wordsOf(lines: readonly SeenLine[], points: number): PageWord[] {
  const sizeOf = (line: SeenLine) => ((line.ascent + line.descent) * points) / SPAN;
  const usual = commonest(lines.flatMap((line) => line.words.map((word) => [sizeOf(line), word.text.length] as const)));
  return lines.flatMap((line) => {
    const own = sizeOf(line);
    if (own < DIRT_SIZE * usual && line.words.every((word) => word.confidence < DIRT_CONFIDENCE)) return [];
    const size = Math.abs(own - usual) <= NEAR * usual ? usual : Math.round(own * 2) / 2;
    return line.words.map((word, i): PageWord => {
      const next = line.words[i + 1];
      const most = next === undefined ? Number.POSITIVE_INFINITY : (next.x - word.x) * points - ROOM * size;
      return {
        text: word.text,
        x: word.x * points,
        y: (line.base + line.slope * (word.x + word.width / 2)) * points - ASCENT * size,
        width: Math.max(0, Math.min(word.width * points, most)),
        height: BOX * size,
        size,
        bold: null,
        font: null,
        confidence: word.confidence,
      };
    });
  });
}
