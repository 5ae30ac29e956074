// Lines drawn on a page → the grids of tables: where columns and rows part, and which cells a missing line makes one.
import type { PageRule } from './page.ts';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  /** Edges of its columns, one more than there are columns. */
  readonly xs: readonly number[];
  /** Edges of its rows. */
  readonly ys: readonly number[];
  /** In the order of reading. */
  readonly cells: readonly GridCell[];
  /** True where no line closes it: a row is cut there by the end of the page. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** A straight piece: `at` is its place across, `from` and `to` along its direction. */
interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines that are nearer than this are one, or meet. */
const NEAR = 3;
/** Shorter ones are dots and parts of drawings. */
const SHORT = 4;

/** The grids with two columns or more, from top to bottom. */
export function gridsOf(rules: readonly PageRule[]): Grid[] {
  const level = (rule: PageRule) => Math.abs(rule.y1 - rule.y2) <= Math.abs(rule.x1 - rule.x2);
  const across = joined(
    rules.filter(level).map((r) => ({ at: (r.y1 + r.y2) / 2, from: Math.min(r.x1, r.x2), to: Math.max(r.x1, r.x2) })),
  );
  const down = joined(
    rules
      .filter((rule) => !level(rule))
      .map((r) => ({ at: (r.x1 + r.x2) / 2, from: Math.min(r.y1, r.y2), to: Math.max(r.y1, r.y2) })),
  );
  const grids = connected(across, down).flatMap(({ across, down }) => gridOf(across, down) ?? []);
  const inside = (a: Grid, b: Grid) =>
    edge(a.xs) >= edge(b.xs) && last(a.xs) <= last(b.xs) && edge(a.ys) >= edge(b.ys) && last(a.ys) <= last(b.ys);
  return grids
    .filter((one) => !grids.some((other) => other !== one && inside(one, other)))
    .sort((a, b) => edge(a.ys) - edge(b.ys));
}

const edge = (values: readonly number[]): number => values[0] as number;
const last = (values: readonly number[]): number => values[values.length - 1] as number;

/** Pieces of one line made one, dots too, and double lines; what stays short is none. */
function joined(strokes: readonly Stroke[]): Stroke[] {
  return near(strokes, (stroke) => stroke.at).flatMap((group) => {
    const at = group.reduce((sum, stroke) => sum + stroke.at, 0) / group.length;
    const found: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      const before = found.at(-1);
      if (before !== undefined && from <= before.to + NEAR) before.to = Math.max(before.to, to);
      else found.push({ at, from, to });
    }
    return found.filter((one) => one.to - one.from >= SHORT);
  });
}

/** Groups of what lies near the first of its group, in order. */
function near<T>(items: readonly T[], place: (item: T) => number): T[][] {
  const groups: T[][] = [];
  for (const item of [...items].sort((a, b) => place(a) - place(b))) {
    const group = groups.at(-1);
    if (group !== undefined && place(item) - place(group[0] as T) <= NEAR) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Values without those that lie near another, in order. */
const placesOf = (values: readonly number[]): number[] =>
  near(values, (value) => value).map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);

/** Groups of lines that meet each other. */
function connected(across: readonly Stroke[], down: readonly Stroke[]): { across: Stroke[]; down: Stroke[] }[] {
  const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i] as number)));
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const meet = v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
      if (meet) parent[root(i)] = root(across.length + j);
    });
  });
  const groups = new Map<number, { across: Stroke[]; down: Stroke[] }>();
  const groupOf = (i: number) => {
    const key = root(i);
    if (!groups.has(key)) groups.set(key, { across: [], down: [] });
    return groups.get(key) as { across: Stroke[]; down: Stroke[] };
  };
  across.forEach((h, i) => {
    groupOf(i).across.push(h);
  });
  down.forEach((v, j) => {
    groupOf(across.length + j).down.push(v);
  });
  return [...groups.values()].filter((one) => one.across.length > 0 && one.down.length > 0);
}

function gridOf(across: readonly Stroke[], down: readonly Stroke[]): Grid | undefined {
  const edgesOf = (own: readonly Stroke[], crossing: readonly Stroke[]): number[] => {
    const places = placesOf(own.map((stroke) => stroke.at));
    const from = Math.min(...crossing.map((stroke) => stroke.from));
    const to = Math.max(...crossing.map((stroke) => stroke.to));
    if (from < edge(places) - 2 * NEAR) places.unshift(from);
    if (to > last(places) + 2 * NEAR) places.push(to);
    return places;
  };
  const xs = edgesOf(down, across);
  const ys = edgesOf(across, down);
  if (xs.length < 3 || ys.length < 2) return undefined;
  const wall = (strokes: readonly Stroke[], at: number, from: number, to: number): boolean => {
    const covered = strokes
      .filter((stroke) => Math.abs(stroke.at - at) <= NEAR)
      .reduce((sum, stroke) => sum + Math.max(0, Math.min(stroke.to, to) - Math.max(stroke.from, from)), 0);
    return covered >= 0.5 * (to - from);
  };
  const [x, y] = [(i: number) => xs[i] as number, (i: number) => ys[i] as number];
  return {
    xs,
    ys,
    cells: cellsOf(
      ys.length - 1,
      xs.length - 1,
      (row, column) => wall(down, x(column + 1), y(row), y(row + 1)),
      (row, column) => wall(across, y(row + 1), x(column), x(column + 1)),
    ),
    openTop: !across.some((stroke) => Math.abs(stroke.at - edge(ys)) <= NEAR),
    openBottom: !across.some((stroke) => Math.abs(stroke.at - last(ys)) <= NEAR),
  };
}

/** Cells grow to the right and then down as far as no line stops them on their whole side. */
function cellsOf(
  rows: number,
  columns: number,
  wallRight: (row: number, column: number) => boolean,
  wallBelow: (row: number, column: number) => boolean,
): GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && !wallRight(row, right - 1) && !taken.has(row * columns + right)) right++;
      const growsDown = (below: number) => {
        for (let c = column; c < right; c++) {
          if (wallBelow(below - 1, c) || taken.has(below * columns + c)) return false;
          if (c < right - 1 && wallRight(below, c)) return false;
        }
        return true;
      };
      let bottom = row + 1;
      while (bottom < rows && growsDown(bottom)) bottom++;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(r * columns + c);
      cells.push({ row, column, rows: bottom - row, columns: right - column });
    }
  }
  return cells;
}
