// Lines drawn on a page, found in its image: long, thin, level or upright runs of dark points.
import type { Raster, Region } from './raster.ts';

/** In points of the page (1/72 inch). A level line is as wide as a column, an upright one as high as a row. */
const LEVEL = 20;
const UPRIGHT = 13;
const THICK = 3;
/** Light points that part no line: a worn place. */
const GAP = 1;
/** Letters stand on a line of print with their feet: not thin where they go up. */
const THIN_SHARE = 0.75;

/** The lines of a page that lies level, in points of the raster: each as long as it is and as thick. */
export function rulesOf(raster: Raster): Region[] {
  const dark = darkOf(raster);
  const across = strokesOf(dark, raster.width, raster.height, raster.dpi, LEVEL);
  const down = strokesOf(turned(dark, raster.width, raster.height), raster.height, raster.width, raster.dpi, UPRIGHT);
  return [...across, ...down.map(({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width }))];
}

/** 1 where a point is dark: nearer to ink than to paper. */
function darkOf({ grey }: Raster): Uint8Array {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] as number) + 1;
  const threshold = Math.min(190, otsu(counts, grey.length) + 20);
  return grey.map((value) => (value <= threshold ? 1 : 0));
}

/** The grey that best parts ink from paper. */
function otsu(counts: Float64Array, total: number): number {
  const all = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sum, best, most] = [0, 0, 127, 0];
  counts.forEach((count, value) => {
    below += count;
    sum += count * value;
    if (below === 0 || below === total) return;
    const apart = (below / total) * (1 - below / total) * (sum / below - (all - sum) / (total - below)) ** 2;
    if (apart > most) [best, most] = [value, apart];
  });
  return best;
}

function turned(dark: Uint8Array, width: number, height: number): Uint8Array {
  const fresh = new Uint8Array(dark.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) fresh[x * height + y] = dark[y * width + x] as number;
  return fresh;
}

/** Level strokes; runs in neighbouring rows are one. */
function strokesOf(dark: Uint8Array, width: number, height: number, dpi: number, shortest: number): Region[] {
  const least = (shortest / 72) * dpi;
  const thick = Math.max(3, (THICK / 72) * dpi);
  const gap = Math.max(1, (GAP / 72) * dpi);
  const open: { x: number; y: number; right: number; bottom: number }[] = [];
  const done: typeof open = [];
  for (let y = 0; y < height; y++) {
    for (const [from, to] of runsOf(dark, width, height, y, gap, least)) {
      if (!isThin(dark, width, height, y, from, to, thick)) continue;
      const near = open.find((one) => from <= one.right + gap && to >= one.x - gap && y - one.bottom <= 2);
      if (near === undefined) open.push({ x: from, y, right: to, bottom: y });
      else {
        near.x = Math.min(near.x, from);
        near.right = Math.max(near.right, to);
        near.bottom = y;
      }
    }
    for (let i = open.length - 1; i >= 0; i--)
      if (y - (open[i] as { bottom: number }).bottom > 2) done.push(...open.splice(i, 1));
  }
  return [...done, ...open]
    .filter((one) => one.bottom - one.y <= 2 * thick)
    .map(({ x, y, right, bottom }) => ({ x, y, width: right - x + 1, height: bottom - y + 1 }));
}

/** Runs of dark points in a row or the rows beside it: a line that is a little askew steps from row to row. */
function runsOf(dark: Uint8Array, width: number, height: number, y: number, gap: number, least: number) {
  const runs: [from: number, to: number][] = [];
  const rows = [y, Math.max(0, y - 1), Math.min(height - 1, y + 1)].map((row) => row * width);
  let [from, last] = [-1, -1];
  for (let x = 0; x <= width; x++) {
    if (x < width && rows.some((row) => dark[row + x] === 1)) {
      if (from < 0) from = x;
      last = x;
    } else if (from >= 0 && (x - last > gap || x === width)) {
      if (last - from + 1 >= least) runs.push([from, last]);
      from = -1;
    }
  }
  return runs;
}

function isThin(dark: Uint8Array, width: number, height: number, y: number, from: number, to: number, thick: number) {
  let [thin, seen] = [0, 0];
  for (let x = from; x <= to; x += 2) {
    seen++;
    let [top, bottom] = [y, y];
    while (top > 0 && y - top <= thick && dark[(top - 1) * width + x] === 1) top--;
    while (bottom + 1 < height && bottom - y <= thick && dark[(bottom + 1) * width + x] === 1) bottom++;
    if (bottom - top + 1 <= thick) thin++;
  }
  return thin >= THIN_SHARE * seen;
}
