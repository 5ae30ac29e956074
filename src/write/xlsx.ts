// A workbook: one sheet for each table, its heading frozen, a filter on every column, widths to read and print it.
// Numbers are numbers and days are days; a text is never a formula, whatever it begins with.
import writeExcelFile, { type CellObject, type Feature, type Row } from 'write-excel-file/universal';
import type { Plan } from '../model/plan.ts';
import type { WriteOptions } from './output.ts';
import { type CellType, type CellValue, type ColumnHead, rowsOf, type Table } from './tables/column.ts';
import { LIST_MARK } from './tables/list-mark.ts';
import { tablesFor } from './tables/tables-for.ts';
import { linesIn } from './xlsx/lines-in.ts';
import { sheetFeature } from './xlsx/sheet-feature.ts';
import { withoutClock } from './xlsx/without-clock.ts';

/** The bytes of a workbook; the same plans give the same bytes. */
export async function writeXlsx(plans: readonly Plan[], options: WriteOptions = {}): Promise<Uint8Array> {
  const sheets = tablesFor(options).map((table) => ({ table, rows: rowsOf(table, plans) }));
  const feature: Feature<Blob> = sheetFeature(
    sheets.map(({ table, rows }) => ({
      name: table.label,
      columns: table.columns.length,
      printed: table.columns.findIndex(({ key }) => key === table.printedTo) + 1,
      rows: rows.length + 1,
    })),
  );
  const blob = await writeExcelFile(
    sheets.map(({ table, rows }) => ({
      sheet: table.label,
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: table.columns.map(({ width }) => ({ width })),
      data: [headingOf(table), ...rows.map((row) => rowOf(table, row))],
    })),
    { fontFamily: 'Times New Roman', fontSize: 11, features: [feature] },
  ).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

/** Widths are counted in digits, of which most letters are narrower. */
const LETTERS = 1.1;

const LOOK = { borderStyle: 'thin', borderColor: '#bfbfbf', alignVertical: 'top', wrap: true } as const;

const headingOf = ({ columns }: Table): Row =>
  withHeight(
    columns.map(({ label }) => ({
      ...LOOK,
      value: label,
      type: String,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      backgroundColor: '#dce6f1',
    })),
    columns,
  );

const rowOf = ({ columns }: Table, row: readonly CellValue[]): Row =>
  withHeight(
    columns.map(({ type }, i) => ({ ...LOOK, ...cellOf(type, row[i] ?? null) })),
    columns,
  );

/**
 * Rows as high as the longest of their texts needs. Excel would find that out by itself, LibreOffice and viewers do not.
 * A line is 15 points; Excel allows 409.
 */
function withHeight(cells: readonly CellObject[], columns: readonly ColumnHead[]): Row {
  const lines = cells.map(({ value }, i) =>
    typeof value === 'string' ? linesIn(value, Math.floor((columns[i] as ColumnHead).width * LETTERS)) : 1,
  );
  const height = Math.min(409, 15 * Math.max(...lines));
  return cells.map((cell) => ({ ...cell, height }));
}

/** Days are days: those of a `date`, and those of a `time` that names a full day. Other times stay in their notation. */
function cellOf(type: CellType, value: CellValue): CellObject {
  if (typeof value === 'number')
    return { value, type: Number, ...(type === 'integer' ? { align: 'center' as const } : {}) };
  if (typeof value === 'boolean') return { value, type: Boolean, align: 'center' };
  const text = typeof value === 'object' && value !== null ? value.join(LIST_MARK) : value;
  if (text === null || text === '') return {};
  if ((type === 'date' || type === 'time') && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', align: 'left' };
  return { value: fitting(text), type: String };
}

/** No cell of Excel holds more characters. */
const MOST = 32767;

const fitting = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);
