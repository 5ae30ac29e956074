// Lines drawn on a page, found in its image: long, thin, level or upright runs of points darker than paper. Grey is averaged
// along the direction looked for, which brings out hairlines and closes worn places.
import type { Raster, Region } from './raster.ts';
import { tonesOf } from './tones.ts';

/** In points of the page (1/72 inch). A level line is as wide as a column, an upright one as high as a row. */
const LEVEL = 20;
const UPRIGHT = 13;
const THICK = 3;
/** The stretch over which grey is averaged. */
const STRETCH = 4;
/** How much darker than paper a line is, in parts of the way from paper to ink. */
const FAINT = 0.2;
/** Beside a row of letters' feet stand their stems; beside a line hardly anything. In parts of its length. */
const TOUCHED = 0.4;
/** A line that neither ends nor begins at another is at least so long, in points of the page. Shorter ones are strokes of letters. */
const ALONE = 45;
/** How near lines come that meet, in points of the page. */
const NEAR = 4;

/** The lines of a page that lies level, in points of the raster: each as long as it is and as thick. */
export function rulesOf(raster: Raster): Region[] {
  const { paper, ink } = tonesOf(raster);
  const limit = paper - FAINT * (paper - ink);
  const px = raster.dpi / 72;
  const across = strokesOf(raster, limit, LEVEL);
  const down = strokesOf(transposed(raster), limit, UPRIGHT).map(mirrored);
  const upright = down.filter(
    (one) => one.height >= ALONE * px || meets(mirrored(one), across.map(mirrored), NEAR * px),
  );
  const level = across.filter((one) => one.width >= ALONE * px || meets(one, upright, NEAR * px));
  return [...level, ...upright];
}

const mirrored = ({ x, y, width, height }: Region): Region => ({ x: y, y: x, width: height, height: width });

/** True where a level stroke begins and ends at upright ones. */
function meets({ x, y, width }: Region, uprights: readonly Region[], near: number): boolean {
  return [x, x + width].every((end) =>
    uprights.some((one) => Math.abs(one.x - end) <= near && y >= one.y - near && y <= one.y + one.height + near),
  );
}

function transposed({ width, height, dpi, grey }: Raster): Raster {
  const fresh = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) fresh[x * height + y] = grey[y * width + x] as number;
  return { width: height, height: width, dpi, grey: fresh };
}

interface Stroke {
  x: number;
  y: number;
  right: number;
  bottom: number;
}

/** Level strokes; runs in neighbouring rows are one. */
function strokesOf(raster: Raster, limit: number, shortest: number): Region[] {
  const { width, height, dpi } = raster;
  const dark = darkAlong(raster, limit);
  const least = (shortest / 72) * dpi;
  const thick = Math.max(3, (THICK / 72) * dpi);
  const open: Stroke[] = [];
  const done: Stroke[] = [];
  for (let y = 0; y < height; y++) {
    for (const [from, right] of runsOf(dark, width, height, y, least)) {
      const near = open.find((one) => from <= one.right && right >= one.x && y - one.bottom <= 2);
      if (near === undefined) open.push({ x: from, y, right, bottom: y });
      else {
        near.x = Math.min(near.x, from);
        near.right = Math.max(near.right, right);
        near.bottom = y;
      }
    }
    for (let i = open.length - 1; i >= 0; i--) if (y - (open[i] as Stroke).bottom > 2) done.push(...open.splice(i, 1));
  }
  return [...done, ...open]
    .filter((one) => one.bottom - one.y <= thick && isFree(dark, width, height, one))
    .map(({ x, y, right, bottom }) => ({ x, y, width: right - x + 1, height: bottom - y + 1 }));
}

/** 1 where a row is darker than paper around a point. */
function darkAlong({ width, height, dpi, grey }: Raster, limit: number): Uint8Array {
  const reach = Math.round(((STRETCH / 72) * dpi) / 2);
  const dark = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let [sum, count] = [0, 0];
    for (let x = -reach; x < width; x++) {
      if (x + reach < width) [sum, count] = [sum + (grey[row + x + reach] as number), count + 1];
      if (x - reach - 1 >= 0) [sum, count] = [sum - (grey[row + x - reach - 1] as number), count - 1];
      if (x >= 0 && sum < limit * count) dark[row + x] = 1;
    }
  }
  return dark;
}

/** Runs of dark points in a row or the rows beside it: a line that is a little askew steps from row to row. */
function runsOf(dark: Uint8Array, width: number, height: number, y: number, least: number) {
  const runs: [from: number, to: number][] = [];
  const [own, above, below] = [y, Math.max(0, y - 1), Math.min(height - 1, y + 1)].map((row) => row * width) as [
    number,
    number,
    number,
  ];
  let from = -1;
  for (let x = 0; x <= width; x++) {
    const isDark = x < width && (dark[own + x] === 1 || dark[above + x] === 1 || dark[below + x] === 1);
    if (isDark && from < 0) from = x;
    if (isDark || from < 0) continue;
    if (x - from >= least) runs.push([from, x - 1]);
    from = -1;
  }
  return runs;
}

/** True where the points a little above and below a stroke are light. */
function isFree(dark: Uint8Array, width: number, height: number, { x, y, right, bottom }: Stroke): boolean {
  return [y - 2, bottom + 2].every((row) => {
    if (row < 0 || row >= height) return true;
    let touched = 0;
    for (let at = x; at <= right; at++) touched += dark[row * width + at] as number;
    return touched <= TOUCHED * (right - x + 1);
  });
}
