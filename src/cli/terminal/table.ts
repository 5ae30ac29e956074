// A table for people: numbers to the right, words wrapped, fitted to a width.
import Table from 'cli-table3';
import stringWidth from 'string-width';

export interface TableColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
}

const GAP = 2;
/** Words have this much at least, however narrow the terminal is. */
const LEAST = 12;

/**
 * @param rows as printed, a cell for each column
 * @param width of the terminal, in columns
 */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const full = columns.map(
    ({ head }, i) => Math.max(...[head, ...rows.map((row) => row[i] ?? '')].map((text) => stringWidth(text))) + GAP,
  );
  const none = Object.fromEntries(SIDES.map((side) => [side, ''])) as Record<(typeof SIDES)[number], string>;
  const table = new Table({
    chars: none,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colAligns: columns.map(({ align }) => align),
    colWidths: fitted(full, width),
    wordWrap: true,
  });
  table.push(
    columns.map(({ head }) => head),
    ...rows.map((row) => [...row]),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const SIDES = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
] as const;

/** The widest columns give way until all fit. */
function fitted(full: readonly number[], width: number): number[] {
  const widths = [...full];
  for (let over = widths.reduce((sum, one) => sum + one, 0) - width; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= LEAST + GAP) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}
