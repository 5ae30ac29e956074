// What many plans say together. Expected values are written from the texts of fixtures/datasets.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Plan, STATS_TABLE_NAMES, type Stats, StatsSchema, stats } from '../src/browser.ts';
import { BUILTIN } from '../src/grammar/builtin.generated.ts';
import { documentRefOf, settledYear } from '../src/identity/document-ref.ts';
import { namesOf } from '../src/identity/names.ts';
import { readerOf } from '../src/identity/reading.ts';
import { textLines } from '../src/read/text-lines.ts';
import { addNumber, medianOf, type Numbers } from '../src/stats/numbers.ts';
import { datasetPlans } from './support/dataset-plans.ts';

const plans = datasetPlans();
const count = (some: readonly Plan[]): Promise<Stats> => stats(some);
const names = namesOf(BUILTIN);

describe('stats', () => {
  it('has the shape of its schema', async () => {
    expect(StatsSchema.parse(await count(plans))).toEqual(await count(plans));
  });

  it('does not depend on the order of the plans', async () => {
    expect(JSON.stringify(await count([...plans].reverse()))).toBe(JSON.stringify(await count(plans)));
  });

  it('counts a document of the same bytes once', async () => {
    const copy = { ...(plans[0] as Plan), source: { ...(plans[0] as Plan).source, name: 'ban-sao.txt' } };
    const found = await count([...plans, copy]);
    expect(found).toEqual({ ...(await count(plans)), repeated: 1 });
  });

  it('makes only the tables that are asked for', async () => {
    for (const table of STATS_TABLE_NAMES) {
      const { tables } = await stats(plans, { tables: [table] });
      expect(tables).toEqual({ [table]: (await count(plans)).tables[table] });
    }
  });

  it('is empty for no plans', async () => {
    const { plans: none, tables } = await count([]);
    expect([none, Object.values(tables).flat()]).toEqual([0, []]);
  });
});

describe('the tables', async () => {
  const { tables } = await count(plans);

  it('have one indicator for its wordings, and the wordings', () => {
    expect(tables.indicators?.[0]).toEqual({
      indicator: 'Tỷ lệ che phủ rừng trên địa bàn tỉnh',
      unit: '%',
      period: '2026',
      plans: 3,
      issuers: 3,
      targets: 3,
      min: 55,
      median: 60,
      max: 70,
      variants: ['Tỷ lệ che phủ rừng trên địa bàn xã', 'tỷ lệ che phủ rừng'],
    });
  });

  it('have what each body sets', () => {
    expect(
      tables.targets
        ?.filter(({ indicator }) => indicator.startsWith('Tỷ lệ che phủ'))
        .map(({ issuer, level, min, max }) => [issuer?.toLowerCase(), level, min, max]),
    ).toEqual([
      ['ủy ban nhân dân tỉnh lâm sơn', 'tỉnh', 55, 55],
      ['ubnd xã bến thông', 'xã', 60, 60],
      ['ubnd xã khe mây', 'xã', 70, 70],
    ]);
  });

  it('have deadlines in the quarter of their last day, and recurrences apart', () => {
    expect(tables.quarters).toEqual([
      { quarter: '2026-Q1', deadlines: 1, by: 1, in: 0, bound: 1, plans: 1 },
      { quarter: '2026-Q2', deadlines: 1, by: 1, in: 0, bound: 1, plans: 1 },
      { quarter: '2026-Q3', deadlines: 1, by: 0, in: 1, bound: 1, plans: 1 },
    ]);
    expect(tables.recurrences).toEqual([
      { every: 'P1M', deadlines: 1, bound: 1, plans: 1 },
      { every: 'P3M', deadlines: 1, bound: 1, plans: 1 },
    ]);
  });

  it('tell the bodies of two communes apart, and know one body of two plans of a commune', () => {
    expect(
      tables.agencies?.map(({ agency, issuer, plans, leads, leadsWithDeadline }) => [
        agency,
        issuer?.toLowerCase(),
        plans,
        leads,
        leadsWithDeadline,
      ]),
    ).toEqual([
      ['Phòng Kinh tế', 'ubnd xã bến thông', 2, 2, 2],
      ['Công an xã', 'ubnd xã bến thông', 1, 1, 1],
      ['Công an xã', 'ubnd xã khe mây', 1, 1, 0],
      ['Sở Nông nghiệp và Môi trường', 'ủy ban nhân dân tỉnh lâm sơn', 1, 1, 1],
    ]);
  });

  it('have documents by how many plans cite them, with and without leading zero, date and issuer', () => {
    expect(
      tables.citations?.map(({ code, level, date, plans, basisPlans }) => [code, level, date, plans, basisPlans]),
    ).toEqual([
      ['15/QĐ-TTg', 'trung ương', '2025-12-01', 3, 2],
      ['07/KH-UBND', 'tỉnh', '2026-01-15', 2, 2],
      ['12/KH-UBND', 'xã', '2026-02-10', 1, 1],
      ['09-NQ/TU', 'tỉnh', '2026-01-05', 1, 1],
    ]);
  });

  it('count tasks without lead, deadline or both; a recurrence is a time', () => {
    expect(
      tables.gaps?.map(({ issuer, plans, tasks, withoutLead, withoutDeadline, withoutBoth }) => [
        issuer?.toLowerCase(),
        plans,
        tasks,
        withoutLead,
        withoutDeadline,
        withoutBoth,
      ]),
    ).toEqual([
      ['ubnd xã bến thông', 2, 4, 1, 1, 1],
      ['ubnd xã khe mây', 1, 2, 1, 2, 1],
      ['ủy ban nhân dân tỉnh lâm sơn', 1, 2, 1, 0, 0],
    ]);
  });
});

