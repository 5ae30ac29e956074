// Lines with tabs or bars become tables: a header row, data rows, group rows; a header that comes again is dropped.
import { cellIn } from '../model/cell-in.ts';
import type { ColumnRole, Outline, Table, TableRow } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { isCapitals, type Reading, trim } from './reading.ts';

/** A row whose cells are known. */
export interface TableLine {
  readonly line: Range;
  readonly cells: readonly Range[];
  /** By column, the merged cell of another place that covers it; null mostly. Absent where the text does not show merging. */
  readonly covered?: readonly (Range | null)[];
}

export interface FoundTable {
  readonly table: Table;
  /** Header rows after the first, bars between cells. */
  readonly furniture: Outline['furniture'];
  /** True where it goes on with the columns of the table before it. */
  readonly goesOn: boolean;
}

export const isRow = (reading: Reading, line: Range): boolean => /\t|^\|/.test(reading.textOf(line));

/**
 * Where the rows that begin at a block end. A line without cells between two rows of one width is a cell that spans them
 * all; what heads an annex, or stands above a header that comes again, is none.
 */
export function endOfRows(reading: Reading, blocks: readonly Block[], from: number): number {
  const row = (at: number): Block | undefined => {
    const block = blocks[at];
    return block !== undefined && block.rows === null && isRow(reading, block) ? block : undefined;
  };
  const header = cellsOf(reading, blocks[from] as Block);
  const spans = (at: number): boolean => {
    const [block, next] = [blocks[at] as Block, row(at + 1)];
    if (block.rows !== null || next === undefined || block.end - block.start > 200) return false;
    const cells = cellsOf(reading, next);
    const heads = ['layout/alone_annex', 'layout/annex_title'].some((rule) => reading.find(rule, block) !== undefined);
    return !heads && cells.length === header.length && !isSame(reading, cells, header);
  };
  let to = from;
  while (to < blocks.length && (row(to) !== undefined || (to > from && spans(to)))) to++;
  return to;
}

/** The cells of a line; a bar at either end parts nothing. */
export function cellsOf(reading: Reading, line: Range): Range[] {
  const text = reading.textOf(line);
  const separator = text.startsWith('|') ? '|' : '\t';
  const cells: Range[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== separator) continue;
    cells.push(trim(reading.normal.text, { start: line.start + start, end: line.start + i }));
    start = i + 1;
  }
  return separator === '|' ? cells.slice(1, text.endsWith('|') ? -1 : undefined) : cells;
}

/** The stretch of a row whose cells are known. */
export const lineOf = (cells: readonly Range[]): Range => ({
  start: (cells[0] as Range).start,
  end: (cells.at(-1) as Range).end,
});

export function readTable(reading: Reading, lines: readonly Range[], before?: Table): FoundTable {
  const furniture: Outline['furniture'][number][] = lines.flatMap((line) => separatorsOf(reading, line));
  const rows = lines.filter((line) => !isRule(reading, line)).map((line) => ({ line, cells: cellsOf(reading, line) }));
  const found = tableOf(reading, rows, before);
  return { ...found, furniture: [...furniture, ...found.furniture] };
}

/** A row whose number is merged with the row above it begins with its second cell. */
function inColumns(reading: Reading, cells: readonly Range[], columns: Table['columns']): readonly Range[] {
  const first = cells[0];
  if (first === undefined || cells.length >= columns.length || columns[0]?.role !== 'number') return cells;
  if (/^(?:[\d.]+|[IVXa-zđ]+|[A-Z])[.)]?$/.test(reading.textOf(first)) || first.end === first.start) return cells;
  return [{ start: first.start, end: first.start }, ...cells];
}

/** A row without a number of its own, and with fewer cells: the rest is merged with the row above. */
function isMerged(cells: readonly Range[], columns: Table['columns']): boolean {
  const first = cells[0];
  return (
    first !== undefined && first.end === first.start && cells.length < columns.length && columns[0]?.role === 'number'
  );
}

/** A table that a page break cut begins with a numbered row, and has as many columns as the one before it. */
function continues(reading: Reading, cells: readonly Range[], before: Table): boolean {
  const first = cells[0];
  return (
    first !== undefined &&
    Math.abs(cells.length - before.columns.length) <= 1 &&
    /^\d{1,3}[.)]?$/.test(reading.textOf(first))
  );
}

