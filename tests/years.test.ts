// The year of a deadline that names none.
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/index.ts';

const plan = (subject: string, heading: string, leaf: string) =>
  extractPlan(
    `ỦY BAN NHÂN DÂN\nXÃ NÀ SẢN\nNà Sản, ngày 05 tháng 9 năm 2026\n\nKẾ HOẠCH\n${subject}\n\nI. ${heading}\n- ${leaf}\nNơi nhận:\n- Như trên;\n`,
  );
const limits = (subject: string, heading: string, leaf: string) =>
  plan(subject, heading, leaf).deadlines.map(({ value, yearFrom, end, of }) => ({ value, yearFrom, end, of }));

describe('a deadline without a year', () => {
  it('has the year of the heading above it', () => {
    expect(limits('Trồng cây năm 2026', 'NHIỆM VỤ NĂM 2027', 'Trồng cây, hoàn thành trước ngày 15/6.')).toEqual([
      { value: '2027-06-15', yearFrom: 'heading', end: '2027-06-15', of: 'w-I-1' },
    ]);
  });

  it('has the year of the subject, and is the due date of its task', () => {
    const found = plan('Trồng cây năm 2026', 'NHIỆM VỤ', 'Trồng cây, hoàn thành trong quý III.');
    expect(found.deadlines.map(({ value, yearFrom }) => [value, yearFrom])).toEqual([['2026-Q3', 'subject']]);
    expect(found.tasks[0]?.due).toBe('2026-Q3');
  });

  it('has the year of the plan where what it names is still to come', () => {
    expect(limits('Trồng cây', 'NHIỆM VỤ', 'Trồng cây, hoàn thành trước tháng 12.')).toEqual([
      { value: '2026-12', yearFrom: 'date', end: '2026-12-31', of: 'w-I-1' },
    ]);
  });

  it('is left out where no year can be told', () => {
    expect(limits('Trồng cây', 'NHIỆM VỤ', 'Trồng cây, hoàn thành trước tháng 3.')).toEqual([]);
    expect(limits('Trồng cây giai đoạn 2026 - 2030', 'NHIỆM VỤ', 'Trồng cây, hoàn thành trước tháng 12.')).toEqual([]);
  });

  it('does not take a day of every year for one without a year', () => {
    expect(limits('Trồng cây năm 2026', 'NHIỆM VỤ', 'Báo cáo trước ngày 15/11 hằng năm.')).toMatchObject([
      { value: 'P1Y' },
    ]);
  });
});