describe('indicators', () => {
  it.each([
    ['Tỷ lệ hộ nghèo', 'tỉ lệ hộ nghèo đến năm 2030'],
    ['hồ sơ TTHC được số hoá', 'Phấn đấu các hồ sơ thủ tục hành chính được số hóa'],
    ['Tổng số doanh nghiệp trên địa bàn xã', 'doanh nghiệp'],
    ['tốc độ tăng trưởng giai đoạn 2026 – 2030', 'Tốc độ tăng trưởng'],
  ])('«%s» and «%s» are one', (a, b) => {
    expect(names.indicator(a)).toBe(names.indicator(b));
  });

  it.each([
    ['Tỷ lệ hộ nghèo', 'Mức giảm tỷ lệ hộ nghèo'],
    ['Tỷ trọng kinh tế số', 'Kinh tế số'],
    ['phủ sóng 5G', 'phủ sóng 4G'],
    ['phủ sóng 5G trên địa bàn', 'phủ sóng 5G trên dân số'],
    ['cán bộ xã', 'cán bộ'],
    ['Số hóa hồ sơ', 'hồ sơ'],
  ])('«%s» and «%s» are two', (a, b) => {
    expect(names.indicator(a)).not.toBe(names.indicator(b));
  });

  it('of which nothing but an opening is left keep their words', () => {
    expect(names.indicator('Tỷ lệ')).toBe('tỷ lệ');
  });
});

describe('bodies', () => {
  const readingOf = readerOf(BUILTIN);
  const plan = (issuer: string | null, level: Plan['document']['level'], place: string | null = null): Plan => ({
    ...(plans[0] as Plan),
    document: { ...(plans[0] as Plan).document, issuer, level, place },
    citations: [],
    agencies: [],
  });
  const issuerKey = (...of: Parameters<typeof plan>) => readingOf(plan(...of)).issuer.key;

  it.each([
    ['UBND xã Khe Mây', 'ỦY BAN NHÂN DÂN XÃ KHE MÂY'],
    ['Uỷ ban nhân dân xã Khe Mây', 'Ủy ban nhân dân xã Khe Mây'],
  ])('%s and %s are one issuer', (a, b) => {
    expect(issuerKey(a, 'xã')).toBe(issuerKey(b, 'xã'));
  });

  it('know the commune by the place of the plan where the issuer does not say it', () => {
    expect(issuerKey('BAN CHỈ ĐẠO', 'xã', 'Khe Mây')).not.toBe(issuerKey('BAN CHỈ ĐẠO', 'xã', 'Bến Thông'));
  });

  it('are not known where nothing names their place', () => {
    expect(readingOf(plan('Ủy ban nhân dân tỉnh', 'tỉnh')).issuer.known).toBe(false);
    expect(readingOf(plan(null, null)).issuer).toMatchObject({ key: '', known: false });
  });

  it('stand alone where they have a name of their own', () => {
    const { body } = readingOf(plan('UBND xã Khe Mây', 'xã'));
    expect(body('Bộ Tài chính').of).toBeNull();
    expect(body('UBND tỉnh Lâm Sơn').of).toBeNull();
    for (const name of ['Công an xã', 'Công an xã Khe Mây', 'Bộ phận Một cửa', 'Bộ CHQS tỉnh', 'các bộ phận'])
      expect(body(name).of?.name).toBe('UBND xã Khe Mây');
    expect(body('Công an xã Khe Mây').key).toBe(body('Công an xã').key);
  });
});

