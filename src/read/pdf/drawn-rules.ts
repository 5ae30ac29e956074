// Paths of a page → the horizontal and vertical lines among them. Borders are strokes, or filled rectangles too thin to
// be anything else.
import type { PageRule } from '../page/page.ts';
import { type Matrix, moved } from './matrix.ts';

/** Thicker ones are bars and shading. */
const THIN = 3;
/** Shorter ones cannot be seen. */
const SHORT = 0.2;
/** How far a line may lean over its length. */
const LEAN = 1;

/** Numbers before the places in the path data of pdf.js. */
const [MOVE, LINE, CURVE] = [0, 1, 2];

type Point = readonly [number, number];

/** Lines of a path that is stroked. */
export function strokedRules(data: ArrayLike<number>, matrix: Matrix): PageRule[] {
  return subpathsOf(data, matrix).flatMap(({ points, closed }) => {
    const ring = closed && points.length > 2 ? [...points, points[0] as Point] : points;
    return ring.slice(1).flatMap((to, i) => ruleOf(ring[i] as Point, to) ?? []);
  });
}

/** Lines among the areas that a path fills. */
export function filledRules(data: ArrayLike<number>, matrix: Matrix): PageRule[] {
  return subpathsOf(data, matrix).flatMap(({ points }) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [x2 - x1, y2 - y1];
    const across = { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 };
    const down = { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 };
    // A dot may be one of a dotted line in either direction.
    return [...(height <= THIN && width >= SHORT ? [across] : []), ...(width <= THIN && height >= SHORT ? [down] : [])];
  });
}

function ruleOf([x1, y1]: Point, [x2, y2]: Point): PageRule | undefined {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long < SHORT || short > LEAN || long < 4 * short) return undefined;
  return { x1, y1, x2, y2 };
}

/** Parts of a path without curves. */
function subpathsOf(data: ArrayLike<number>, matrix: Matrix): { points: Point[]; closed: boolean }[] {
  const found: { points: Point[]; closed: boolean; curved: boolean }[] = [];
  for (let i = 0; i < data.length; ) {
    const kind = data[i++];
    const current = found.at(-1);
    if (kind === MOVE) {
      found.push({ points: [moved(matrix, data[i] as number, data[i + 1] as number)], closed: false, curved: false });
      i += 2;
    } else if (kind === LINE) {
      current?.points.push(moved(matrix, data[i] as number, data[i + 1] as number));
      i += 2;
    } else if (kind === CURVE) {
      if (current !== undefined) current.curved = true;
      i += 6;
    } else if (current !== undefined) current.closed = true;
  }
  return found.filter((one) => !one.curved && one.points.length > 1);
}
