// Pages of invented words with invented places: what a reader of the page would read, in which order.
import { describe, expect, it } from 'vitest';
import type { Page } from '../src/read/page/page.ts';
import { sourceOfPages } from '../src/read/page/source-of-pages.ts';
import { grid, page, say, sayAround, sayFull, widthOf } from './support/pages.ts';

const [LEFT, RIGHT, INDENT] = [85, 540, 121];

const linesOf = (pages: readonly Page[]) => sourceOfPages(pages).text.trimEnd().split('\n');

/** Each line behind the sign that says whether a paragraph opens with it: ¶, nothing, or ? where it is not known. */
function marked(pages: readonly Page[]): string[] {
  const { text, layout } = sourceOfPages(pages);
  return layout.lines.map((line) => {
    const sign = line.furniture ?? (line.opens === null ? '?' : line.opens ? '¶' : '');
    return `${sign} ${text.slice(line.start, line.end)}`.trim();
  });
}

function tablesOf(pages: readonly Page[]) {
  const { text, layout } = sourceOfPages(pages);
  return layout.tables.map((table) =>
    table.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end).replace(/\n/g, ' / '))),
  );
}

describe('lines', () => {
  it('puts words into lines from top to bottom, whatever their order', () => {
    const words = [say('cây xanh', LEFT + 42, 100), say('ở thôn Nà Co', LEFT, 120), say('Trồng', LEFT, 100)];
    expect(linesOf([page(1, words)])).toEqual(['Trồng cây xanh', 'ở thôn Nà Co']);
  });

  it('glues a raised mark and pieces of a word, and keeps known spaces', () => {
    const [first] = say('Kế', LEFT, 100);
    const pieces = [
      [
        { ...first, text: 'K', width: 7 },
        { ...first, text: 'ế', x: LEFT + 7, width: 7, font: 'Other' },
      ],
      say('1', LEFT + 14, 95, { size: 8 }),
      [
        { ...first, text: 'số', x: LEFT + 40, width: 14, spaced: true },
        { ...first, text: '5', x: LEFT + 54.5 },
      ],
    ] as Page['words'][];
    const { text, layout } = sourceOfPages([page(1, pieces as never)]);
    expect(text).toBe('Kế1 số 5\n');
    expect(layout.words.map(({ start, end }) => text.slice(start, end))).toEqual(['Kế', '1', 'số', '5']);
  });

  it('drops letters that are drawn twice to look bold', () => {
    expect(linesOf([page(1, [say('KẾ HOẠCH', 250, 100), say('KẾ HOẠCH', 250.4, 100)])])).toEqual(['KẾ HOẠCH']);
  });

  it('gives every word its place', () => {
    const { text, layout } = sourceOfPages([page(1, []), page(2, [say('Thôn Nà Co', 100, 200)])]);
    const last = layout.words.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('Co');
    expect(last?.box).toMatchObject({ page: 2, x: 100 + widthOf('Thôn Nà '), width: 14 });
  });

  it('says where pages begin', () => {
    const { text, pageStarts } = sourceOfPages(
      [1, 2, 3].map((n) => page(n, [say(`Trang thứ ${n} nói về rừng`, LEFT, 200)])),
    );
    expect(pageStarts.map((at) => text.slice(at, at + 11))).toEqual(['Trang thứ 2', 'Trang thứ 3']);
  });
});

