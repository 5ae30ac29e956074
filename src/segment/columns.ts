// Letterhead and signature stand in two columns; in plain text the columns share their lines:
//   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
//     XÃ ĐỒNG MÂY                Độc lập - Tự do - Hạnh phúc
// Lines come in, one block for each cell goes out: the left column of a run of such lines, then the right one.
import type { Outline } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { isCapitals, type Reading, trim } from './reading.ts';

export interface Parted {
  readonly blocks: readonly Block[];
  /** The bars between the columns. */
  readonly bars: Outline['furniture'];
}

/** So many spaces in a row part columns; text set to both margins has smaller gaps. */
const GAP = 3;
/** Lines of one column alone that may stand between two lines of both. */
const ALONE = 8;
/** Any one of these in a cell shows that the line is of letterhead or signature, no row of a table. */
const OF_FRAME = [
  'layout/alone_motto',
  'layout/alone_number',
  'layout/alone_on_behalf',
  'layout/opens_recipients',
  'layout/alone_signed',
  'header/place_and_date',
] as const;

interface Line {
  readonly block: Block;
  /** Its cells from left to right; one where it has no second column. */
  readonly cells: readonly Range[];
}

/** Takes the lines of letterhead and signature apart; every other block stays as and where it is. */
export function partColumns(reading: Reading, blocks: readonly Block[]): Parted {
  const lines = blocks.map((block): Line => ({ block, cells: cellsOf(reading, block) }));
  const inRun = ({ block, cells }: Line): Line => ({
    block,
    cells: cells.length > 1 ? cells : looseCellsOf(reading, block),
  });
  const found: Block[] = [];
  const bars: Range[] = [];
  let i = 0;
  while (i < lines.length) {
    const to = endOfRun(i);
    if (to === i) {
      const { block, cells } = lines[i++] as Line;
      const only = cells[0] as Range;
      found.push({ ...block, ...only });
      if (only.end - only.start < block.end - block.start) bars.push(...barsIn(block));
    } else {
      const run = lines.slice(i, to).map(inRun);
      found.push(...columnsOf(run));
      for (const { block } of run) bars.push(...barsIn(block));
      i = to;
    }
  }
  return { blocks: found, bars: bars.map((bar) => ({ ...bar, reason: 'separator' as const })) };

  /** Behind the last line of two columns; a second letterhead begins a run of its own. */
  function endOfRun(from: number): number {
    let to = from;
    for (let at = from; at < lines.length && at - to <= ALONE; at++) {
      const { cells, block } = lines[at] as Line;
      if (block.rows !== null || (at > from && (opensLetterhead(cells) || endsBlock(block)))) break;
      if (cells.length > 1 || (at > from && inRun(lines[at] as Line).cells.length > 1)) to = at + 1;
      else if (to === from) break;
    }
    const listed = lines.slice(from, to).some((line) => line.cells.some((cell) => isHead(cell)));
    if (listed) while (to < lines.length && isBesideList(lines[to] as Line)) to++;
    return to;
  }

  function isHead(cell: Range): boolean {
    return reading.find('layout/opens_recipients', cell) !== undefined;
  }

  /** Below the last line of two columns the recipients go on, and the name may stand far to the right. */
  function isBesideList({ block, cells }: Line): boolean {
    if (block.rows !== null || cells.length > 1 || block.end - block.start > 120) return false;
    const bullet = reading.find('layout/opens_bullet', block) !== undefined;
    if (bullet || /[,;]$/.test(reading.textOf(block))) return true;
    return indent(reading, block) >= 10 && isCapitalised(reading.textOf(block));
  }

  /** The kind, its subject and the sections have the whole width. */
  function endsBlock(block: Block): boolean {
    return ['layout/alone_kind', 'layout/alone_kind_of_body', 'layout/opens_basis', 'markers'].some(
      (rule) => reading.find(rule, block) !== undefined,
    );
  }

  function opensLetterhead(cells: readonly Range[]): boolean {
    return cells.length > 1 && cells.some((cell) => reading.find('layout/opens_motto', cell) !== undefined);
  }

  /** A line of one column is of the right one where it begins as far right as that does. */
  function columnsOf(run: readonly Line[]): Block[] {
    const edge = Math.min(...run.flatMap(({ cells }) => cells.slice(1).map((cell) => indent(reading, cell))));
    const placed = run.flatMap(({ block, cells }) =>
      cells.map((cell, k) => ({
        right: cells.length > 1 ? k > 0 : indent(reading, cell) > 0 && indent(reading, cell) >= edge * 0.8,
        block: { ...block, ...cell },
      })),
    );
    return [...placed.filter((one) => !one.right), ...placed.filter((one) => one.right)].map(({ block }) => block);
  }

  function barsIn(block: Block): Range[] {
    return Array.from(reading.textOf(block).matchAll(/\|/g), (m) => ({
      start: block.start + m.index,
      end: block.start + m.index + 1,
    }));
  }
}

const isCapitalised = (text: string): boolean => text.split(/\s+/).every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));

/** How far from the start of its line of the source a place stands. */
function indent({ normal }: Reading, { start }: Range): number {
  const at = normal.starts[start] as number;
  return at - (normal.source.text.lastIndexOf('\n', at - 1) + 1);
}

/** The cells of a line of letterhead or signature; the whole line where it is none. */
function cellsOf(reading: Reading, block: Block): readonly Range[] {
  if (block.rows !== null || block.end - block.start > 220) return [block];
  const named = reading.find('columns', block)?.groups;
  if (named?.left !== undefined && named.right !== undefined) return [named.left, named.right];
  const cells = atGaps(reading, block);
  const barred = cells.length === 1 && reading.textOf(block).includes('|');
  return (cells.length === 2 || barred) && cells.some((cell) => isOfFrame(reading, cell)) ? cells : [block];
}

/** Below a line of two columns a wide gap is enough: "- Các thôn;        Nông Văn Tài". */
function looseCellsOf(reading: Reading, block: Block): readonly Range[] {
  const cells = atGaps(reading, block);
  return cells.length === 2 && block.end - block.start < 160 ? cells : [block];
}

function isOfFrame(reading: Reading, cell: Range): boolean {
  if (OF_FRAME.some((rule) => reading.find(rule, cell) !== undefined)) return true;
  return isCapitals(reading.textOf(cell)) && reading.find('layout/alone_signature', cell) !== undefined;
}

function atGaps(reading: Reading, block: Block): Range[] {
  const { normal } = reading;
  const cells: Range[] = [];
  let start = block.start;
  const close = (end: number) => {
    const cell = trim(normal.text, { start, end });
    if (cell.end > cell.start) cells.push(cell);
  };
  for (let i = block.start; i < block.end; i++) {
    const letter = normal.text[i] as string;
    if (letter !== '|' && letter !== '\t' && !(letter === ' ' && isWide(i) && !isBlank(i))) continue;
    close(i);
    start = i + 1;
  }
  close(block.end);
  return cells;

  /** "ngày      tháng 3", "Số:      /KH-UBND": room for a number, no gap between columns. */
  function isBlank(at: number): boolean {
    return ['layout/awaits_number', 'layout/hangs'].some(
      (rule) => reading.find(rule, { start, end: at }) !== undefined,
    );
  }

  function isWide(at: number): boolean {
    const between = normal.source.text.slice(normal.ends[at - 1] as number, normal.starts[at + 1] as number);
    const wide = between.length >= GAP || between.includes('\t');
    return wide && between.trim() === '' && !between.includes('\n');
  }
}
