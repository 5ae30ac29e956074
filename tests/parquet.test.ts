// Parquet files as another program reads them.
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { writers } from '../src/index.ts';
import type { Plan } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import type { OutputFile } from '../src/write/output.ts';
import { TABLE_NAMES, type TableName } from '../src/write/tables/table-names.ts';
import { TABLES } from '../src/write/tables/tables.ts';
import { documents } from './support/corpus.ts';
import { fieldFor, itemsOf } from './support/table-values.ts';

const plans = documents.map(({ source }) => run(source).plan);

async function fileOf(some: readonly Plan[], table: TableName): Promise<ArrayBuffer> {
  const bytes = (await writers.parquet(some, { table })) as Uint8Array;
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Names and types of a schema, without what the rows decide. */
const schemaOf = (file: ArrayBuffer) =>
  parquetMetadata(file).schema.map(({ name, type, converted_type, logical_type, repetition_type, num_children }) => ({
    name,
    type,
    converted_type,
    logical_type,
    repetition_type,
    num_children,
  }));

describe.each(TABLE_NAMES)('%s.parquet', (name) => {
  it('holds what the JSON holds', async () => {
    const rows = (await parquetReadObjects({ file: await fileOf(plans, name) })) as Record<string, unknown>[];
    const items = plans.flatMap((plan) => itemsOf(plan, name));
    expect(rows).toHaveLength(items.length);
    for (const [i, item] of items.entries()) {
      for (const { key, type } of TABLES[name].columns) {
        const value = fieldFor(item, name, key);
        if (value === undefined) continue;
        const expected = type === 'date' && value !== null ? new Date(`${value}T00:00:00Z`) : value;
        expect(rows[i]?.[key], `${i} ${key}`).toEqual(expected);
      }
    }
  });

  it('has the same schema with rows and without', async () => {
    const empty = await fileOf([], name);
    expect(await parquetReadObjects({ file: empty })).toEqual([]);
    expect(schemaOf(empty)).toEqual(schemaOf(await fileOf(plans, name)));
    expect(schemaOf(empty)[0]?.num_children).toBe(TABLES[name].columns.length);
  });

  it('has the same bytes every time', async () => {
    expect(Buffer.from(await fileOf(plans, name)).equals(Buffer.from(await fileOf(plans, name)))).toBe(true);
  });
});

describe('the schema', () => {
  it('has days, numbers and lists of its own', async () => {
    const schema = schemaOf(await fileOf([], 'tasks'));
    const of = (key: string) => schema.find(({ name }) => name === key);
    expect(of('due_end')).toMatchObject({ type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' });
    expect(of('line')).toMatchObject({ type: 'INT32' });
    expect(of('confidence')).toMatchObject({ type: 'DOUBLE' });
    expect(of('lead')).toMatchObject({ converted_type: 'LIST', num_children: 1 });
    expect(of('due')).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' });
  });
});

it('is a folder of all tables where none is named', async () => {
  const files = (await writers.parquet([])) as readonly OutputFile[];
  expect(files.map(({ name }) => name)).toEqual(TABLE_NAMES.map((name) => `${name}.parquet`));
});
