// A target in the body and the annex row that states the same.
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/index.ts';

const plan = (share: string) =>
  extractPlan(
    [
      'KẾ HOẠCH',
      'Nước sạch năm 2026',
      'I. MỤC TIÊU',
      '- 90% hộ dân dùng nước sạch hợp vệ sinh.',
      '- 75% trường học có nhà vệ sinh đạt chuẩn.',
      'Nơi nhận:',
      '- Các thôn;',
      'DANH MỤC CHỈ TIÊU',
      'TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch',
      `1\tTỷ lệ hộ dân dùng nước sạch hợp vệ sinh\t%\t${share}`,
      '2\tSố km đường được bê tông hóa\tkm\t4',
      '',
    ].join('\n'),
  );

describe('a target that stands in body and annex', () => {
  it('is tied to the annex row, and the row to it', () => {
    expect(plan('90').targets.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['t-I-1', 't-annex:1-1'],
      ['t-I-2', undefined],
      ['t-annex:1-1', 't-I-1'],
      ['t-annex:1-2', undefined],
    ]);
  });

  it('is reported where the numbers differ, and only there', () => {
    const codes = (share: string) => plan(share).diagnostics.map(({ code, section }) => [code, section]);
    expect(codes('80')).toContainEqual(['target-differs-in-annex', 'I']);
    expect(codes('90').map(([code]) => code)).not.toContain('target-differs-in-annex');
  });
});
