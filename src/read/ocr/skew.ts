// How much a page was laid askew: the angle at which the lower edges of its letters fall into the fewest rows.
import type { Raster } from './raster.ts';
import { scaled } from './scale.ts';

/** Points to an inch that are enough to see it. */
const DPI = 100;
/** In degrees. Pages are laid by hand or drawn through a feeder. */
const MOST = 4;

/** The angle of the lines of a page in degrees, clockwise from level; 0 where there is little on it. */
export function skewOf(raster: Raster): number {
  const { width, height, grey } = scaled(raster, DPI);
  const edges: [x: number, y: number][] = [];
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if ((grey[at] as number) < 140 && (grey[at + width] as number) >= 140) edges.push([x - width / 2, y]);
    }
  if (edges.length < 200) return 0;
  const sharpness = (angle: number): number => {
    const slope = Math.tan((angle * Math.PI) / 180);
    const rows = new Float64Array(3 * height);
    for (const [x, y] of edges) {
      const row = y - x * slope + height;
      const low = Math.floor(row);
      rows[low] = (rows[low] ?? 0) + 1 - (row - low);
      rows[low + 1] = (rows[low + 1] ?? 0) + (row - low);
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const best = (from: number, to: number, step: number): number => {
    let [found, most] = [0, sharpness(0)];
    for (let angle = from; angle <= to; angle += step) {
      const value = sharpness(angle);
      if (value > most) [found, most] = [angle, value];
    }
    return found;
  };
  const coarse = best(-MOST, MOST, 0.25);
  return best(coarse - 0.25, coarse + 0.25, 0.05);
}