/** Makes a table of rows whose cells are known; the first row is its header. */
export function tableOf(reading: Reading, rows: readonly TableLine[], before?: Table): FoundTable {
  const furniture: Outline['furniture'][number][] = [];
  const goesOn = before !== undefined && continues(reading, rows[0]?.cells ?? [], before);
  const header = goesOn ? [] : (rows[0]?.cells ?? []);
  const columns = goesOn ? before.columns : columnsOf(reading, header);
  const data: TableRow[] = [];
  let group: Range | null = null;
  for (const { line, cells, covered } of rows.slice(goesOn ? 0 : 1)) {
    if (isSame(reading, cells, header) || (data.length === 0 && numbersColumns(reading, cells)))
      furniture.push(
        ...cells
          .filter((cell) => cell.end > cell.start)
          .map((cell) => ({ ...cell, reason: 'repeated-header' as const })),
      );
    else {
      const shown = covered === undefined ? cells : cells.map((cell, i) => fromAbove(line, covered[i]) ?? cell);
      const kind = isGroup(reading, shown, columns.length) ? 'group' : 'data';
      if (kind === 'group') group = cells.find((cell, i) => i > 0 && cell.end > cell.start) ?? (cells[0] as Range);
      const placed = kind === 'data' && covered === undefined ? inColumns(reading, cells, columns) : cells;
      const above = kind === 'data' && covered === undefined && isMerged(placed, columns) ? data.at(-1) : undefined;
      data.push({
        start: line.start,
        end: line.end,
        kind,
        cells: placed,
        group: kind === 'group' ? null : group,
        covered:
          covered ??
          columns.map((_, i) => (above?.kind === 'data' && placed[i] === undefined ? cellIn(above, i) : null)),
      });
    }
  }
  return { table: { columns, rows: data }, furniture, goesOn };
}

/** A merged cell of an upper row; one of the same row only reaches over from the left. */
const fromAbove = (line: Range, cell: Range | null | undefined): Range | null =>
  cell != null && cell.start < line.start ? cell : null;

/** "|---|---|": the line below the header of a Markdown table. */
export const isRule = (reading: Reading, line: Range): boolean => /^\|(?:\s*:?-+:?\s*\|)+$/.test(reading.textOf(line));

/** The bars between the cells of a line. */
export function separatorsOf(reading: Reading, line: Range): Outline['furniture'][number][] {
  const text = reading.textOf(line);
  if (!text.startsWith('|')) return [];
  if (isRule(reading, line)) return [{ ...line, reason: 'separator' }];
  return Array.from(text.matchAll(/\|/g), (m) => ({
    start: line.start + m.index,
    end: line.start + m.index + 1,
    reason: 'separator' as const,
  }));
}

/** The columns with their roles; some names mean another thing where the table is one of tasks. */
function columnsOf(reading: Reading, header: readonly Range[]): Table['columns'] {
  const rules = header.map((name) => reading.find('tables', name)?.rule.with ?? {});
  const ofTasks = rules.some((rule) => rule.role === 'task');
  if (rules.some((rule) => rule.scores !== undefined))
    return header.map((name, i) => ({ name, role: rules[i]?.role === 'number' ? 'number' : 'other' }));
  const duties = rules.some((rule) => ['lead', 'coordinators', 'due', 'deliverable'].includes(rule.role ?? ''));
  const values = rules.filter((rule) => rule.role === 'value').length;
  const ofValues = !duties && (values > 1 || (values > 0 && rules.some((rule) => rule.role === 'unit')));
  return header.map((name, i) => {
    const rule = rules[i] ?? {};
    const beside =
      (ofValues ? rule.beside_values : undefined) ?? (ofTasks && !ofValues ? rule.beside_tasks : undefined);
    return { name, role: (beside ?? rule.role ?? 'other') as ColumnRole };
  });
}

/** The row below the header that numbers the columns: "A, B, 1, 2, 3=1+2". */
function numbersColumns(reading: Reading, cells: readonly Range[]): boolean {
  const texts = cells.map((cell) => reading.textOf(cell)).filter((text) => text !== '');
  const numbers = texts.flatMap((text) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? []).map(Number);
  const letters = texts.filter((text) => /^\(?[A-Ea-e]\)?$/.test(text)).length;
  const inTurn = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] as number) + 1);
  return (
    texts.length >= 3 &&
    numbers.length + letters === texts.length &&
    numbers.length >= 2 &&
    inTurn &&
    (numbers[0] as number) <= 3
  );
}

const isSame = (reading: Reading, a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length &&
  a.every((cell, i) => reading.textOf(cell).toLowerCase() === reading.textOf(b[i] as Range).toLowerCase());

/** A row that only names what follows: a Roman number or letter, a title, and nothing in the other cells. */
function isGroup(reading: Reading, cells: readonly Range[], width: number): boolean {
  const filled = cells.filter((cell) => cell.end > cell.start);
  const first = reading.textOf(cells[0] as Range);
  const second = cells[1] === undefined ? '' : reading.textOf(cells[1]);
  if (cells.slice(2).filter((cell) => /^[\d.,%]+$/.test(reading.textOf(cell))).length > 1) return false;
  const roman = /^[IVX]+[.)]?$/.test(first);
  if (roman && (isCapitals(second) || (width > 4 && second !== '' && filled.length <= 3))) return true;
  if (width < 3 || filled.length > 2 || filled.length === 0) return false;
  if (filled.length === 1)
    return (
      cells.length < width ||
      isCapitals(reading.textOf(filled[0] as Range)) ||
      filled[0] === cells[0] ||
      /^(?:[IVX]+|[A-Z])[.)]\s/.test(reading.textOf(filled[0] as Range))
    );
  return /^(?:[IVX]+|[A-Z])[.)]?$/.test(first);
}
