// PDF files: small ones written here, and those of fixtures/files, which show the invented plan of scripts/fixtures.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../src/model/source-text.ts';
import { renderPages } from '../src/read/pdf/render-pages.ts';
import { readDocument } from '../src/read/read-document.ts';
import type { ReadOptions } from '../src/read/reader.ts';
import { at } from './support/corpus.ts';
import { rawPdf, show } from './support/raw-pdf.ts';

const read = (bytes: Uint8Array, options: Partial<ReadOptions> = {}) =>
  readDocument(bytes, 'a.pdf', { ocr: false, ...options });
const file = (name: string) => readFileSync(at(`fixtures/files/${name}`));
const linesOf = ({ text }: SourceText) => text.trimEnd().split('\n');
const problem = (bytes: Uint8Array, options: Partial<ReadOptions> = {}) =>
  read(bytes, options).then(
    () => 'read',
    (error) => error.problem ?? error,
  );

function rowsOf({ text, layout }: SourceText, table: number): string[][] {
  const rows = layout?.tables[table]?.rows ?? [];
  return rows.map((row) => row.map(({ start, end }) => text.slice(start, end).replace(/\n/g, ' ')));
}

describe('a file of an office program', async () => {
  const source = await read(file('plan-office.pdf'));
  const { text, layout } = source;

  it('has its pages, and its numbers of pages marked', () => {
    expect(source.pageStarts).toHaveLength(5);
    const numbers = layout?.lines.filter((line) => line.furniture === 'page-number') ?? [];
    expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['2', '3', '4', '5', '6']);
  });

  it('reads the letterhead column by column', () => {
    expect(linesOf(source).slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI NGÀN',
      'Số: 27/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Suối Ngàn, ngày 09 tháng 03 năm 2026',
      'KẾ HOẠCH',
      'Trồng rừng và phòng cháy, chữa cháy rừng năm 2026',
      'trên địa bàn xã Suối Ngàn',
    ]);
  });

  it('tells bold lines and where paragraphs open', () => {
    const line = (start: string) => layout?.lines.find((one) => text.startsWith(start, one.start));
    expect(line('II. NHIỆM VỤ')).toMatchObject({ bold: true, opens: true, height: 14 });
    expect(line('2. Chuẩn bị đủ')).toMatchObject({ bold: false, opens: true });
    expect(line('gốc rõ ràng') ?? line('nguồn gốc')).toMatchObject({ bold: false, opens: false });
  });

  it('reads recipients before the signature', () => {
    const lines = linesOf(source);
    const from = lines.indexOf('Nơi nhận:');
    expect(lines.slice(from, from + 9)).toEqual([
      'Nơi nhận:',
      '- UBND tỉnh (báo cáo);',
      '- Đảng ủy, HĐND xã;',
      '- Trưởng các thôn;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Lò Thị Nhung',
    ]);
  });

  it('ties footnotes to their marks', () => {
    const notes = layout?.notes.map(({ mark, start, end, anchor }) => ({
      mark,
      words: text.slice(start, end).replace(/\n/g, ' '),
      before: anchor && text.slice(anchor.start - 9, anchor.end),
    }));
    expect(notes).toEqual([
      {
        mark: '1',
        words:
          'Quyết định số 12/QĐ-UBND ngày 05/01/2026; Kế hoạch số 9/KH-UBND ngày 12/01/2026; Công văn số 301/SNN-KL ngày 20/01/2026 về việc chuẩn bị mùa trồng rừng.',
        before: 'bảo vệ rừng1'.slice(-10),
      },
      { mark: '2', words: 'Năm 2025 tỷ lệ che phủ rừng của xã là 60,2%.', before: ' năm 20252'.slice(-10) },
    ]);
  });

  it('reads a table with merged cells and an empty one', () => {
    expect(rowsOf(source, 0)).toEqual([
      ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Diện tích'],
      ['Năm 2025', 'Năm 2026'],
      ['1', 'Rừng phòng hộ trồng mới', 'ha', '30', '45'],
      ['2', 'Rừng sản xuất trồng mới, kể cả trồng lại sau khai thác', 'ha', '62,5', '75'],
      ['3', 'Khoanh nuôi tái sinh', 'ha', '', '210'],
    ]);
    const [first] = layout?.tables[0]?.rows ?? [];
    expect(first?.map(({ column, columns, rows }) => [column, columns, rows])).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [2, 1, 2],
      [3, 2, 1],
    ]);
  });

  it('reads a table over three pages of landscape as one', () => {
    const rows = rowsOf(source, 1);
    const numbers = Array.from({ length: 20 }, (_, i) => String(i + 1));
    expect(rows.map(([number]) => number)).toEqual(['TT', 'I', ...numbers.slice(0, 13), 'II', ...numbers.slice(13)]);
    expect(rows.filter((row) => row.length !== 5)).toEqual([
      ['I', 'Trồng rừng'],
      ['II', 'Chữa cháy rừng'],
    ]);
    expect(rows.every((row) => row[0] !== '6' || row[1]?.endsWith('về diện tích đã báo cáo'))).toBe(true);
    expect(rows[7]?.slice(2)).toEqual(['Phòng Kinh tế', 'Hạt Kiểm lâm; Trưởng thôn', 'Tháng 6/2026']);
    const again = layout?.lines.filter((line) => line.furniture === 'repeated-header') ?? [];
    expect(again.filter(({ start, end }) => text.slice(start, end) === 'Nhiệm vụ')).toHaveLength(2);
  });
});

