// What became of each value of a text, and why a place gave what it gave.
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../src/inspect/coverage.ts';
import { explain } from '../src/inspect/explain.ts';
import { run } from '../src/pipeline.ts';
import { sourceOfText } from '../src/read/source-of.ts';
import { documents } from './support/corpus.ts';

const TEXT = `ỦY BAN NHÂN DÂN
XÃ NÀ SẢN

KẾ HOẠCH
Trồng cây năm 2026

Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh;
I. MỤC TIÊU
- Trồng cây xanh trên 80% đường thôn.
II. NHIỆM VỤ
- Giao Phòng Kinh tế chủ trì trồng cây, hoàn thành trước ngày 15/6/2026.
III. KINH PHÍ
- Ngân sách xã hỗ trợ 50% giá cây giống.
Nơi nhận:
- Phòng Kinh tế;
`;
const done = run(sourceOfText(TEXT, 'x'));
const entries = coverageOf(done).map(({ kind, text, usedBy, reason, span }) => ({
  kind,
  text,
  usedBy,
  reason,
  line: span.line,
}));

describe('coverage', () => {
  it('names the item that used a value', () => {
    expect(entries).toContainEqual({ kind: 'percentage', text: '80%', usedBy: ['t-I-1'], reason: null, line: 9 });
    expect(entries).toContainEqual({ kind: 'date', text: '15/6/2026', usedBy: ['d-II-1'], reason: null, line: 11 });
    expect(entries).toContainEqual({ kind: 'code', text: '12/QĐ-UBND', usedBy: ['c-1'], reason: null, line: 7 });
    expect(entries).toContainEqual({ kind: 'agency', text: 'Phòng Kinh', usedBy: ['a-1'], reason: null, line: 11 });
  });

  it('gives the date and the issuer of a cited document to its citation', () => {
    expect(entries).toContainEqual({ kind: 'date', text: '05/01/2026', usedBy: ['c-1'], reason: null, line: 7 });
    expect(entries).toContainEqual({ kind: 'agency', text: 'UBND', usedBy: ['c-1'], reason: null, line: 7 });
  });

  it('says why a value was not used', () => {
    expect(entries).toContainEqual({ kind: 'percentage', text: '50%', usedBy: [], reason: 'role', line: 13 });
  });

  it('gives recipients to the header', () => {
    expect(entries).toContainEqual({
      kind: 'agency',
      text: 'Phòng Kinh',
      usedBy: ['document'],
      reason: null,
      line: 15,
    });
  });

  it.each(documents.map((one) => [one.name, one] as const))('lists every percent sign of %s', (_, { source }) => {
    const whole = run(source);
    const listed = coverageOf(whole).filter((one) => one.kind === 'percentage');
    const signs = Array.from(whole.normal.text.matchAll(/\d\s*%/g)).length;
    expect(listed.length).toBeGreaterThanOrEqual(signs);
    expect(listed.filter((one) => (one.reason === null) !== one.usedBy.length > 0)).toEqual([]);
  });
});

describe('explain', () => {
  it('shows section, role, items and the rule that fired at a line', () => {
    const [one, ...others] = explain(done, { line: 11 });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      section: 'II',
      headings: ['NHIỆM VỤ'],
      role: 'tasks',
      roleRule: 'sections/tasks',
      leaf: 'dash',
    });
    expect(one?.items).toEqual(['w-II-1', 'd-II-1']);
    const fired = one?.matches.find((match) => match.rule === 'deadlines/day');
    expect(fired).toMatchObject({ text: 'hoàn thành trước ngày 15/6/2026', lostTo: null });
  });

  it('finds the place of an item', () => {
    expect(explain(done, { id: 't-I-1' }).map((one) => one.line)).toEqual([9]);
    expect(explain(done, { id: 'c-1' }).map((one) => one.section)).toEqual(['preamble']);
  });

  it('gives nothing where no rule is applied', () => {
    expect(explain(done, { line: 3 })).toEqual([]);
    expect(explain(done, { id: 'w-IX-1' })).toEqual([]);
  });
});