describe('blocks side by side', () => {
  const letterhead = [
    sayAround('ỦY BAN NHÂN DÂN', 150, 80, { size: 13 }),
    sayAround('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 410, 80, { size: 12, bold: true }),
    sayAround('XÃ NÀ CO', 150, 97, { size: 13, bold: true }),
    sayAround('Độc lập - Tự do - Hạnh phúc', 410, 98, { size: 13, bold: true }),
    sayAround('Số:      /KH-UBND', 150, 125, { size: 13 }),
    sayAround('Nà Co, ngày      tháng 4 năm 2026', 410, 125, { size: 13 }),
  ];
  const body = [
    sayAround('KẾ HOẠCH', 312, 170, { bold: true }),
    sayFull('Thực hiện Nghị quyết của Hội đồng nhân dân xã về trồng', INDENT, RIGHT, 220),
    say('rừng.', LEFT, 238),
  ];

  it('reads the letterhead column by column', () => {
    expect(linesOf([page(1, [...letterhead, ...body])]).slice(0, 7)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NÀ CO',
      'Số: /KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nà Co, ngày tháng 4 năm 2026',
      'KẾ HOẠCH',
    ]);
  });

  it('reads recipients and signature column by column, though their lines stand at different heights', () => {
    const recipients = ['Nơi nhận:', '- UBND tỉnh;', '- Đảng ủy xã;', '- Lưu: VT.'];
    const signature = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
    const words = [
      ...body,
      ...recipients.map((text, i) => say(text, LEFT, 300 + i * 13, { size: 11 })),
      ...signature.map((text, i) => sayAround(text, 430, 302 + i * 17, { bold: true })),
      sayAround('Hà Văn Pao', 430, 400, { bold: true }),
    ];
    expect(linesOf([page(1, words)]).slice(3)).toEqual([...recipients, ...signature, 'Hà Văn Pao']);
  });

  it('parts a signature that the end of a page cuts', () => {
    const foot = [
      say('Nơi nhận:', LEFT, 780, { size: 12 }),
      sayAround('TM. ỦY BAN NHÂN DÂN', 430, 780, { bold: true }),
    ];
    expect(linesOf([page(1, [...body, ...foot])]).slice(-2)).toEqual(['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN']);
  });

  it('keeps blanks that are left in a line', () => {
    const words = [
      say('Số:', LEFT, 300),
      say('/KH-UBND', LEFT + 70, 300),
      say('Mức đạt', LEFT, 318),
      say('45%', 500, 318),
    ];
    expect(linesOf([page(1, words)])).toEqual(['Số: /KH-UBND', 'Mức đạt 45%']);
  });

  it('reads recipients that go on below the signature, in longer lines', () => {
    const recipients = ['Nơi nhận:', '- UBND tỉnh;', '- Các phòng chuyên môn thuộc UBND xã;', '- Lưu: VT.'];
    const words = [
      ...recipients.map((text, i) => say(text, LEFT, 300 + i * 14, { size: 11 })),
      sayAround('CHỦ TỊCH', 430, 300, { bold: true }),
      sayAround('XÃ NÀ CO', 430, 314, { bold: true }),
    ];
    expect(linesOf([page(1, words)])).toEqual([...recipients, 'CHỦ TỊCH', 'XÃ NÀ CO']);
  });

  it('takes the gaps of justified text for spaces', () => {
    const lines = [
      'Các thôn bản rộng lớn',
      'của xã Nà Co trồng nhiều',
      'cây trên đồi cao ở xa',
      'trong năm nay ở mọi nơi',
    ];
    const words = lines.map((text, i) => sayFull(text, LEFT, RIGHT, 300 + i * 18));
    expect(linesOf([page(1, words)])).toEqual(lines);
  });

  it('takes list marks before a wide space for a part of their lines', () => {
    const words = ['một', 'hai', 'ba'].flatMap((text, i) => [
      say(`${i + 1}.`, LEFT, 300 + i * 18),
      say(`Trồng ${text} cây ở nhà văn hóa`, LEFT + 60, 300 + i * 18),
    ]);
    expect(linesOf([page(1, words)])[0]).toBe('1. Trồng một cây ở nhà văn hóa');
  });
});