describe('a file of a browser, with borders that are thin areas', async () => {
  const source = await read(file('plan-browser.pdf'));

  it('has the same words in its tables', async () => {
    const office = await read(file('plan-office.pdf'));
    expect(rowsOf(source, 0)).toEqual(rowsOf(office, 0));
    expect(rowsOf(source, 1)).toEqual(rowsOf(office, 1));
  });

  it('reads the signature column by column', () => {
    expect(linesOf(source).slice(-0).join('\n')).toContain('- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH');
  });
});

describe('pages', () => {
  const text = show('Trong cay xanh', 100, 700);

  it('are read as they are shown, turned', async () => {
    const turned = '0 1 -1 0 600 0 cm\n';
    const { text: words, layout } = await read(
      rawPdf([{ content: turned + show('tren giay ngang', 100, 500), rotate: 90 }]),
    );
    expect(words).toBe('tren giay ngang\n');
    expect(layout?.words[0]?.box.x).toBeCloseTo(100, 0);
    expect(layout?.words[0]?.box.y).toBeGreaterThan(85);
  });

  it('hold words of forms that are painted, at their place', async () => {
    const form = show('trong bieu mau', 10, 10);
    const objects = [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 100 0] /Resources << /Font << /F1 5 0 R >> >> /Length ${form.length} >>\nstream\n${form}\nendstream`,
    ];
    const { text: words, layout } = await read(rawPdf([{ content: `${text}q 1 0 0 1 0 300 cm /X1 Do Q\n` }], objects));
    expect(words).toBe('Trong cay xanh\ntrong bieu mau\n');
    expect(layout?.words[3]?.box.x).toBeCloseTo(110);
  });

  it('leave out words beside the page, and stamps across it', async () => {
    const across = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DU THAO) Tj ET\n';
    const { text: words } = await read(rawPdf([{ content: text + show('ngoai trang', 700, 700) + across }]));
    expect(words).toBe('Trong cay xanh\n');
  });

  it('part words at gaps, whatever the operators', async () => {
    const content = "BT /F1 12 Tf 14 TL 100 700 Td [(Trong) -400 (c) 20 (ay)] TJ T* 2 Tw (o thon) Tj 0 Tw (xa) ' ET\n";
    expect(linesOf(await read(rawPdf([{ content }])))).toEqual(['Trong cay', 'o thon', 'xa']);
  });

  it('take raised letters of one size for marks of their word', async () => {
    const content = 'BT /F1 12 Tf 100 700 Td (van ban) Tj /F1 7 Tf 5 Ts (1) Tj 0 Ts /F1 12 Tf (. Het) Tj ET\n';
    expect(linesOf(await read(rawPdf([{ content }])))).toEqual(['van ban1. Het']);
  });

  it('have tables whose borders are strokes, thin areas or dots', async () => {
    const cells = [10, 60, 110].map((x, i) => show(`o ${i}`, x + 5, 706)).join('') + show('duoi', 15, 686);
    const at = [10, 60, 110, 160];
    const strokes = [
      ...at.map((x) => `${x} 680 m ${x} 720 l S\n`),
      ...[680, 700, 720].map((y) => `10 ${y} m 160 ${y} l S\n`),
    ];
    const areas = [...at.map((x) => `${x} 680 0.5 40 re f\n`), ...[680, 700, 720].map((y) => `10 ${y} 150 0.5 re f\n`)];
    const dot = (x: number, y: number) => `${x} ${y} 0.5 0.5 re f\n`;
    const dots = [
      ...at.flatMap((x) => Array.from({ length: 40 }, (_, i) => dot(x, 680 + i))),
      ...[680, 700, 720].flatMap((y) => Array.from({ length: 100 }, (_, i) => dot(10 + 1.5 * i, y))),
    ];
    const whole = [`${at[0]} 680 150 40 re S\n60 680 50 40 re S\n10 700 m 160 700 l S\n`];
    for (const borders of [strokes, areas, dots, whole])
      expect(rowsOf(await read(rawPdf([{ content: borders.join('') + cells }])), 0)).toEqual([
        ['o 0', 'o 1', 'o 2'],
        ['duoi', '', ''],
      ]);
  });

  it('hold what is written into forms, not who signed', async () => {
    const appearance = (words: string) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 200 60] /Resources << /Font << /F1 5 0 R >> >> /Length ${words.length} >>\nstream\n${words}\nendstream`;
    const field = (kind: string, id: number, y: number) =>
      `<< /Type /Annot /Subtype /Widget /FT /${kind} /F 4 /T (f${id}) /V () /Rect [100 ${y} 300 ${y + 60}] /AP << /N ${id} 0 R >> >>`;
    const objects = [
      '<< >>',
      appearance(show('27', 0, 10)),
      field('Sig', 101, 600),
      appearance(show('Nguoi ky: UBND', 0, 30) + show('xa Na Co', 0, 10)),
      field('Sig', 103, 500),
    ];
    const source = await read(rawPdf([{ content: text, more: '/Annots [102 0 R 104 0 R]' }], objects));
    expect(linesOf(source)).toEqual(['Trong cay xanh', '27']);
  });
});

