import type { Box } from './range.ts';
import type { PlacedWord } from './source-text.ts';

/** The words that a stretch of the source touches. */
export function wordsIn(words: readonly PlacedWord[], start: number, end: number): readonly PlacedWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((words[mid] as PlacedWord).end <= start) low = mid + 1;
    else high = mid;
  }
  let to = low;
  while (to < words.length && (words[to] as PlacedWord).start < end) to++;
  return words.slice(low, to);
}

/** Where a stretch of the source stands on the pages: the words that follow each other on a line make one box. */
export function boxesOf(words: readonly PlacedWord[], start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (const { box } of wordsIn(words, start, end)) {
    const last = boxes.at(-1);
    if (last !== undefined && onOneLine(last, box)) boxes[boxes.length - 1] = around(last, box);
    else boxes.push(box);
  }
  return boxes.map(rounded);
}

/** Words on one page whose middles are closer than half a line; a step back to the left begins another line. */
function onOneLine(a: Box, b: Box): boolean {
  const apart = Math.abs(a.y + a.height / 2 - (b.y + b.height / 2));
  return a.page === b.page && apart < Math.min(a.height, b.height) / 2 && b.x >= a.x;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { page: a.page, x, y, width: right - x, height: bottom - y };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const rounded = ({ page, x, y, width, height }: Box): Box => ({
  page,
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});
