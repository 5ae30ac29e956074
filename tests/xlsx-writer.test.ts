// A workbook as another program reads it.
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractPlan, writers } from '../src/index.ts';
import type { Plan } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import { TABLE_NAMES } from '../src/write/tables/table-names.ts';
import { TABLES } from '../src/write/tables/tables.ts';
import { linesIn } from '../src/write/xlsx/lines-in.ts';
import { documents } from './support/corpus.ts';
import { fieldFor, itemsOf } from './support/table-values.ts';

const bytesOf = async (plans: readonly Plan[], options = {}): Promise<Uint8Array> =>
  (await writers.xlsx(plans, options)) as Uint8Array;
const sheetsOf = async (bytes: Uint8Array) => readWorkbook(Buffer.from(bytes), { trim: false });
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

const task = (text: string): Plan => {
  const plan = extractPlan('KẾ HOẠCH\nI. NHIỆM VỤ\n- Trồng cây trước ngày 30/4/2026.\n');
  return { ...plan, tasks: plan.tasks.map((one) => ({ ...one, text })) };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('a workbook', async () => {
  const plans = documents.map(({ source }) => run(source).plan);
  const bytes = await bytesOf(plans);
  const sheets = await sheetsOf(bytes);
  const parts = partsOf(bytes);

  it('has a sheet for each table, under its Vietnamese name', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(TABLE_NAMES.map((name) => TABLES[name].label));
  });

  it.each(TABLE_NAMES)('holds of %s what the JSON holds', (name) => {
    const { columns, label } = TABLES[name];
    const [heading, ...rows] = sheets.find(({ sheet }) => sheet === label)?.data ?? [];
    expect(heading).toEqual(columns.map((column) => column.label));
    const items = plans.flatMap((plan) => itemsOf(plan, name));
    expect(rows).toHaveLength(items.length);
    for (const [i, item] of items.entries()) {
      for (const [j, { key, type }] of columns.entries()) {
        const value = fieldFor(item, name, key);
        if (value === undefined) continue;
        const isDay = (type === 'date' || type === 'time') && /^\d{4}-\d\d-\d\d$/.test(String(value));
        const expected = isDay
          ? new Date(`${value}T00:00:00Z`)
          : Array.isArray(value)
            ? value.join('; ') || null
            : value === ''
              ? null
              : value;
        expect(rows[i]?.[j] ?? null, `${label} ${i + 2} ${key}`).toEqual(expected);
      }
    }
  });

  it('freezes the heading, filters every column, and prints the columns of annexes on pages', () => {
    const tasks = parts['xl/worksheets/sheet3.xml'] as string;
    const rows = plans.flatMap((plan) => plan.tasks).length + 1;
    expect(tasks).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
    expect(tasks).toContain(`</sheetData><autoFilter ref="A1:AA${rows}"/>`);
    expect(tasks).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'Nhiệm vụ'!$A$1:$F$${rows}</definedName>`,
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Nhiệm vụ'!$1:$1</definedName>`,
    );
  });

  it('has no formula', () => {
    expect(Object.values(parts).filter((part) => part.includes('<f>'))).toEqual([]);
  });
});

describe('cells', () => {
  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '  = 2', '12', '2026-04-30', 'TRUE', '<b>&"', 'đ̣ 😀'])(
    'hold %j as text',
    async (text) => {
      const bytes = await bytesOf([task(text)], { table: 'tasks' });
      const [sheet] = await sheetsOf(bytes);
      expect(sheet?.data[1]?.[1]).toBe(text);
      expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(/<c r="B2" s="\d+" t="s">/);
    },
  );

  it('hold a full day as a day, a quarter as text', async () => {
    const plan = extractPlan(
      'KẾ HOẠCH\nI. NHIỆM VỤ\n- Trồng cây trước ngày 30/4/2026.\n- Tưới cây trong Quý III/2026.\n',
    );
    const [sheet] = await sheetsOf(await bytesOf([plan], { table: 'tasks' }));
    expect(sheet?.data.slice(1).map((row) => [row[4], row[7]])).toEqual([
      [new Date('2026-04-30T00:00:00Z'), new Date('2026-04-30T00:00:00Z')],
      ['2026-Q3', new Date('2026-09-30T00:00:00Z')],
    ]);
  });

  it('cut a text that no cell holds, and say so', async () => {
    const [sheet] = await sheetsOf(await bytesOf([task('a'.repeat(40_000))], { table: 'tasks' }));
    expect(sheet?.data[1]?.[1]).toBe(`${'a'.repeat(32_766)}…`);
  });

  it('lose only what XML cannot hold', async () => {
    const [sheet] = await sheetsOf(await bytesOf([task('một\u0000 hai\u000b ba')], { table: 'tasks' }));
    expect(sheet?.data[1]?.[1]).toBe('một hai ba');
  });
});

describe('the bytes of a workbook', () => {
  it('are the same whenever it is made', async () => {
    const plans = documents.slice(0, 5).map(({ source }) => run(source).plan);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
    const early = await bytesOf(plans);
    vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
    expect(Buffer.compare(await bytesOf(plans), early)).toBe(0);
  });

  it('are a workbook with headings where there is no plan', async () => {
    const sheets = await sheetsOf(await bytesOf([]));
    expect(sheets.map(({ data }) => data.length)).toEqual(TABLE_NAMES.map(() => 1));
  });
});

it.each([
  ['', 10, 1],
  ['một hai', 10, 1],
  ['một hai ba bốn', 10, 2],
  ['abcdefghijklmnopqrstuvwxyz', 10, 3],
  ['một abcdefghijklmnopqrst', 10, 3],
])('%j in %i characters takes %i lines', (text, width, lines) => {
  expect(linesIn(text, width)).toBe(lines);
});