describe('letters of fonts of signs', () => {
  it('are bullets and comparisons', async () => {
    const read1 = async (letters: string, font: string) =>
      (await read(rawPdf([{ content: show(letters, 100, 700), font }]))).text;
    expect(await read1('Ø', 'ABCDEF+Wingdings-Regular')).toBe('‣\n');
    expect(await read1('·', 'SymbolMT')).toBe('•\n');
    expect(await read1('Ø', 'Arial')).toBe('Ø\n');
  });
});

describe('letters of old encodings', () => {
  it('are told by the font, capitals by its H', async () => {
    const content = show('ñy ban nh©n d©n x· Nµ Co', 100, 700) + show('Sè: 27', 100, 680);
    expect(linesOf(await read(rawPdf([{ content, font: 'ABCDEF+.VnTimeH' }])))).toEqual([
      'ỦY BAN NHÂN DÂN XÃ NÀ CO',
      'SỐ: 27',
    ]);
    expect(linesOf(await read(rawPdf([{ content, font: '.VnTime,Bold' }])))[0]).toBe('ủy ban nhân dân xã Nà Co');
  });

  it('are told by content where the font does not say', async () => {
    const words = 'Uû ban nh©n d©n x· yªu cÇu c¸c th«n trång c©y xanh ë ven ®­êng vµ b¸o c¸o kÕt qu¶';
    const source = await read(rawPdf([{ content: show(words, 20, 700, 9) }]));
    expect(source.text).toBe('Uỷ ban nhân dân xã yêu cầu các thôn trồng cây xanh ở ven đường và báo cáo kết quả\n');
    expect(source.problems.map(({ code }) => code)).toContain('encoding-guessed');
  });
});

