// The tables of a plan: what they are called, what they hold, and that docs/tables.md says so.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { extractPlan, writers } from '../src/index.ts';
import type { Plan } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import type { OutputFile } from '../src/write/output.ts';
import { rowsOf, type Table } from '../src/write/tables/column.ts';
import { ND30_TABLE } from '../src/write/tables/nd30-table.ts';
import { TABLE_NAMES, type TableName } from '../src/write/tables/table-names.ts';
import { TABLES } from '../src/write/tables/tables.ts';
import { at, documents } from './support/corpus.ts';
import { asText, fieldFor, isOfType, itemsOf } from './support/table-values.ts';

const plans = documents.map(({ source }) => run(source).plan);
const all = [...Object.values(TABLES), ND30_TABLE];
const entries = TABLE_NAMES.map((name) => [name, TABLES[name]] as const);

/** Rows of a CSV, each by the names of its columns. */
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });
const csvOf = async (some: readonly Plan[], table: TableName): Promise<string> =>
  (await writers.csv(some, { table })) as string;

describe('the definition of tables', () => {
  it.each(all.map((table) => [table.name, table] as const))('of %s has names that stand alone', (_, table) => {
    const keys = table.columns.map(({ key }) => key);
    const labels = table.columns.map(({ label }) => label);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(labels).size).toBe(labels.length);
    expect(keys).toContain(table.printedTo);
    expect(table.label.length).toBeLessThanOrEqual(31);
  });

  it.each(entries)('of %s leads back to the item, and to the document', (name, { columns }) => {
    const keys = columns.map(({ key }) => key);
    expect(keys[0]).toBe('ordinal');
    expect(keys.filter((key) => !/^[a-z]+(?:_[a-z]+)*$/.test(key))).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(['document_id', 'document_source', 'document_issuer']));
    if (name !== 'documents')
      expect(keys).toEqual(expect.arrayContaining(['id', 'section', 'line', 'page', 'rule', 'confidence']));
  });

  it('of tasks begins as the annexes of plans do', () => {
    expect(TABLES.tasks.columns.slice(0, 6).map(({ label }) => label)).toEqual([
      'TT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời hạn',
      'Sản phẩm',
    ]);
  });
});