describe('documents', () => {
  const home = {
    area: { level: 'xã', key: 'xã khe mây' },
    level: 'xã',
    province: 'tỉnh lâm sơn',
    owner: 'khe mây',
  } as const;
  const ref = (code: string | null, more: { type?: string; issuer?: string; date?: string; subject?: string } = {}) =>
    documentRefOf(
      names,
      {
        type: more.type ?? 'Quyết định',
        code,
        number: '1',
        date: more.date ?? null,
        issuer: more.issuer ?? null,
        subject: more.subject ?? null,
      },
      home,
    );

  it('of the centre need no place', () => {
    expect(ref('06/QĐ-TTg', { date: '2022-01-06' })).toEqual({
      base: '6/qđ-ttg',
      year: '2022',
      knownBy: 'code',
      level: 'trung ương',
    });
    expect(ref('6/QÐ-TTG').base).toBe(ref('06 / QĐ-TTg').base);
  });

  it('of other bodies are told apart by their place', () => {
    const own = ref('12/KH-UBND', { issuer: 'UBND xã' }).base;
    expect(own).toBe(ref('12/KH-UBND', { issuer: 'Ủy ban nhân dân xã Khe Mây' }).base);
    expect(own).not.toBe(ref('12/KH-UBND', { issuer: 'UBND xã Bến Thông' }).base);
    expect(own).not.toBe(ref('12/KH-UBND', { issuer: 'UBND tỉnh' }).base);
    expect(own).not.toBe(ref('12/KH-UBND').base);
    expect(ref('9-NQ/TU').base).toBe(ref('09-NQ/TU', { issuer: 'Ban Thường vụ Tỉnh ủy Lâm Sơn' }).base);
  });

  it('have the year of their number rather than of their date', () => {
    expect(ref('193/2025/QH15', { date: '2024-02-19' }).year).toBe('2025');
  });

  it('without a code are known by kind and title, else by number alone', () => {
    expect(ref(null, { type: 'Luật', subject: 'Đất đai' })).toMatchObject({ base: 'luật đất đai', knownBy: 'title' });
    expect(ref(null, { type: 'Đề án' })).toMatchObject({ base: 'đề án 1', knownBy: 'number' });
    expect(ref('/KH-UBND', { subject: 'Trồng rừng' })).toMatchObject({ knownBy: 'title' });
  });

  it('without a year are those of the only year that is known', () => {
    expect(settledYear(null, new Set(['2025']))).toBe('2025');
    expect(settledYear(null, new Set(['2024', '2025']))).toBeNull();
    expect(settledYear('2023', new Set(['2025']))).toBe('2023');
  });
});

describe('the median', () => {
  it.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[5, 1, 1], 1],
    [[1, 1, 4, 100], 2.5],
  ])('of %j is %d', (numbers, median) => {
    const all: Numbers = new Map();
    for (const number of numbers) addNumber(all, number);
    expect(medianOf(all)).toBe(median);
  });
});

describe('the lines of a dataset', () => {
  it.each([
    ['a\nb\n', ['a', 'b']],
    ['\ufeffa\n\nb', ['a', '', 'b']],
    ['a\u2028b\r\n', ['a\u2028b\r']],
    ['', []],
    [`${'ạ'.repeat(800_000)}\nb`, ['ạ'.repeat(800_000), 'b']],
  ])('%# end with \\n alone', async (text, lines) => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-extract-'));
    try {
      writeFileSync(join(folder, 'a'), text);
      const found: string[] = [];
      for await (const line of textLines(join(folder, 'a'))) found.push(line);
      expect(found).toEqual(lines);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