describe('words that fell apart', () => {
  const letters = Array.from('trong cay o ven duong quanh nha van hoa cac thon trong xa nam nay');
  const spread = (size: number) =>
    rawPdf([{ content: letters.map((one, i) => show(one, 20 + i * 8.5, 700, size)).join('') }]);

  it('are named where nothing puts them together', async () => {
    expect((await read(spread(4))).problems).toEqual([{ code: 'letters-scattered', detail: '1', place: null }]);
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)(
    'are read by poppler where it is installed',
    async () => {
      const { text, problems } = await read(spread(9));
      expect(text).toContain(' duong quanh nha ');
      expect(problems).toEqual([]);
    },
  );
});

describe('pages that are pictures', () => {
  const image =
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\n\x00\xff\xff\x00\nendstream';
  const picture = { content: 'q 600 0 0 800 0 0 cm /X1 Do Q\n' };
  const words = { content: show('Trong cay xanh', 100, 700) };

  it('are named where letter recognition is refused', async () => {
    const { text, problems } = await read(rawPdf([words, picture, words], [image]));
    expect(text.match(/Trong/g)).toHaveLength(2);
    expect(problems).toEqual([{ code: 'page-unreadable', detail: '2', place: null }]);
    await expect(read(rawPdf([picture, picture, picture], [image]))).rejects.toMatchObject({
      problem: 'needs-ocr',
      detail: '1-3',
    });
  });

  it('are no empty pages, and no pages with a small picture', async () => {
    const small = { content: 'q 60 0 0 60 300 700 cm /X1 Do Q\n' };
    const both = { content: small.content + words.content };
    expect((await read(rawPdf([words, { content: '' }, both], [image]))).problems).toEqual([]);
  });

  it('are drawn as they are shown', async () => {
    const images = await renderPages(rawPdf([{ ...picture, rotate: 90 }], [image]), 'a.pdf', null);
    const png = Buffer.from(await images.png(1, 36));
    await images.close();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([400, 300]);
  });
});

describe('files that cannot be read', () => {
  it('names what is wrong', async () => {
    expect(await problem(file('plan-locked.pdf'))).toBe('password-needed');
    expect(await problem(file('plan-locked.pdf'), { password: 'sai' })).toBe('password-wrong');
    expect(await problem(file('plan-locked.pdf'), { password: 'suoingan' })).toBe('read');
    expect(await problem(rawPdf([]))).toBe('no-pages');
    expect(await problem(Uint8Array.from(Buffer.from('%PDF-1.4\nhello')))).toBe('damaged');
    expect(await problem(file('plan-office.pdf').subarray(0, 5000))).toBe('damaged');
    expect(await problem(file('plan-office.pdf'), { maxPages: 5 })).toBe('too-many-pages');
    expect(await problem(file('plan-office.pdf'), { maxTime: 0 })).toBe('too-slow');
    expect(await problem(rawPdf([{ content: '' }]))).toBe('needs-ocr');
  });

  it('leaves the bytes as they are', async () => {
    const bytes = Uint8Array.from(file('plan-office.pdf'));
    await read(bytes);
    expect(Buffer.compare(bytes, file('plan-office.pdf'))).toBe(0);
  });
});
