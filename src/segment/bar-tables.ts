// Tables of web pages come as lone bars with one cell between two of them:
//   |  TT  |  Chỉ tiêu  |  Chủ trì  |  |  1  |  Kinh tế số ...  |  Sở Tài chính  |
// A row opens and closes with a bar, so two bars with nothing between part two rows, or hold an empty cell. The first row
// tells how many cells a row has. Tables that only lay out letterhead and signature are taken apart again, those that the
// reader saw as well.
import type { Paragraph } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import { isCapitals, type Reading } from './reading.ts';
import { linesOfTable } from './source-tables.ts';
import { cellsOf, isRule, lineOf, separatorsOf, type TableLine } from './tables.ts';

/** A paragraph, or a table as a whole with the cells of its rows. */
export interface Block extends Paragraph {
  readonly rows: readonly TableLine[] | null;
}

/** A block as plain stretches: a table becomes its cells. */
export const plain = (block: Block): readonly Range[] =>
  block.rows === null ? [block] : block.rows.flatMap(({ cells }) => cells).filter((cell) => cell.end > cell.start);

export interface Unbarred {
  readonly blocks: readonly Block[];
  /** The lone bars. */
  readonly bars: readonly Range[];
}

/** Finds tables drawn with lone bars; every other paragraph stays what it is. */
export function readBars(reading: Reading, paragraphs: readonly Paragraph[]): Unbarred {
  const isPipeRow = (p: Paragraph | undefined) =>
    p !== undefined && /^\|.*\|$/.test(reading.textOf(p)) && reading.textOf(p).length > 1;
  const isBar = (p: Paragraph | undefined) => p !== undefined && /^\|$/.test(reading.textOf(p));
  const blocks: Block[] = [];
  const bars: Range[] = [];
  let i = 0;
  while (i < paragraphs.length) {
    const p = paragraphs[i] as Paragraph;
    const seen = reading.normal.tables.find((table) => p.start >= table.start && p.end <= table.end);
    if (seen !== undefined) {
      let to = i;
      while (to < paragraphs.length && (paragraphs[to] as Paragraph).end <= seen.end) to++;
      const inside = paragraphs.slice(i, to);
      const rows = linesOfTable(seen);
      if (isLayout(reading, seen.rows)) blocks.push(...inside.map((one) => ({ ...one, rows: null })));
      else blocks.push({ ...span(i, to), region: 'flow', note: null, apart: true, bold: null, rows });
      i = to;
      continue;
    }
    if (isPipeRow(p)) {
      let to = i;
      while (isPipeRow(paragraphs[to])) to++;
      const rows = paragraphs.slice(i, to);
      if (
        isLayout(
          reading,
          rows.map((row) => cellsOf(reading, row)),
        )
      ) {
        for (const row of rows) {
          const cells = isRule(reading, row) ? [] : cellsOf(reading, row).filter((cell) => cell.end > cell.start);
          bars.push(...separatorsOf(reading, row));
          for (const cell of cells)
            blocks.push({ ...cell, region: 'flow', note: null, apart: true, bold: null, rows: null });
        }
      } else for (const row of rows) blocks.push({ ...row, rows: null });
      i = to;
      continue;
    }
    if (!isBar(p)) {
      blocks.push({ ...p, rows: null });
      i++;
      continue;
    }
    const table = readTable(i);
    bars.push(...paragraphs.slice(i, table.to).filter(isBar));
    if (isLayout(reading, table.rows)) {
      for (const inner of paragraphs.slice(i, table.to)) if (!isBar(inner)) blocks.push({ ...inner, rows: null });
    } else
      blocks.push({
        ...span(i, table.to),
        region: 'flow',
        note: null,
        apart: true,
        bold: null,
        rows: table.rows.map((cells) => ({ cells, line: lineOf(cells) })),
      });
    i = table.to;
  }
  return { blocks, bars };

  function span(from: number, to: number): Range {
    return { start: (paragraphs[from] as Range).start, end: (paragraphs[to - 1] as Range).end };
  }

  /** Reads cells from the bar at `from` until text follows the bar that closes a row. */
  function readTable(from: number): { rows: Range[][]; to: number } {
    const cells: { range: Range | null; to: number }[] = [];
    let at = from;
    while (isBar(paragraphs[at])) {
      let end = at + 1;
      if (endsTable(paragraphs[end])) break;
      while (end < paragraphs.length && !isBar(paragraphs[end])) end++;
      if (end === paragraphs.length) break;
      cells.push({ range: end === at + 1 ? null : span(at + 1, end), to: end });
      at = end;
    }
    return rowsOf(reading, cells, at + 1, paragraphs);
  }

  /** Text of a cell follows its bar at once; what stands apart, or heads a document or annex, is no cell. */
  function endsTable(p: Paragraph | undefined): boolean {
    if (p === undefined || isBar(p)) return false;
    const numbered = /^(?:[IVX]+|\d{1,3})[.)]?$/.test(reading.textOf(p));
    const heads =
      isCapitals(reading.textOf(p)) &&
      (reading.find('layout/alone_kind', p) ?? reading.find('layout/annex_title', p)) !== undefined;
    return (p.apart && !numbered) || heads || reading.find('layout/alone_annex', p) !== undefined;
  }
}

