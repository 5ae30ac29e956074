// Where the rows of a table drawn with lone bars begin. Two bars with nothing between part two rows or hold an empty cell;
// which of both shows only when the table is read as a whole: of all ways to part the cells, the one with most whole rows.
import type { Range } from '../model/range.ts';
import type { Reading } from './reading.ts';

/** A cell, null where there is nothing between two bars. */
type Cell = Range | null;

/** The rows as runs of cells, and how many cells they take together; what follows those is no part of the table. */
export interface PartedRows {
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  readonly taken: number;
}

/** What a row costs that is not as wide as the table, or not opened as rows are: the cheapest parting is the best. */
const COST = {
  narrow: 2,
  alone: 1.2,
  /** A row with nothing in it. */
  blank: 8,
  /** A number that opens a row, inside one. */
  opener: 1.5,
  /** Nothing, or a text, where rows have their number. */
  unnumbered: 0.3,
  wordy: 0.8,
  /** Cells behind the table, at once and for each up to a bound. */
  rest: 5,
  left: 0.5,
  bound: 40,
} as const;

/** Parts a run of cells into rows. Cells before the first that is filled belong to no row. */
export function partRows(reading: Reading, cells: readonly Cell[]): PartedRows {
  const first = cells.findIndex((cell) => cell !== null);
  if (first < 0) return { rows: [], taken: cells.length };
  const run = (at: number): number => {
    const gap = cells.findIndex((cell, i) => i >= at && cell === null);
    return (gap < 0 ? cells.length : gap) - at;
  };
  const head = run(first);
  const next = first + head + 1;
  const below =
    next < cells.length && cells[next] !== null && !opensRow(reading, cells[next] as Range, 0) ? run(next) : 0;
  const numbered = reading.find('tables/number', cells[first] as Range) !== undefined;
  let best = cheapest({ reading, cells, numbered, width: head, heads: [head] }, first);
  // Cells of a second header row hang below some of the first, two or more below each.
  for (let width = head + 1; width < head + below; width++) {
    const over = head + below - width;
    if (below < 2 * over || over >= head) continue;
    const found = cheapest({ reading, cells, numbered, width, heads: [head, below] }, first);
    if (found.cost < best.cost) best = found;
  }
  return best;
}

interface Task {
  readonly reading: Reading;
  readonly cells: readonly Cell[];
  /** True where the first column holds the numbers of rows. */
  readonly numbered: boolean;
  readonly width: number;
  /** The widths of the header rows. */
  readonly heads: readonly number[];
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  readonly before: Step | null;
  /** The last number that opened a row. */
  readonly last: number;
  readonly row: number;
}

function cheapest(task: Task, first: number): PartedRows & { readonly cost: number } {
  const { reading, cells, width, heads } = task;
  const steps = new Map<number, Step>();
  let end: { step: Step; cost: number } | undefined;
  const starts = new Map<number, Step | null>([[first, null]]);
  for (let from = first; from < cells.length; from++) {
    const before = starts.get(from);
    if (before === undefined) continue;
    const row = before === null ? 0 : before.row + 1;
    const most = Math.min(heads[row] ?? width, cells.length - from);
    for (let wide = heads[row] === undefined ? 1 : most; wide <= most; wide++) {
      const to = from + wide;
      const cost = (before?.cost ?? 0) + (heads[row] === undefined ? costOf(task, from, to, before?.last ?? 0) : 0);
      const own = numberIn(reading, cells[from] ?? null);
      const step: Step = { cost, from, to, before, last: own ?? before?.last ?? 0, row };
      if (to >= cells.length - 1 && (to === cells.length || cells[to] === null)) {
        if (end === undefined || cost < end.cost) end = { step, cost };
      } else if (cells[to] === null) {
        if (cost < (steps.get(to + 1)?.cost ?? Number.POSITIVE_INFINITY)) {
          steps.set(to + 1, step);
          starts.set(to + 1, step);
        }
      } else {
        const whole = cost + Math.min(COST.rest + COST.left * (cells.length - to), COST.bound);
        if (end === undefined || whole < end.cost) end = { step, cost: whole };
      }
    }
  }
  const rows: { from: number; to: number }[] = [];
  for (let at = end?.step ?? null; at !== null; at = at.before) rows.unshift({ from: at.from, to: at.to });
  return { rows, taken: rows.at(-1)?.to ?? cells.length, cost: end?.cost ?? Number.POSITIVE_INFINITY };
}

function costOf({ reading, cells, numbered, width }: Task, from: number, to: number, last: number): number {
  const [wide, first] = [to - from, cells[from] ?? null];
  let cost = wide === width ? 0 : wide === 1 ? COST.alone : COST.narrow;
  const number = first === null ? null : numberIn(reading, first);
  for (let i = from + 1; i < to; i++) {
    const cell = cells[i] ?? null;
    if (cell !== null && cells[i - 1] === null && opensRow(reading, cell, number ?? last)) cost += COST.opener;
  }
  if (cells.slice(from, to).every((cell) => cell === null)) cost += COST.blank;
  if (numbered && first === null) cost += COST.unnumbered;
  else if (numbered && wide === width && !opensRow(reading, first as Range, last)) cost += COST.wordy;
  return cost;
}

const numberIn = (reading: Reading, cell: Cell): number | null => {
  const text = cell === null ? '' : reading.textOf(cell);
  return /^\d{1,3}[.)]?$/.test(text) ? Number.parseInt(text, 10) : null;
};

/** The next number in turn, the first of a new group, or a Roman number or letter that heads a group. */
function opensRow(reading: Reading, cell: Range, last: number): boolean {
  const number = numberIn(reading, cell);
  if (number !== null) return number === last + 1 || number === 1;
  return /^(?:[IVX]+|[A-Z])[.)]?(?:\s|$)/.test(reading.textOf(cell));
}
