// The rows that name the columns. A name may stand over several columns, each of which has a name of its own below it:
//   | Chỉ tiêu | Kế hoạch    |        the columns are "Chỉ tiêu", "Kế hoạch 2026", "Kế hoạch 2027"
//   |          | 2026 | 2027 |
// In a printed text nothing says what reaches how far; empty cells, or the width of the rows below, show it.
import type { Range } from '../model/range.ts';
import type { GridRow } from './grid.ts';
import type { Reading } from './reading.ts';

/** Names of columns from the top, and how many rows they take. */
export interface TableHeader {
  readonly names: readonly (readonly Range[])[];
  readonly height: number;
}

/** Longer cells are no names of columns. */
const LONGEST_NAME = 80;

export function headerOf(reading: Reading, rows: readonly GridRow[]): TableHeader {
  const [first, second] = rows;
  if (first === undefined) return { names: [], height: 0 };
  const filled = (cell: Range | null | undefined): Range[] => (cell == null || cell.end === cell.start ? [] : [cell]);
  const plain = { names: first.cells.map((cell, i) => filled(first.covered[i] ?? cell)), height: 1 };
  if (second === undefined) return plain;
  const tall = second.covered.some((cell) => cell !== null && first.cells.includes(cell));
  if (tall && second.cells.length === first.cells.length) {
    const names = second.cells.map((cell, i) => [...(plain.names[i] ?? []), ...filled(cell)]);
    return { names, height: 2 };
  }
  const texts = second.cells.flatMap(filled);
  if (texts.length === 0 || texts.some((cell) => cell.end - cell.start > LONGEST_NAME)) return plain;
  const names =
    second.cells.length === first.cells.length
      ? alignedNames(reading, first.cells, second.cells)
      : hungNames(reading, first.cells, second.cells, usualWidth(rows.slice(2)));
  return names === null ? plain : { names, height: 2 };
}

/** Two rows of one width: an empty place, or one that says the same again, belongs to the name left of it or above it. */
function alignedNames(reading: Reading, first: readonly Range[], second: readonly Range[]): Range[][] | null {
  const text = (cell: Range | undefined) => (cell === undefined ? '' : reading.textOf(cell).toLowerCase());
  const goesOn = (i: number) => i > 0 && (text(first[i]) === '' || text(first[i]) === text(first[i - 1]));
  const stays = (i: number) => text(second[i]) === '' || text(second[i]) === text(first[i]);
  if (!stays(0) || !first.some((_, i) => goesOn(i) && !stays(i))) return null;
  if (first.some((_, i) => stays(i) && goesOn(i))) return null;
  let over: Range | undefined;
  const names: Range[][] = [];
  for (const [i, cell] of first.entries()) {
    if (!goesOn(i)) over = cell;
    else if (text(cell) !== '') over = cell;
    // A name below a name that covers no other column: the row is one of data.
    if (!stays(i) && !goesOn(i) && !goesOn(i + 1)) return null;
    names.push([...(over === undefined ? [] : [over]), ...(stays(i) ? [] : [second[i] as Range])]);
  }
  return names;
}

/** A second row that holds only the names below those that cover several columns, two or more below each. */
function hungNames(
  reading: Reading,
  first: readonly Range[],
  second: readonly Range[],
  width: number,
): Range[][] | null {
  const over = first.length + second.length - width;
  if (width <= first.length || over < 1 || over >= first.length || second.length < 2 * over) return null;
  if (/^(?:\d{1,3}|[IVX]+|[A-Z])?[.)]?$/.test(reading.textOf(second[0] as Range))) return null;
  const counts = shareOut(reading, first, second, over);
  if (counts === null) return null;
  let at = 0;
  return first.flatMap((name, i) => {
    const below = second.slice(at, at + (counts[i] as number));
    at += below.length;
    return below.length === 0 ? [[name]] : below.map((cell) => [name, cell]);
  });
}

interface Share {
  readonly counts: readonly number[];
  readonly score: number;
}

/** How many cells hang below each name: none, or two and more below `over` of them, as they fit best. */
function shareOut(
  reading: Reading,
  names: readonly Range[],
  cells: readonly Range[],
  over: number,
): readonly number[] | null {
  const known = new Map<string, Share | null>();
  const share = (i: number, at: number, left: number): Share | null => {
    if (i === names.length) return at === cells.length && left === 0 ? { counts: [], score: 0 } : null;
    const key = `${i} ${at} ${left}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best: Share | null = null;
    for (let count = cells.length - at; count >= 0; count--) {
      if (count === 1 || (count > 0 && left === 0)) continue;
      const rest = share(i + 1, at + count, count > 0 ? left - 1 : left);
      if (rest === null) continue;
      const score = rest.score + fitness(reading, names[i] as Range, cells.slice(at, at + count));
      if (best === null || score > best.score) best = { counts: [count, ...rest.counts], score };
    }
    known.set(key, best);
    return best;
  };
  return share(0, 0, over)?.counts ?? null;
}

/** How well names fit below one that covers them: it may say so, and what hangs together is of one kind. */
function fitness(reading: Reading, name: Range, below: readonly Range[]): number {
  const yearOf = (cell: Range) => /(?:19|20)\d\d/.exec(reading.textOf(cell))?.[0];
  if (below.length === 0) return reading.find('tables/covers', name) === undefined ? 0 : -2;
  const alone =
    reading.find('tables/number', name) ?? reading.find('tables/unit', name) ?? reading.find('tables/note', name);
  const own = yearOf(name);
  const years = below.map(yearOf);
  const dated = years.filter((year) => year !== undefined);
  return (
    (reading.find('tables/covers', name) === undefined ? 0 : 3) +
    (alone === undefined ? 0 : -9) +
    (own !== undefined && dated.some((year) => year !== own) ? -4 : 0) +
    (below.some((cell) => reading.textOf(name).toLowerCase().includes(reading.textOf(cell).toLowerCase())) ? -3 : 0) +
    (dated.length > 0 && dated.length < below.length ? -2 : 0) +
    (Number(/(?<!\d)\d{1,2}(?!\d)/.exec(reading.textOf(name))?.[0] ?? 0) === below.length ? 2 : 0)
  );
}

/** How many cells most rows have. */
function usualWidth(rows: readonly GridRow[]): number {
  const times = new Map<number, number>();
  for (const { cells } of rows) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
