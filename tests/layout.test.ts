// What a reader saw of the layout decides: paragraphs, tables with merged cells, footnotes, furniture.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../src/pipeline.ts';
import { unaccounted } from './support/accounting.ts';
import { laidOut, type Piece } from './support/laid-out.ts';

const tail: Piece[] = [{ paragraph: ['TM. ỦY BAN NHÂN DÂN'] }, { paragraph: ['CHỦ TỊCH'] }];

describe('paragraphs that the reader saw', () => {
  it('joins lines that go on, whatever they begin with', () => {
    const { plan } = run(
      laidOut([
        { paragraph: ['I. NHIỆM VỤ'] },
        { paragraph: ['- Nạo vét kênh dài', '1. 250 mét qua hai thôn, xong', 'trước ngày 30/4/2026.'] },
      ]),
    );
    expect(plan.tasks.map((one) => one.text)).toEqual([
      'Nạo vét kênh dài 1. 250 mét qua hai thôn, xong trước ngày 30/4/2026.',
    ]);
  });

  it('parts lines that open, though the first ends no sentence', () => {
    const { plan } = run(
      laidOut([
        { paragraph: ['I. NHIỆM VỤ'] },
        { paragraph: ['Trồng cây ven đường liên thôn từ nhà văn hóa đến trạm bơm và'] },
        { paragraph: ['dọn rác ở chợ.'] },
      ]),
    );
    expect(plan.tasks.map((one) => one.text)).toEqual([
      'Trồng cây ven đường liên thôn từ nhà văn hóa đến trạm bơm và',
      'dọn rác ở chợ.',
    ]);
  });

  it('leaves out page numbers and repeated headers', () => {
    const { normal } = run(
      laidOut([
        { paragraph: ['Trồng cây'] },
        { paragraph: ['7'], furniture: 'page-number' },
        { paragraph: ['KH trồng cây'], furniture: 'repeated-header' },
      ]),
    );
    expect(normal.text).toBe('Trồng cây');
    expect(normal.furniture.map(({ reason }) => reason)).toEqual(['page-number', 'repeated-header']);
  });
});

describe('footnotes that the reader saw', () => {
  it('stand behind the text, their marks gone from the word they were glued to', () => {
    const { plan } = run(
      laidOut([
        { paragraph: ['I. NHIỆM VỤ'] },
        { paragraph: ['- Trồng cây theo mẫu a ở các thôn.'] },
        { note: 'mẫu của xã Nậm Xuông.', mark: ' a', after: 'theo mẫu' },
      ]),
    );
    expect(plan.tasks[0]?.text).toBe('Trồng cây theo mẫu ở các thôn.');
    expect(plan.footnotes.map(({ mark, text }) => [mark, text])).toEqual([[' a', 'mẫu của xã Nậm Xuông.']]);
  });
});

describe('tables that the reader saw', () => {
  it('gives each row the merged cells that cover it, in any column', () => {
    const { plan } = run(
      laidOut([
        { paragraph: ['I. NHIỆM VỤ'] },
        ...tail,
        { paragraph: ['PHỤ LỤC'] },
        {
          table: [
            ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
            ['1', 'Trồng cây', { lines: ['Phòng Kinh tế'], rows: 2 }, 'Quý I/2026'],
            ['2', 'Nạo vét kênh', { lines: ['Quý II/2026'], rows: 2 }],
            ['3', { lines: ['Dạy bơi', 'cho trẻ em'] }, 'Nhà trường'],
          ],
        },
      ]),
    );
    expect(plan.tasks.map(({ text, lead, due }) => [text, lead, due])).toEqual([
      ['Trồng cây', ['Phòng Kinh tế'], '2026-Q1'],
      ['Nạo vét kênh', ['Phòng Kinh tế'], '2026-Q2'],
      ['Dạy bơi cho trẻ em', ['Nhà trường'], '2026-Q2'],
    ]);
    expect(plan.deadlines.map(({ value, of }) => [value, of])).toEqual([
      ['2026-Q1', plan.tasks[0]?.id],
      ['2026-Q2', plan.tasks[1]?.id],
    ]);
  });

  it('takes a cell over the whole width for a group', () => {
    const { plan } = run(
      laidOut([
        { paragraph: ['I. NHIỆM VỤ'] },
        ...tail,
        { paragraph: ['PHỤ LỤC'] },
        {
          table: [
            ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
            [{ lines: ['Nhóm nhiệm vụ về hạ tầng'], columns: 3 }],
            ['1', 'Trồng cây', 'Các thôn'],
          ],
        },
      ]),
    );
    expect(plan.annexes[0]?.tables[0]?.rows.map(({ kind, cells, group }) => [kind, cells, group])).toEqual([
      ['group', ['Nhóm nhiệm vụ về hạ tầng', '', ''], null],
      ['data', ['1', 'Trồng cây', 'Các thôn'], 'Nhóm nhiệm vụ về hạ tầng'],
    ]);
  });

  it('takes a letterhead apart that is laid out as a table', () => {
    const { plan } = run(
      laidOut([
        {
          table: [
            [
              { lines: ['ỦY BAN NHÂN DÂN', 'XÃ NẬM XUÔNG'] },
              { lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] },
            ],
            ['Số: 12/KH-UBND', 'Nậm Xuông, ngày 02 tháng 3 năm 2026'],
          ],
        },
        { paragraph: ['KẾ HOẠCH'] },
        { paragraph: ['Trồng cây năm 2026'] },
        { paragraph: ['I. NHIỆM VỤ'] },
        { paragraph: ['- Trồng cây.'] },
      ]),
    );
    const { number, symbol, place, date, subject } = plan.document;
    expect({ number, symbol, place, date, subject }).toEqual({
      number: '12',
      symbol: 'KH-UBND',
      place: 'Nậm Xuông',
      date: '2026-03-02',
      subject: 'Trồng cây năm 2026',
    });
  });
});

describe('the laws, for any layout', () => {
  const words = fc.constantFrom(
    'I. NHIỆM VỤ',
    'Trồng cây',
    '- Dạy bơi 90%',
    'TT',
    '1',
    'Nhiệm vụ',
    '7',
    '',
    'KẾ HOẠCH',
    '| a |',
    'b\tc\td',
  );
  const lines = fc.array(words, { minLength: 1, maxLength: 3 });
  const cell = fc.record({
    lines: fc.array(
      words.filter((word) => word !== ''),
      { maxLength: 2 },
    ),
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
  });
  const piece: fc.Arbitrary<Piece> = fc.oneof(
    fc.record({ paragraph: lines, furniture: fc.constantFrom(null, 'page-number' as const) }),
    fc.record({ table: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }) }),
  );

  it('loses nothing and has nothing twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(unaccounted(run(laidOut(pieces)))).toEqual({ lost: '', twice: '' });
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
