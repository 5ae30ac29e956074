// Tables of web pages come as lone bars with one cell between two of them:
//   |  TT  |  Chỉ tiêu  |  Chủ trì  |  |  1  |  Kinh tế số ...  |  Sở Tài chính  |
// A row opens and closes with a bar, so two bars with nothing between part two rows, or hold an empty cell. The first row
// tells how many cells a row has. Tables that only lay out letterhead and signature are taken apart again, those that the
// reader saw as well.
import type { Paragraph } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import { partRows } from './bar-rows.ts';
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
    const parted = partRows(
      reading,
      cells.map((cell) => cell.range),
    );
    const empty = (cell: { to: number }): Range => {
      const { start } = paragraphs[cell.to] as Range;
      return { start, end: start };
    };
    const rows = parted.rows.map((row) => cells.slice(row.from, row.to).map((cell) => cell.range ?? empty(cell)));
    const last = cells[parted.taken - 1];
    return { rows, to: cells[parted.taken] === undefined || last === undefined ? at + 1 : last.to + 1 };
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