interface Cell {
  readonly range: Range | null;
  /** The paragraph behind it: the bar that closes it. */
  readonly to: number;
}

/** Parts a run of cells into rows of the width of the first; what does not fit any more ends the table. */
function rowsOf(
  reading: Reading,
  cells: readonly Cell[],
  end: number,
  paragraphs: readonly Paragraph[],
): { rows: Range[][]; to: number } {
  const first = cells.findIndex((cell) => cell.range !== null);
  if (first < 0) return { rows: [], to: end };
  const gap = cells.findIndex((cell, i) => i > first && cell.range === null);
  const width = (gap < 0 ? cells.length : gap) - first;
  const rows: Range[][] = [];
  const empty = (cell: Cell | undefined): Range => {
    const at = (paragraphs[(cell as Cell).to] as Range).start;
    return { start: at, end: at };
  };
  let i = first;
  let to = end;
  let last = 0;
  while (i < cells.length) {
    const take = widthAt(reading, cells, i, width, last);
    const row = cells.slice(i, i + take);
    rows.push(row.map((cell) => cell.range ?? empty(cell)));
    const number = numberIn(reading, row[0]);
    if (number !== null) last = number;
    i += take;
    to = (row.at(-1) as Cell).to + 1;
    const next = cells[i];
    if (next === undefined) break;
    // The bar that closes the row must be followed by the bar that opens the next; text there ends the table.
    if (next.range !== null) return { rows, to };
    i++;
  }
  return { rows, to: Math.max(to, Math.min(end, paragraphs.length)) };
}

/**
 * How many cells the row at a place has: those up to the first gap behind which the next row opens, since merged cells and
 * group rows leave cells out; at most the width of the first row.
 */
function widthAt(reading: Reading, cells: readonly Cell[], at: number, width: number, last: number): number {
  const own = numberIn(reading, cells[at]) ?? last;
  for (let k = 1; k < width; k++) {
    if (cells[at + k]?.range === null && opensRow(reading, cells[at + k + 1], own)) return k;
  }
  const whole = Math.min(width, cells.length - at);
  // Where no gap closes the full width, the row has fewer cells and its own first gap closes it.
  if (cells[at + whole] !== undefined && cells[at + whole]?.range !== null) {
    const gap = cells.slice(at, at + whole).findIndex((cell, k) => k >= 2 && cell.range === null);
    if (gap > 0) return gap;
  }
  return whole;
}

const numberIn = (reading: Reading, cell: Cell | undefined): number | null => {
  const text = cell?.range == null ? '' : reading.textOf(cell.range);
  return /^\d{1,3}[.)]?$/.test(text) ? Number.parseInt(text, 10) : null;
};

/** The next number in turn, the first of a new group, or a Roman number or letter that heads a group. */
function opensRow(reading: Reading, cell: Cell | undefined, last: number): boolean {
  const number = numberIn(reading, cell);
  if (number !== null) return number === last + 1 || number === 1;
  return cell?.range != null && /^(?:[IVX]+|[A-Z])[.)]?(?:\s|$)/.test(reading.textOf(cell.range));
}

/** Letterhead and signature are often laid out as a table without being one. */
function isLayout(reading: Reading, rows: readonly (readonly Range[])[]): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  if (rows.length > 8) return false;
  const lines = rows.flat().flatMap((cell) =>
    reading
      .textOf(cell)
      .split('\n')
      .map((line) => line.trim()),
  );
  const whole = lines.join('\n');
  if (/^(?:STT|TT)$/m.test(whole)) return false;
  return rows.length <= 2 || /Nơi nhận|^(?:TM|KT|TL|TUQ)\s*\.|Độc lập|Số\s*:|^Số hiệu/im.test(whole);
}
