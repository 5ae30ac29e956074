// CSV by RFC 4180 with a byte order mark, without which Excel takes Vietnamese for another encoding. A text that a sheet
// could take for a formula (= + - @, also in full width, tab, carriage return) gets an apostrophe in front; docs/tables.md.

// The build for browsers runs in Node as well; the other one needs Node's Buffer.
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { CellValue } from './tables/column.ts';
import { LIST_MARK } from './tables/list-mark.ts';

/** A table as text. */
export function csvText(header: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return stringify([[...header], ...rows.map((row) => row.map(fieldOf))], {
    bom: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

/** A sign alone is no formula: `=` stays as it is in the column of operators. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]./s;

function fieldOf(value: CellValue): string | number | boolean | null {
  const field = typeof value === 'object' && value !== null ? value.join(LIST_MARK) : value;
  return typeof field === 'string' && FORMULA.test(field) ? `'${field}` : field;
}
