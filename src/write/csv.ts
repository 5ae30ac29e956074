// CSV of plans: one file for each table.
import type { Plan } from '../model/plan.ts';
import { csvText } from './csv-text.ts';
import type { Output, WriteOptions } from './output.ts';
import { rowsOf, type Table } from './tables/column.ts';
import { tablesFor } from './tables/tables-for.ts';

/** One table as text, all as the files of a folder. */
export function writeCsv(plans: readonly Plan[], options: WriteOptions = {}): Output {
  const [first, ...more] = tablesFor(options).map((table) => ({
    name: `${table.name}.csv`,
    content: csvOf(table, plans),
  }));
  return first === undefined ? [] : more.length === 0 ? first.content : [first, ...more];
}

const csvOf = (table: Table, plans: readonly Plan[]): string =>
  csvText(
    table.columns.map(({ key }) => key),
    rowsOf(table, plans),
  );
