// Parquet with a schema that is written down: a table without rows, or a column without values, keeps its types.
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Plan } from '../model/plan.ts';
import type { Output, WriteOptions } from './output.ts';
import { type CellType, type CellValue, type ColumnHead, rowsOf, type Table } from './tables/column.ts';
import { tablesFor } from './tables/tables-for.ts';

/** One table as bytes, all as the files of a folder. */
export function writeParquet(plans: readonly Plan[], options: WriteOptions = {}): Output {
  const [first, ...more] = tablesFor(options).map((table) => ({
    name: `${table.name}.parquet`,
    content: parquetOf(table, plans),
  }));
  return first === undefined ? [] : more.length === 0 ? first.content : [first, ...more];
}

function parquetOf(table: Table, plans: readonly Plan[]): Uint8Array {
  const rows = rowsOf(table, plans);
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [{ name: 'root', num_children: table.columns.length }, ...table.columns.flatMap(schemaOf)],
      columnData: table.columns.map(({ key, type }, i) => ({
        name: key,
        data: rows.map((row) => storedAs(type, row[i] as CellValue)),
      })),
      createdBy: 'plan-extract',
    }),
  );
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

const LEAVES: Readonly<Record<Exclude<CellType, 'strings'>, Omit<SchemaElement, 'name'>>> = {
  string: TEXT,
  time: TEXT,
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
};

function schemaOf({ key, type }: ColumnHead): SchemaElement[] {
  if (type !== 'strings') return [{ name: key, repetition_type: 'OPTIONAL', ...LEAVES[type] }];
  return [
    {
      name: key,
      repetition_type: 'OPTIONAL',
      num_children: 1,
      converted_type: 'LIST',
      logical_type: { type: 'LIST' },
    },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ];
}

const storedAs = (type: CellType, value: CellValue): CellValue | Date =>
  type === 'date' && value !== null ? new Date(`${value}T00:00:00Z`) : value;