describe('paragraphs', () => {
  const full = (text: string, x: number, base: number, style = {}) => sayFull(text, x, RIGHT, base, style);

  it('open with an indent, go on at the margin', () => {
    const words = [
      full('Ủy ban nhân dân xã yêu cầu các thôn trồng cây', INDENT, 100),
      full('xanh ở ven đường và quanh nhà văn hóa thôn mình, chăm', LEFT, 118),
      full('sóc cây đã trồng từ các năm trước cho tốt hơn nữa cả', LEFT, 136),
      full('Trưởng thôn báo cáo trước ngày 25 hằng tháng về', INDENT, 154),
      say('số cây sống.', LEFT, 172),
    ];
    expect(marked([page(1, words)]).map((line) => line.startsWith('¶'))).toEqual([true, false, false, true, false]);
  });

  it('open behind a line with room for the next word, and behind a wider gap', () => {
    const words = [
      full('Ủy ban nhân dân xã yêu cầu các thôn trồng nhiều cây', LEFT, 100),
      say('xanh ở ven đường.', LEFT, 118),
      full('Trưởng thôn báo cáo trước ngày 25 hằng tháng về số', LEFT, 136),
      full('cây sống và số cây chết của từng hộ trong thôn ấy ạ', LEFT, 154),
      full('Công an xã giữ trật tự trong ngày ra quân trồng cây', LEFT, 184),
      full('ở xã và các thôn giáp ranh với xã bạn từ nay về sau', LEFT, 202),
    ];
    expect(marked([page(1, words)]).map((line) => line.startsWith('¶'))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('go on over the end of a page', () => {
    const words = [
      full('Các thôn trồng cây xanh ở ven đường lớn và quanh', INDENT, 700),
      full('sân nhà văn hóa của thôn mình, chăm sóc những cây đã', LEFT, 718),
    ];
    const more = [
      say('trồng năm trước.', LEFT, 100),
      full('Công an xã giữ trật tự trong ngày ra quân trồng', INDENT, 118),
    ];
    expect(marked([page(1, words), page(2, more)])[2]).toBe('trồng năm trước.');
  });

  it('leave it open whether lines in the middle are one heading', () => {
    const words = [
      sayAround('KẾ HOẠCH', 312, 100, { bold: true }),
      sayAround('Trồng cây xanh năm 2026', 312, 118, { bold: true }),
      full('Thực hiện Nghị quyết của xã về trồng nhiều cây xanh', INDENT, 160),
      full('ở các thôn xa và các thôn gần, Ủy ban nhân dân xã ra', LEFT, 178),
    ];
    expect(marked([page(1, words)]).map((line) => line[0])).toEqual(['¶', '?', '¶', 'ở']);
  });
});

describe('furniture', () => {
  const body = (n: number) => [1, 2, 3].map((i) => say(`Dòng ${i * n} của kế hoạch trồng rừng`, LEFT, 150 + i * 18));

  it('marks page numbers at the head or the foot, steady over pages', () => {
    const top = [2, 3].map((n) => page(n, [sayAround(String(n), 312, 50), ...body(n)]));
    expect(marked([page(1, body(1)), ...top]).filter((line) => line.startsWith('page'))).toEqual([
      'page-number 2',
      'page-number 3',
    ]);
    const foot = [1, 2].map((n) => page(n, [...body(n), sayAround(`- ${n + 6} -`, 312, 810)]));
    expect(marked(foot).filter((line) => line.startsWith('page'))).toEqual(['page-number - 7 -', 'page-number - 8 -']);
  });

  it('takes a number in the text for a word', () => {
    const words = [say('2', 300, 50), ...body(1)];
    expect(marked([page(1, words)])[0]).toBe('¶ 2');
    expect(
      marked([page(1, body(1)), page(2, [...body(2), say('2', LEFT, 400), ...[say('Hết', LEFT, 418)]])]),
    ).toContain('¶ 2');
  });

  it('marks what most pages repeat at their head', () => {
    const pages = [1, 2, 3, 4].map((n) =>
      page(n, [say(`UBND xã Nà Co - bản số ${n}`, LEFT, 40, { size: 9 }), ...body(n)]),
    );
    expect(marked(pages).filter((line) => line.startsWith('repeated-header'))).toHaveLength(4);
    expect(marked(pages.slice(0, 2)).filter((line) => line.startsWith('repeated-header'))).toEqual([]);
  });
});

describe('notes', () => {
  const note = { size: 10 };
  const rule = [{ x1: LEFT, x2: LEFT + 140, y1: 735, y2: 735 }];
  const text = [
    say('Thực hiện ba văn bản', INDENT, 100),
    say('1', INDENT + widthOf('Thực hiện ba văn bản'), 95, { size: 9 }),
    say('. của tỉnh về trồng rừng ở 1 thôn', INDENT + widthOf('Thực hiện ba văn bản') + 4.6, 100),
  ];
  const foot = [
    say('1', LEFT, 745, { size: 6 }),
    say('Công văn số 5/SNN ngày 02/3/2026;', LEFT + 6, 748, note),
    say('Công văn số 6/SNN.', LEFT, 760, note),
  ];
  const notesOf = (pages: readonly Page[]) => {
    const { text, layout } = sourceOfPages(pages);
    const cut = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);
    return layout.notes.map((one) => ({ mark: one.mark, words: cut(one), own: cut(one.own), at: one.anchor?.start }));
  };

  it('are told from the text and tied to their mark', () => {
    const pages = [page(1, [...text, ...foot], rule)];
    const at = 'Thực hiện ba văn bản'.length;
    const words = 'Công văn số 5/SNN ngày 02/3/2026;\nCông văn số 6/SNN.';
    expect(notesOf(pages)).toEqual([{ mark: '1', words, own: '1', at }]);
    expect(sourceOfPages(pages).text.startsWith('Thực hiện ba văn bản1. của tỉnh')).toBe(true);
  });

  it('need no line above them where their letters are small', () => {
    expect(notesOf([page(1, [...text, ...foot])])).toHaveLength(1);
  });

  it('go on at the foot of the next page', () => {
    const more = [say('Công văn số 7/SNN.', LEFT, 760, note)];
    const next = page(2, [say('Hết trang này là hết kế hoạch trồng rừng', LEFT, 100), ...more], rule);
    expect(notesOf([page(1, [...text, ...foot], rule), next])[0]?.words).toMatch(/6\/SNN\.\nCông văn số 7\/SNN\.$/);
  });

  it('are not the recipients, whose letters are small too', () => {
    const words = ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.'].map((line, i) =>
      say(line, LEFT, 700 + i * 13, { size: 11 }),
    );
    expect(notesOf([page(1, [...text, ...words])])).toEqual([]);
  });
});

describe('ruled tables', () => {
  const cell = { size: 12 };
  const [xs, ys] = [
    [85, 120, 330, 440, 540],
    [200, 220, 260, 280],
  ];
  const rows = [
    ...['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map((text, i) => say(text, (xs[i] as number) + 5, 214, cell)),
    say('1', 90, 234, cell),
    say('Trồng rừng ở thôn Nà Co và', 125, 234, cell),
    say('thôn Huổi Pú', 125, 250, cell),
    say('Công an xã', 335, 234, cell),
    say('2', 90, 274, cell),
    say('Phát đường băng', 125, 274, cell),
    say('Tháng 5', 445, 274, cell),
  ];

  it('give their cells in the order of rows, with several lines, and empty ones', () => {
    const pages = [page(1, [say('Phụ lục', LEFT, 180), ...rows, say('Hết phụ lục', LEFT, 310)], grid(xs, ys))];
    expect(tablesOf(pages)).toEqual([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['1', 'Trồng rừng ở thôn Nà Co và / thôn Huổi Pú', 'Công an xã', ''],
        ['2', 'Phát đường băng', '', 'Tháng 5'],
      ],
    ]);
    expect(linesOf(pages).slice(0, 3)).toEqual(['Phụ lục', 'TT', 'Nhiệm vụ']);
    expect(linesOf(pages).at(-1)).toBe('Hết phụ lục');
  });

  it('keep each cell inside the table, one behind the other', () => {
    const { layout } = sourceOfPages([page(1, rows, grid(xs, ys))]);
    const [table] = layout.tables;
    const cells = table?.rows.flat() ?? [];
    expect(cells[0]?.start).toBe(table?.start);
    expect(cells.at(-1)?.end).toBe(table?.end);
    for (const [i, one] of cells.entries()) expect(one.start).toBeGreaterThanOrEqual(cells[i - 1]?.end ?? 0);
  });

  it('join pieces of lines that nearly meet, and take thin gaps for one line', () => {
    const broken = grid(xs, ys).flatMap(({ x1, y1, x2, y2 }) => {
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      const beside = x1 === x2 ? { x1: x1 + 1.5, x2: x2 + 1.5, y1, y2 } : { x1, x2, y1: y1 + 1.5, y2: y2 + 1.5 };
      return [{ x1, y1, x2: x, y2: y }, { x1: x, y1: y, x2, y2 }, beside];
    });
    expect(tablesOf([page(1, rows, broken)])).toEqual(tablesOf([page(1, rows, grid(xs, ys))]));
  });

  it('may have dotted lines', () => {
    const dots = grid(xs, ys).flatMap(({ x1, y1, x2, y2 }) =>
      Array.from({ length: Math.ceil(Math.max(x2 - x1, y2 - y1) / 2) }, (_, i) => {
        const [x, y] = x1 === x2 ? [x1, y1 + 2 * i] : [x1 + 2 * i, y1];
        return [
          { x1: x, x2: x + 0.5, y1: y, y2: y },
          { x1: x, x2: x, y1: y, y2: y + 0.5 },
        ];
      }).flat(),
    );
    expect(tablesOf([page(1, rows, dots)])).toEqual(tablesOf([page(1, rows, grid(xs, ys))]));
  });

  it('merge cells between which no line is drawn', () => {
    const rules = [
      ...grid(xs, [200, 220, 240]).filter(({ y1, y2 }) => y1 === y2 && y1 !== 220),
      { x1: 330, x2: 540, y1: 220, y2: 220 },
      ...[85, 120, 330, 540].map((x) => ({ x1: x, x2: x, y1: 200, y2: 240 })),
      { x1: 440, x2: 440, y1: 220, y2: 240 },
    ];
    const words = [
      say('TT', 90, 225, cell),
      say('Chỉ tiêu', 125, 225, cell),
      say('Diện tích', 400, 214, cell),
      say('2025', 335, 234, cell),
      say('2026', 445, 234, cell),
    ];
    const { text, layout } = sourceOfPages([page(1, words, rules)]);
    const seen = layout.tables[0]?.rows.map((row) =>
      row.map(({ column, columns, rows, start, end }) => `${text.slice(start, end)} ${column}+${columns}x${rows}`),
    );
    expect(seen).toEqual([
      ['TT 0+1x2', 'Chỉ tiêu 1+1x2', 'Diện tích 2+2x1'],
      ['2025 2+1x1', '2026 3+1x1'],
    ]);
  });

  it('are none where a frame has one cell, or words are underlined', () => {
    const frame = grid([80, 300], [190, 230]);
    const underline = [{ x1: 85, x2: 200, y1: 221, y2: 221 }];
    expect(tablesOf([page(1, [say('HỎA TỐC', 100, 215)], frame)])).toEqual([]);
    expect(tablesOf([page(1, [say('Gạch dưới', LEFT, 218)], underline)])).toEqual([]);
  });

  describe('over pages', () => {
    const head = (base: number) =>
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map((text, i) => say(text, (xs[i] as number) + 5, base, cell));
    const row = (base: number, ...texts: string[]) =>
      texts.map((text, i) => say(text, (xs[i] as number) + 5, base, cell));
    const first = page(
      1,
      [
        ...head(694),
        ...row(714, '1', 'Trồng rừng', 'Công an xã', 'Tháng 5'),
        ...row(734, '2', 'Phát đường băng ở', 'Thôn Nà Co,', 'Tháng 6'),
      ],
      grid(xs, [680, 700, 720, 740]),
    );

    it('are one table, without the header that is printed again', () => {
      const second = page(
        2,
        [sayAround('2', 312, 40), ...head(94), ...row(114, '3', 'Chăm sóc rừng', 'Xã đội', 'Tháng 7')],
        grid(xs, [80, 100, 120]),
      );
      expect(tablesOf([first, second])).toHaveLength(1);
      expect(tablesOf([first, second])[0]?.map((cells) => cells[0])).toEqual(['TT', '1', '2', '3']);
      const { text, layout } = sourceOfPages([first, second]);
      const again = layout.lines.filter((line) => line.furniture === 'repeated-header');
      expect(again.map(({ start, end }) => text.slice(start, end))).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian']);
    });

    it('have the row whole that a page cuts', () => {
      const rest = row(94, '', 'thôn Huổi Pú', 'thôn Huổi Pú', '');
      const second = page(
        2,
        [...rest, ...row(114, '3', 'Chăm sóc rừng', 'Xã đội', 'Tháng 7')],
        grid(xs, [80, 100, 120]),
      );
      const whole = ['2', 'Phát đường băng ở / thôn Huổi Pú', 'Thôn Nà Co, / thôn Huổi Pú', 'Tháng 6'];
      expect(tablesOf([first, second])[0]?.[2]).toEqual(whole);
      const open = { ...second, rules: second.rules.filter(({ y1, y2 }) => y1 !== 80 || y2 !== 80) };
      expect(tablesOf([first, open])[0]?.[2]).toEqual(whole);
    });

    it('are two tables where other words or other columns are between', () => {
      const second = page(
        2,
        [say('Phụ lục II', LEFT, 60), ...row(94, '1', 'Chăm sóc', 'Xã đội', 'Tháng 7')],
        grid(xs, [80, 100]),
      );
      expect(tablesOf([first, second])).toHaveLength(2);
      const third = page(2, row(94, '1', 'Chăm sóc', 'Xã đội'), grid([85, 200, 330, 500], [80, 100]));
      expect(tablesOf([first, third])).toHaveLength(2);
    });
  });
});

describe('tables without lines', () => {
  const [c1, c2, c3] = [LEFT, LEFT + 60, LEFT + 330];
  const row = (base: number, ...texts: string[]) =>
    texts.map((text, i) => say(text, [c1, c2, c3][i] as number, base, { size: 12 }));

  it('are told by columns that a header and three rows fill', () => {
    const words = [
      say('Phụ lục', LEFT, 80),
      ...row(120, 'TT', 'Nội dung công việc', 'Thời gian'),
      ...row(138, '1', 'Trồng cây ở nhà văn hóa thôn', 'Tháng 3'),
      ...row(156, '2', 'Phát đường băng cản lửa ở hai', 'Tháng 4'),
      say('thôn giáp ranh', c2, 172, { size: 12 }),
      ...row(190, '3', 'Nghiệm thu', 'Quý III'),
      say('Hết phụ lục này', LEFT, 230),
    ];
    expect(tablesOf([page(1, words)])).toEqual([
      [
        ['TT', 'Nội dung công việc', 'Thời gian'],
        ['1', 'Trồng cây ở nhà văn hóa thôn', 'Tháng 3'],
        ['2', 'Phát đường băng cản lửa ở hai / thôn giáp ranh', 'Tháng 4'],
        ['3', 'Nghiệm thu', 'Quý III'],
      ],
    ]);
    expect(linesOf([page(1, words)])[0]).toBe('Phụ lục');
    expect(linesOf([page(1, words)]).at(-1)).toBe('Hết phụ lục này');
  });

  it('are none where two rows or two columns stand below each other, or text is justified', () => {
    const two = [...row(120, 'TT', 'Nội dung', 'Thời gian'), ...row(138, '1', 'Trồng cây', 'Tháng 3')];
    expect(tablesOf([page(1, two)])).toEqual([]);
    const pairs = [1, 2, 3, 4, 5].flatMap((i) => row(100 + 18 * i, String(i), `Trồng cây lần ${i}`));
    expect(tablesOf([page(1, pairs)])).toEqual([]);
    const loose = ['trồng cây xanh ở', 'thôn xa và thôn', 'gần xã nhà ta', 'năm nay trồng rất', 'nhiều cây gỗ lớn'];
    expect(
      tablesOf([
        page(
          1,
          loose.map((text, i) => sayFull(text, LEFT, RIGHT, 300 + 18 * i)),
        ),
      ]),
    ).toEqual([]);
  });
});
