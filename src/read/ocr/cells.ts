// Cells of a table laid below each other in one column, so that no line of print runs from one into the next: one image
// for all of them, and the way back.
import type { SeenLine } from './hocr.ts';
import type { Raster, Region } from './raster.ts';

/** White paper around the print of a cell, in points of the page. */
const MARGIN = 6;
/** Grey that is print. */
const INK = 150;

interface Placed extends Region {
  /** Where the region begins in the stack. */
  readonly top: number;
}

export interface Stack {
  readonly raster: Raster;
  /** Lines seen in the stack, put back to where they stand on the page. */
  readonly unstacked: (lines: readonly SeenLine[]) => SeenLine[];
}

/**
 * Lays regions of a page below each other, each cut to its print.
 * @returns null where all of them are empty
 */
export function stackOf(page: Raster, cells: readonly Region[]): Stack | null {
  const margin = Math.round((MARGIN / 72) * page.dpi);
  let top = margin;
  const placed = cells.flatMap((cell): Placed[] => {
    const print = printIn(page, cell);
    if (print === null) return [];
    const own = { ...print, top };
    top += print.height + 2 * margin;
    return [own];
  });
  if (placed.length === 0) return null;
  const width = Math.max(...placed.map((one) => one.width)) + 2 * margin;
  const grey = new Uint8Array(width * top).fill(255);
  for (const one of placed)
    for (let y = 0; y < one.height; y++) {
      const from = (one.y + y) * page.width + one.x;
      grey.set(page.grey.subarray(from, from + one.width), (one.top + y) * width + margin);
    }
  const unstacked = (lines: readonly SeenLine[]) =>
    lines.flatMap((line) => {
      const at = line.base + line.slope * (line.words[0]?.x ?? 0);
      const home = placed.findLast((one) => at >= one.top - margin) ?? (placed[0] as Placed);
      return [moved(line, home.x - margin, home.y - home.top)];
    });
  return { raster: { width, height: top, dpi: page.dpi, grey }, unstacked };
}

function moved(line: SeenLine, x: number, y: number): SeenLine {
  const words = line.words.map((word) => ({ ...word, x: word.x + x, y: word.y + y }));
  return { ...line, words, base: line.base + y - line.slope * x };
}

/** The part of a region that holds print. Single dark points are dirt. */
function printIn({ width, height, grey }: Raster, region: Region): Region | null {
  const [left, top] = [Math.max(0, Math.ceil(region.x)), Math.max(0, Math.ceil(region.y))];
  const [right, bottom] = [
    Math.min(width, Math.floor(region.x + region.width)),
    Math.min(height, Math.floor(region.y + region.height)),
  ];
  const columns = new Uint32Array(Math.max(0, right - left));
  const rows = new Uint32Array(Math.max(0, bottom - top));
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      if ((grey[y * width + x] as number) < INK) {
        columns[x - left] = (columns[x - left] as number) + 1;
        rows[y - top] = (rows[y - top] as number) + 1;
      }
  const some = (count: number) => count > 1;
  const [x1, y1] = [columns.findIndex(some), rows.findIndex(some)];
  if (x1 < 0 || y1 < 0) return null;
  const [x2, y2] = [columns.findLastIndex(some), rows.findLastIndex(some)];
  return { x: left + x1, y: top + y1, width: x2 - x1 + 1, height: y2 - y1 + 1 };
}