describe.each(entries)('the table %s', (name, table) => {
  it('has a value of the right type in every cell', () => {
    const wrong = rowsOf(table, plans).flatMap((row) => {
      expect(row).toHaveLength(table.columns.length);
      return table.columns.filter(({ type }, i) => !isOfType(row[i] ?? null, type)).map(({ key }, i) => [key, row[i]]);
    });
    expect(wrong).toEqual([]);
  });

  it('holds in CSV what the JSON holds', async () => {
    const rows = read(await csvOf(plans, name));
    const items = plans.flatMap((plan) => itemsOf(plan, name).map((item) => ({ plan, item })));
    expect(rows).toHaveLength(items.length);
    const compared = new Set<string>();
    for (const [i, { plan, item }] of items.entries()) {
      const row = rows[i] as Record<string, string>;
      expect(row.document_id).toBe(plan.source.sha256);
      expect(row.document_source).toBe(plan.source.name);
      for (const { key } of table.columns) {
        const value = fieldFor(item, name, key);
        if (value === undefined) continue;
        compared.add(key);
        // A text that could be a formula has an apostrophe in front.
        expect(row[key]?.replace(/^'(?=[=+\-@])/, ''), key).toBe(asText(value));
      }
    }
    expect(compared.size).toBeGreaterThan(4);
  });

  it('has a heading where there is no plan', async () => {
    expect(await csvOf([], name)).toBe(`\ufeff${table.columns.map(({ key }) => key).join(',')}\r\n`);
  });
});

describe('rows', () => {
  const text = `KẾ HOẠCH
Trồng rừng năm 2026

I. MỤC TIÊU
- Tỷ lệ che phủ rừng đạt 45-47%.
- Trồng mới 120 ha rừng.
II. NHIỆM VỤ
- Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát đất rừng, hoàn thành trong Quý I/2026.
- Nghiệm thu trước ngày 15/11/2026.
`;
  const plan = extractPlan(text, { name: 'trong-rung.txt' });
  const tableOf = async (table: TableName) => read(await csvOf([plan], table));

  it('have both ends of a range, and no value', async () => {
    expect(await tableOf('targets')).toMatchObject([
      { ordinal: '1', operator: 'range', value: '', min: '45', max: '47', unit: '%' },
      { ordinal: '2', operator: '=', value: '120', min: '', max: '', unit: 'ha' },
    ]);
  });

  it('have the days that a deadline spans', async () => {
    expect(await tableOf('tasks')).toMatchObject([
      {
        lead: 'Phòng Kinh tế',
        coordinators: 'Công an xã',
        due: '2026-Q1',
        due_start: '2026-01-01',
        due_end: '2026-03-31',
      },
      { lead: '', due: '2026-11-15', due_start: '2026-11-15', due_end: '2026-11-15' },
    ]);
  });

  it('are joined by their ids', async () => {
    const tasks = await tableOf('tasks');
    const deadlines = await tableOf('deadlines');
    expect(deadlines.map((one) => tasks.find(({ id }) => id === one.of)?.ordinal)).toEqual(['1', '2']);
    const agencies = await tableOf('agencies');
    expect(agencies.find(({ name }) => name === 'Phòng Kinh tế')).toMatchObject({
      leads: tasks[0]?.id,
      section: 'II',
      line: '8',
    });
  });

  it('of the outline name the section above them', async () => {
    expect(await tableOf('sections')).toMatchObject([
      { id: 'I', section: '', level: '1', role: 'objectives' },
      { id: 'II', section: '', level: '1', role: 'tasks' },
    ]);
  });

  it('of documents have what the subject says', async () => {
    expect(await tableOf('documents')).toMatchObject([
      { kind: 'kế hoạch', subject: 'Trồng rừng năm 2026', periods: '2026', document_source: 'trong-rung.txt' },
    ]);
  });
});

describe('CSV', () => {
  const [plan] = plans as [Plan];

  it('is a folder of all tables, or one of them', async () => {
    const files = (await writers.csv([plan])) as readonly OutputFile[];
    expect(files.map(({ name }) => name)).toEqual(TABLE_NAMES.map((name) => `${name}.csv`));
    expect(files.find(({ name }) => name === 'tasks.csv')?.content).toBe(await csvOf([plan], 'tasks'));
  });

  it('has a mark, and line ends by RFC 4180', async () => {
    const csv = await csvOf(plans, 'tasks');
    expect(csv.startsWith('\ufeffordinal,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=cmd|"/c calc"!A1'])(
    'makes no formula of %j',
    async (text) => {
      const [task] = extractPlan('KẾ HOẠCH\nI. NHIỆM VỤ\n- Trồng cây.\n').tasks;
      const csv = await csvOf([{ ...plan, tasks: [{ ...(task as Plan['tasks'][number]), text }] }], 'tasks');
      expect(read(csv)[0]?.text).toBe(`'${text}`);
    },
  );

  it('leaves negative numbers as they are', async () => {
    const [target] = extractPlan('KẾ HOẠCH\nI. MỤC TIÊU\n- Trồng 5 ha rừng.\n').targets;
    const csv = await csvOf([{ ...plan, targets: [{ ...(target as Plan['targets'][number]), value: -5 }] }], 'targets');
    expect(read(csv)[0]?.value).toBe('-5');
  });
});

describe('NDJSON', () => {
  it('is one plan on each line', async () => {
    const lines = ((await writers.ndjson(plans)) as string).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(plans)));
    expect(await writers.ndjson([])).toBe('');
  });
});

describe('docs/tables.md', () => {
  it('has every column of every table, as the code defines it (npx vitest run tests/tables.test.ts -u writes it)', async () => {
    const page = readFileSync(at('docs', 'tables.md'), 'utf8');
    const renewed = all.reduce(
      (text, table) =>
        text.replace(
          new RegExp(`(<!-- ${table.name} -->\n).*?(<!-- /${table.name} -->)`, 's'),
          (_, open: string, close: string) => `${open}${columnsOf(table)}${close}`,
        ),
      page,
    );
    for (const { name } of all) expect(renewed).toContain(`<!-- ${name} -->\n|`);
    await expect(renewed).toMatchFileSnapshot(at('docs', 'tables.md'));
  });
});

function columnsOf(table: Table): string {
  const cells = table.columns.map(({ key, label, type, about }) => [
    `\`${key}\``,
    label,
    type,
    about.replaceAll('|', '\\|'),
  ]);
  return [['Column', 'In a workbook', 'Type', 'Meaning'], ['---', '---', '---', '---'], ...cells]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}
