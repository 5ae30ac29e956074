// CSV by RFC 4180 with a byte order mark, without which Excel takes Vietnamese for another encoding. A text that a sheet
// could take for a formula (= + - @, also in full width, tab, carriage return) gets an apostrophe in front; docs/tables.md.

// The build for browsers runs in Node as well; the other one needs Node's Buffer.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Plan } from '../model/plan.ts';
import type { Output, WriteOptions } from './output.ts';
import { type CellValue, rowsOf, type Table } from './tables/column.ts';
import { LIST_MARK } from './tables/list-mark.ts';
import { tablesFor } from './tables/tables-for.ts';

/** One table as text, all as the files of a folder. */
export function writeCsv(plans: readonly Plan[], options: WriteOptions = {}): Output {
  const [first, ...more] = tablesFor(options).map((table) => ({
    name: `${table.name}.csv`,
    content: csvOf(table, plans),
  }));
  return first === undefined ? [] : more.length === 0 ? first.content : [first, ...more];
}

function csvOf(table: Table, plans: readonly Plan[]): string {
  return stringify([table.columns.map(({ key }) => key), ...rowsOf(table, plans).map((row) => row.map(fieldOf))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}

const fieldOf = (value: CellValue): string | number | boolean | null =>
  typeof value === 'object' && value !== null ? value.join(LIST_MARK) : value;
