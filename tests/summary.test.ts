// The summary of one page: what it holds, what it leaves out, that it stays one page and shows every sign as it is.
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/browser.ts';
import type { Plan, Quantity } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import { formatLevel } from '../src/write/notation/level.ts';
import { formatNumber } from '../src/write/notation/number.ts';
import { formatRecurrence } from '../src/write/notation/recurrence.ts';
import { shorten } from '../src/write/notation/shorten.ts';
import { formatTime } from '../src/write/notation/time.ts';
import { shareRows } from '../src/write/summary/part.ts';
import { writeSummary } from '../src/write/summary.ts';
import { documents, fixtures } from './support/corpus.ts';

const fixture = (name: string): Plan => {
  const found = fixtures.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return run(found.source).plan;
};

/** The lines of a part, without its heading; empty where there is no such part. */
const part = (summary: string, heading: string): string[] => {
  const lines = summary.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## ${heading}`));
  if (start < 0) return [];
  const end = lines.findIndex((line, i) => i > start && line.startsWith('#'));
  return lines.slice(start + 1, end < 0 ? undefined : end).filter((line) => line !== '');
};

describe.each(documents)('the summary of $name', ({ source }) => {
  const { plan } = run(source);
  const summary = writeSummary([plan]);

  it('is one page', () => {
    expect(summary.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('has tables whose rows have as many cells as their head', () => {
    const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
    for (const table of summary.split('\n\n').filter((block) => block.startsWith('|'))) {
      const [head, ...rows] = table.trimEnd().split('\n') as [string, ...string[]];
      for (const row of rows) expect(cells(row)).toBe(cells(head));
    }
  });

  it('names the plan, and counts its tasks', () => {
    expect(summary.startsWith('# ')).toBe(true);
    expect(summary).toContain(`${formatNumber(plan.tasks.length)} nhiệm vụ`);
  });

  it('is the same every time', () => {
    expect(writeSummary([plan])).toBe(summary);
  });
});

describe('the summary', () => {
  const summary = writeSummary([fixture('two-annexes.txt')]);

  it('says what plan it is', () => {
    expect(summary.split('\n').slice(0, 5)).toEqual([
      '# Kế hoạch số 45/KH-UBND của ỦY BAN NHÂN DÂN XÃ ĐỒNG MÂY',
      '',
      '**Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới và giảm nghèo bền vững giai đoạn 2026 - 2030 và năm 2026 trên địa bàn xã Đồng Mây**',
      '',
      'Ban hành: 20/02/2026, Đồng Mây · Thời gian: giai đoạn 2026 – 2030 và năm 2026 · 24 nhiệm vụ · Nguồn: two-annexes.txt',
    ]);
  });

  it('picks targets of each section of the objectives, and counts the rest', () => {
    expect(part(summary, 'Chỉ tiêu (26)').slice(0, 4)).toEqual([
      '| Chỉ tiêu | Mức | Thời điểm |',
      '| --- | --- | --- |',
      '| Tỷ lệ hộ nghèo đa chiều | \\< 3% | 2026 – 2030 |',
      '| Lao động qua đào tạo | ≥ 70% | 2026 – 2030 |',
    ]);
    expect(part(summary, 'Chỉ tiêu').at(-1)).toMatch(/^\| \*… và \d+ chỉ tiêu khác\* \|/);
  });

  it('says who leads how much, and when it is due', () => {
    expect(part(summary, 'Ai làm gì')[2]).toBe(
      '| Phòng Kinh tế | 7 |  | 30/09/2026, 30/11/2026, hằng tháng, hằng quý |',
    );
  });

  it('has the next days in their order, without those before the plan', () => {
    const days = part(summary, 'Lịch')
      .slice(2)
      .map((row) => row.split(' | ')[0]);
    expect(days).toEqual(['| 31/03/2026', '| 30/06/2026', '| 30/09/2026', '| 30/11/2026', '| 31/12/2026']);
  });

  it('has what recurs once for each task', () => {
    expect(part(summary, 'Định kỳ')[0]).toBe(
      '- Hằng tháng, hằng quý, 6 tháng một lần, hằng năm: Tổng hợp, báo cáo tiến độ về UBND xã định kỳ hằng tháng, hằng quý, 06 tháng, cuối năm (Phòng Kinh tế)',
    );
  });

  it('has the legal basis and what is to be looked at', () => {
    expect(part(summary, 'Căn cứ (6)')[0]).toBe(
      '- Luật số 72/2025/QH15 ngày 16/06/2025: Tổ chức chính quyền địa phương',
    );
    expect(part(summary, 'Cần xem lại').at(-1)).toMatch(
      /^- Thời hạn «Tháng 01\/2026» trước ngày ban hành .* \(dòng 157\)$/,
    );
  });

  it('has no part for what the plan does not have', () => {
    const empty = writeSummary([extractPlan('KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\nKhông có.\n')]);
    expect(empty.match(/^## .*/gm)).toEqual(['## Cần xem lại']);
  });

  it('shows the signs of Markdown as they are', () => {
    const plan = extractPlan('KẾ HOẠCH\nTrồng cây * a_b <b> | `x` [y] ~z~ &amp; \\\n\nI. NHIỆM VỤ\n\n- Trồng cây.\n');
    expect(writeSummary([plan])).toContain('**Trồng cây \\* a\\_b \\<b\\> \\| \\`x\\` \\[y\\] \\~z\\~ \\&amp; \\\\**');
  });

  it('is followed by that of the next plan', () => {
    const plans = [fixture('school.txt'), fixture('blank-header.txt')];
    expect(writeSummary(plans).match(/^# .*/gm)).toEqual([
      '# Kế hoạch số 17/KH-THCSBL của TRƯỜNG THCS BẾN LAU',
      '# Kế hoạch số …/KH-UBND của UBND xã Suối Khoang',
    ]);
    expect(writeSummary([])).toBe('');
  });

  it('shows the last one rather than counting it', () => {
    for (const { source } of documents) expect(writeSummary([run(source).plan])).not.toContain('… và 1 ');
  });
});

describe('Vietnamese notation', () => {
  it.each([
    [0, '0'],
    [37.6, '37,6'],
    [999, '999'],
    [1000, '1.000'],
    [-1234567.25, '-1.234.567,25'],
    [1e21, '1e+21'],
  ])('writes the number %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    ['2026-05-15', '15/05/2026'],
    ['2026-05', '05/2026'],
    ['2026', '2026'],
    ['2026-Q3', 'Quý III/2026'],
    ['2025-11-15/2025-12-15', '15/11/2025 – 15/12/2025'],
    ['2025-Q4/2026-Q1', 'Quý IV/2025 – Quý I/2026'],
    ['2026/2030', '2026 – 2030'],
    ['P1W', 'hằng tuần'],
    ['P3M', 'hằng quý'],
    ['P6M', '6 tháng một lần'],
    ['P1Y6M', 'P1Y6M'],
    ['sớm', 'sớm'],
  ])('writes the time %s as %s', (value, text) => {
    expect(formatTime(value)).toBe(text);
  });

  it.each([
    ['P1M', 'FREQ=MONTHLY;BYMONTHDAY=15', 'ngày 15 hằng tháng'],
    ['P1Y', 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15', 'ngày 15/11 hằng năm'],
    ['P1Y', 'FREQ=YEARLY;BYMONTH=12', 'tháng 12 hằng năm'],
    ['P1M', undefined, 'hằng tháng'],
  ])('writes %s %s as %s', (value, rrule, text) => {
    expect(formatRecurrence({ value, ...(rrule === undefined ? {} : { rrule }) })).toBe(text);
  });

  it.each<[Partial<Quantity>, string]>([
    [{ operator: '>=', value: 95, unit: '%' }, '≥ 95%'],
    [{ operator: 'range', min: 9, max: 10, unit: '%' }, '9 – 10%'],
    [{ operator: '=', value: 38, outOf: 48, unit: 'thôn' }, '38/48 thôn'],
    [{ operator: '~', value: 1500, unit: 'tỷ đồng' }, '≈ 1.500 tỷ đồng'],
    [{ operator: '=', value: 0, unit: '' }, '0'],
  ])('writes the level %j as %s', (quantity, text) => {
    expect(formatLevel(quantity as Quantity)).toBe(text);
  });

  it.each([
    ['Trồng cây gây rừng', 18, 'Trồng cây gây rừng'],
    ['Trồng cây gây rừng', 17, 'Trồng cây gây…'],
    ['Trồng cây, gây rừng', 12, 'Trồng cây…'],
    ['Trồngcâygâyrừng', 8, 'Trồngcâ…'],
    ['🌳🌳🌳', 4, '🌳…'],
  ])('shortens %s to %d', (text, length, short) => {
    expect(shorten(text, length)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(length);
  });

  it.each([
    [[20, 3, 0], 10, [7, 3, 0]],
    [[1, 1], 10, [1, 1]],
    [[5, 5, 5], 7, [3, 2, 2]],
    [[5], -3, [0]],
  ])('shares rows %j of %d', (wanted, rows, given) => {
    expect(shareRows(wanted, rows)).toEqual(given);
  });
});
