// What is read of a Word document besides its automatic numbers: words in order, tables, notes, letterheads, and their marks.
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../src/model/source-text.ts';
import { run as runPipeline } from '../src/pipeline.ts';
import { readDocument } from '../src/read/read-document.ts';
import { unaccounted } from './support/accounting.ts';
import { cell, type DocxParts, item, level, list, makeDocx, numbering, paragraph, run, table } from './support/docx.ts';

const read = (parts: DocxParts | string): Promise<SourceText> =>
  readDocument(makeDocx(typeof parts === 'string' ? { body: parts } : parts), 'a.docx');
const textOf = async (parts: DocxParts | string): Promise<string> => (await read(parts)).text;
const lines = async (parts: DocxParts | string): Promise<string[]> => {
  const { text, layout } = await read(parts);
  return (layout?.lines ?? []).map(({ start, end }) => text.slice(start, end));
};
/** The cells of each table by their words, with column, columns and rows. */
const tables = ({ text, layout }: SourceText) =>
  layout?.tables.map(({ rows }) =>
    rows.map((row) => row.map((one) => [text.slice(one.start, one.end), one.column, one.columns, one.rows])),
  );

describe('a Word document', () => {
  it('says what it is, and knows no pages', async () => {
    expect(await read(paragraph('Kế hoạch'))).toMatchObject({
      name: 'a.docx',
      text: 'Kế hoạch\n',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      encoding: null,
      pageStarts: null,
      ocr: null,
      problems: [],
    });
  });

  it.each([
    ['empty', 'empty', makeDocx({ body: '<w:p/>' })],
    [
      'without its document',
      'damaged',
      zipSync({ '[Content_Types].xml': new Uint8Array(1), 'word/document.bin': new Uint8Array(1) }),
    ],
    ['with broken XML', 'damaged', makeDocx({ body: '<w:p>' })],
    ['cut short', 'damaged', makeDocx({ body: paragraph('x'.repeat(5000)) }).subarray(0, -40)],
  ])('is refused where it is %s', async (_, problem, bytes) => {
    await expect(readDocument(bytes, 'a.docx')).rejects.toMatchObject({ problem, file: 'a.docx' });
  });

  it('is refused where it unpacks too far', async () => {
    const bytes = makeDocx({ body: paragraph('x'.repeat(100_000)) });
    const limits = { maxExpandedBytes: 50_000 };
    await expect(readDocument(bytes, 'a.docx', limits)).rejects.toMatchObject({ problem: 'expands-too-far' });
  });
});

describe('the words of a paragraph', () => {
  it('are those of its runs, of links, fields, controls, smart tags and formulas', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://x.invalid"</w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('trang')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const content = [
      run('Theo '),
      `<w:hyperlink>${run('mẫu')}</w:hyperlink> `,
      run(' của '),
      field,
      `<w:sdt><w:sdtPr/><w:sdtContent>${run(' và ')}</w:sdtContent></w:sdt>`,
      `<w:smartTag><w:smartTag>${run('xã Nậm')}</w:smartTag></w:smartTag>`,
      `<w:fldSimple w:instr="DOCPROPERTY x">${run(' Xuông')}</w:fldSimple>`,
      '<m:oMath><m:r><m:t>≥5</m:t></m:r></m:oMath>',
    ].join('');
    expect(await textOf(paragraph(content))).toBe('Theo mẫu của trang và xã Nậm Xuông≥5\n');
  });

  it('have hyphens, symbols and breaks as plain signs', async () => {
    const content =
      '<w:r><w:t>57</w:t><w:noBreakHyphen/><w:t>NQ/TW đạt </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%, kế</w:t><w:softHyphen/><w:t>hoạch</w:t><w:tab/><w:t>năm</w:t><w:br/><w:t>2026</w:t></w:r>';
    expect(await lines(paragraph(content))).toEqual(['57-NQ/TW đạt ≥90%, kếhoạch năm', '2026']);
    const { layout } = await read(paragraph(content) + paragraph('sau'));
    expect(layout?.lines.map(({ opens }) => opens)).toEqual([true, null, true]);
  });

  it('leave out what is hidden, comments, page numbers and marks of pages', async () => {
    const content = [
      run('Trồng '),
      run('ẩn ', '<w:vanish/>'),
      '<w:commentRangeStart w:id="0"/>',
      run('cây'),
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      `<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`,
      '<w:r><w:lastRenderedPageBreak/></w:r>',
      run(' xanh', '<w:vanish w:val="0"/>'),
    ].join('');
    expect(await textOf(paragraph(content))).toBe('Trồng cây xanh\n');
  });

  it('are in capitals where they are shown so', async () => {
    expect(await textOf(paragraph(run('Ủy ban nhân dân', '<w:caps/>')))).toBe('ỦY BAN NHÂN DÂN\n');
  });

  it('keep what a text box shows, once, behind them', async () => {
    const inside = `<w:txbxContent>${paragraph('DỰ THẢO')}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${inside}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await lines(paragraph(run('Kế hoạch') + box) + paragraph('năm 2026'))).toEqual([
      'Kế hoạch',
      'DỰ THẢO',
      'năm 2026',
    ]);
    expect(await lines(paragraph(box))).toEqual(['DỰ THẢO']);
    const old = `<w:r><w:pict><v:textbox>${inside}</v:textbox></w:pict></w:r>`;
    expect(await lines(paragraph(old))).toEqual(['DỰ THẢO']);
  });
});

describe('tracked changes', () => {
  const mark = (kind: string) => `<w:rPr><w:${kind} w:id="9"/></w:rPr>`;

  it('are taken as accepted, and counted', async () => {
    const content = [
      run('Trồng '),
      `<w:ins w:id="1">${run('500 ')}</w:ins>`,
      '<w:del w:id="2"><w:r><w:delText>300 </w:delText></w:r></w:del>',
      `<w:moveFrom w:id="3">${run('cũ ')}</w:moveFrom><w:moveTo w:id="4">${run('cây')}</w:moveTo>`,
    ].join('');
    const source = await read(paragraph(content));
    expect(source.text).toBe('Trồng 500 cây\n');
    expect(source.problems).toEqual([{ code: 'tracked-changes', detail: '2 + 2', place: null }]);
  });

  it('join paragraphs whose end was deleted', async () => {
    expect(await lines(paragraph('Trồng ', mark('del')) + paragraph('cây') + paragraph('Hết'))).toEqual([
      'Trồng cây',
      'Hết',
    ]);
    expect(await lines(paragraph('Trồng', mark('ins')) + paragraph('cây'))).toEqual(['Trồng', 'cây']);
  });

  it('leave out rows that were deleted', async () => {
    const body = table([
      [cell('TT'), cell('Việc'), cell('Hạn')],
      [cell('1'), cell('Trồng'), cell('2026')],
    ]).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
    expect(await lines(body)).toEqual(['1', 'Trồng', '2026']);
  });
});

describe('a table of contents', () => {
  const entry = (before: string, text: string, after = '') => paragraph(before + run(text) + after);
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

  it('is left out', async () => {
    const body = entry(begin, 'I. MỤC TIÊU 1') + entry('', 'II. NHIỆM VỤ 2', end) + paragraph('I. MỤC TIÊU');
    expect(await lines(body)).toEqual(['I. MỤC TIÊU']);
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const control = `<w:sdt>${gallery}<w:sdtContent>${paragraph('MỤC LỤC')}</w:sdtContent></w:sdt>`;
    expect(await lines(control + paragraph('I. MỤC TIÊU'))).toEqual(['I. MỤC TIÊU']);
  });

  it('that has no end hides nothing', async () => {
    const body = entry(begin, 'I. MỤC TIÊU 1') + paragraph('I. MỤC TIÊU');
    expect(await lines(body)).toEqual(['I. MỤC TIÊU 1', 'I. MỤC TIÊU']);
  });
});

describe('marks of a line', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Thuong"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="DamCon"><w:basedOn w:val="Dam"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/></w:rPr></w:style>',
  ].join('');
  const looks = async (body: string) =>
    (await read({ body, styles })).layout?.lines.map(({ bold, height }) => [bold, height]);
  const styled = (id: string, content: string) => paragraph(content, `<w:pStyle w:val="${id}"/>`);

  it('are inherited from the styles of its paragraph and its letters', async () => {
    const body =
      paragraph('a') + styled('Dam', 'b') + styled('DamCon', 'c') + paragraph(run('d', '<w:rStyle w:val="Manh"/>'));
    expect(await looks(body)).toEqual([
      [false, 14],
      [true, 14],
      [true, 15],
      [true, 14],
    ]);
  });

  it('turn round where a bold style of letters stands in a bold paragraph, and give way to what letters say', async () => {
    const body =
      styled('Dam', run('a', '<w:rStyle w:val="Manh"/>')) +
      styled('Dam', run('b', '<w:b w:val="0"/>')) +
      paragraph(run('c', '<w:rStyle w:val="Manh"/><w:b/>'));
    expect((await looks(body))?.map(([bold]) => bold)).toEqual([false, false, true]);
  });

  it('are bold where all its letters are, as high as most are, and unknown without letters', async () => {
    const body =
      paragraph(run('Trồng cây', '<w:b/>') + run(' : ')) +
      paragraph(run('Trồng', '<w:b/>') + run(' cây')) +
      paragraph(run('I', '<w:sz w:val="20"/>') + run(' MỤC TIÊU')) +
      paragraph('-----');
    expect(await looks(body)).toEqual([
      [true, 14],
      [false, 14],
      [false, 14],
      [null, null],
    ]);
  });
});

describe('tables', () => {
  const head = [cell('TT'), cell('Việc'), cell('Hạn')];

  it('have their cells one behind the other, each on lines of its own', async () => {
    const source = await read(
      paragraph('Phụ lục') +
        table([head, [cell('1'), cell(paragraph('Trồng cây') + paragraph('- ven đường')), cell('<w:p/>')]]) +
        paragraph('Hết'),
    );
    expect(source.text).toBe('Phụ lục\nTT\nViệc\nHạn\n1\nTrồng cây\n- ven đường\n\nHết\n');
    expect(tables(source)).toEqual([
      [
        [
          ['TT', 0, 1, 1],
          ['Việc', 1, 1, 1],
          ['Hạn', 2, 1, 1],
        ],
        [
          ['1', 0, 1, 1],
          ['Trồng cây\n- ven đường', 1, 1, 1],
          ['', 2, 1, 1],
        ],
      ],
    ]);
  });

  it('have merged cells once, as wide and as high as they are', async () => {
    const source = await read(
      paragraph('x') +
        table([
          [
            cell('TT', '<w:vMerge w:val="restart"/>'),
            cell('Năm', '<w:gridSpan w:val="2"/>'),
            cell('GC', '<w:vMerge w:val="restart"/>'),
          ],
          [cell('<w:p/>', '<w:vMerge/>'), cell('2025'), cell('2026'), cell('<w:p/>', '<w:vMerge/>')],
          [cell('1'), cell('a', '<w:hMerge w:val="restart"/>'), cell('<w:p/>', '<w:hMerge/>'), cell('b')],
        ]),
    );
    expect(tables(source)?.[0]).toEqual([
      [
        ['TT', 0, 1, 2],
        ['Năm', 1, 2, 1],
        ['GC', 3, 1, 2],
      ],
      [
        ['2025', 1, 1, 1],
        ['2026', 2, 1, 1],
      ],
      [
        ['1', 0, 1, 1],
        ['a', 1, 2, 1],
        ['b', 3, 1, 1],
      ],
    ]);
  });

  it('may begin a row further right, and hold numbers that count themselves', async () => {
    const number = () => cell(item('<w:r/>', 1));
    const body =
      paragraph('x') +
      table([head, [number(), cell('a'), cell('b')], [number(), cell('c'), cell('d')], [cell('e'), cell('f')]]).replace(
        /<w:tr>(?!.*<w:tr>)/,
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
      );
    const source = await read({ body, numbering: numbering([list(1, level(0, 'decimal', '%1'))]) });
    expect(tables(source)?.[0]?.slice(1)).toEqual([
      [
        ['1', 0, 1, 1],
        ['a', 1, 1, 1],
        ['b', 2, 1, 1],
      ],
      [
        ['2', 0, 1, 1],
        ['c', 1, 1, 1],
        ['d', 2, 1, 1],
      ],
      [
        ['e', 1, 1, 1],
        ['f', 2, 1, 1],
      ],
    ]);
  });

  it('in a cell are its words', async () => {
    const inner = table([[cell('1'), cell('2')]]);
    const source = await read(paragraph('x') + table([head, [cell('1'), cell(`${inner}<w:p/>`), cell('b')]]));
    expect(tables(source)).toHaveLength(1);
    expect(tables(source)?.[0]?.[1]?.[1]).toEqual(['1\n2', 1, 1, 1]);
  });

  it('become tasks with their leads', async () => {
    const body =
      paragraph('I. NHIỆM VỤ') +
      paragraph('Phân công như sau:') +
      table([
        [cell('TT'), cell('Nhiệm vụ'), cell('Cơ quan chủ trì'), cell('Thời gian hoàn thành')],
        [cell('1'), cell('Trồng cây ven đường'), cell('Phòng Kinh tế'), cell('30/6/2026')],
      ]);
    const { plan } = runPipeline(await read(body));
    expect(plan.tasks.map(({ text, lead, due }) => [text, lead, due])).toContainEqual([
      'Trồng cây ven đường',
      ['Phòng Kinh tế'],
      '2026-06-30',
    ]);
  });
});

describe('tables without lines', () => {
  const letterhead = [
    [cell(paragraph('ỦY BAN NHÂN DÂN') + paragraph('XÃ NẬM XUÔNG')), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
    [cell('Số: 05/KH-UBND'), cell('Nậm Xuông, ngày 5 tháng 01 năm 2026')],
  ];
  const signature = [
    [cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.')), cell(paragraph('CHỦ TỊCH') + paragraph('Lò Văn Pản'))],
  ];

  it('of a letterhead or a signature are plain lines, the left cell first', async () => {
    const source = await read(table(letterhead, false) + paragraph('KẾ HOẠCH') + table(signature, false));
    expect(tables(source)).toEqual([]);
    expect(source.layout?.lines.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NẬM XUÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 05/KH-UBND',
      'Nậm Xuông, ngày 5 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Lò Văn Pản',
    ]);
  });

  it('are no tables at the very top though lines are drawn, nor where their cells hide the lines of their style', async () => {
    expect(tables(await read(table(letterhead) + paragraph('KẾ HOẠCH')))).toEqual([]);
    const styles =
      '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>';
    const bordered = (inside: string) =>
      paragraph('x') +
      table([[cell('Nơi nhận:', inside), cell('CHỦ TỊCH', inside)]], false).replace(
        '<w:tblPr>',
        '<w:tblPr><w:tblStyle w:val="Luoi"/>',
      );
    const hidden = '<w:tcBorders><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>';
    expect(tables(await read({ body: bordered(hidden), styles }))).toEqual([]);
    expect(tables(await read({ body: bordered(''), styles }))).toHaveLength(1);
  });

  it('are tables where they have three columns or many rows', async () => {
    const three = [[cell('TT'), cell('Việc'), cell('Hạn')]];
    const many = Array.from({ length: 9 }, (_, i) => [cell(`${i}`), cell('x')]);
    expect(tables(await read(paragraph('x') + table(three, false) + paragraph('y') + table(many, false)))).toHaveLength(
      2,
    );
  });
});

describe('columns made by tabs', () => {
  const tabbed = (...parts: string[]) =>
    paragraph(parts.map((part) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`).join('<w:r><w:tab/></w:r>'));

  it('are read one behind the other in a letterhead', async () => {
    const body = [
      tabbed('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      tabbed('XÃ NẬM XUÔNG', 'Độc lập - Tự do - Hạnh phúc'),
      '<w:p/>',
      tabbed('Số: 05/KH-UBND', 'Nậm Xuông, ngày 5 tháng 01 năm 2026'),
      paragraph('KẾ HOẠCH'),
      paragraph('Trồng cây năm 2026'),
    ].join('');
    expect(await lines(body)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NẬM XUÔNG',
      'Số: 05/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nậm Xuông, ngày 5 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Trồng cây năm 2026',
    ]);
  });

  it('are read so in a signature, with recipients that stand alone', async () => {
    const body = [
      ...['I. MỤC TIÊU', 'Trồng cây ven đường.', 'II. NHIỆM VỤ', 'Ươm giống.'].map((text) => paragraph(text)),
      tabbed('Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'),
      tabbed('- Đảng ủy xã;', 'CHỦ TỊCH'),
      paragraph('- Các thôn;'),
      tabbed('', '', '', '(Đã ký)'),
      tabbed('- Trạm y tế;', 'Lò Văn Pản'),
      paragraph('- Lưu: VT.'),
    ].join('');
    expect((await lines(body)).slice(4)).toEqual([
      'Nơi nhận:',
      '- Đảng ủy xã;',
      '- Các thôn;',
      '- Trạm y tế;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      '(Đã ký)',
      'Lò Văn Pản',
    ]);
  });

  it('may be made by spaces', async () => {
    const wide = ' '.repeat(20);
    const body = paragraph(`UBND XÃ A${wide}CỘNG HÒA XÃ HỘI`) + paragraph(`Số: 5/KH-UBND${wide}A, ngày 5/1/2026`);
    expect(await lines(body)).toEqual(['UBND XÃ A', 'Số: 5/KH-UBND', 'CỘNG HÒA XÃ HỘI', 'A, ngày 5/1/2026']);
  });

  it('are spaces elsewhere: after enumerators, between words, in lists of attributes', async () => {
    const body = [
      paragraph('KẾ HOẠCH'),
      ...['a', 'b', 'c'].map((text) => paragraph(text)),
      tabbed('1.', 'TRỒNG CÂY'),
      tabbed('2.', 'DỌN RÁC'),
      tabbed('Thời gian:', 'ngày 5/1/2026'),
      tabbed('Địa điểm:', 'Nhà văn hóa xã'),
    ].join('');
    expect((await lines(body)).slice(4)).toEqual([
      '1. TRỒNG CÂY',
      '2. DỌN RÁC',
      'Thời gian: ngày 5/1/2026',
      'Địa điểm: Nhà văn hóa xã',
    ]);
  });
});

describe('notes', () => {
  const reference = (id: number, kind = 'footnote', more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (id: number, text: string, kind = 'footnote') =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`;
  const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
  const cut = ({ text }: SourceText, range: { start: number; end: number } | null) =>
    range === null ? null : text.slice(range.start, range.end);

  it('stand behind the text, numbered in the order of their marks', async () => {
    const source = await read({
      body: paragraph(run('Theo Luật') + reference(5) + run(' và mẫu') + reference(2) + run('.')) + paragraph('Hết'),
      footnotes: separator + note(2, 'Mẫu của xã.') + note(5, 'Luật năm 2025.') + note(7, 'Không dùng.'),
    });
    expect(source.text).toBe('Theo Luật1 và mẫu2.\nHết\n1 Luật năm 2025.\n2 Mẫu của xã.\n');
    const notes = source.layout?.notes ?? [];
    expect(notes.map((one) => [one.mark, cut(source, one), cut(source, one.own), cut(source, one.anchor)])).toEqual([
      ['1', 'Luật năm 2025.', '1', '1'],
      ['2', 'Mẫu của xã.', '2', '2'],
    ]);
    expect(notes.map(({ anchor }) => source.text.slice((anchor?.start ?? 0) - 3, anchor?.start))).toEqual([
      'uật',
      'mẫu',
    ]);
  });

  it('may have marks of their own; those at the end are Roman', async () => {
    const own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
    const source = await read({
      body: paragraph(run('Cây') + own + run(' và giống') + reference(1, 'endnote')),
      footnotes: note(1, 'Cây xanh.'),
      endnotes: note(1, 'Giống lúa.', 'endnote'),
    });
    expect(source.text).toBe('Cây* và giốngi\n* Cây xanh.\ni Giống lúa.\n');
  });

  it('become footnotes of the plan', async () => {
    const source = await read({
      body: paragraph('I. NHIỆM VỤ') + paragraph(run('- Trồng cây theo mẫu') + reference(1) + run(' ở các thôn.')),
      footnotes: note(1, 'Mẫu của xã.'),
    });
    const { plan } = runPipeline(source);
    expect(plan.tasks.map(({ text }) => text)).toEqual(['Trồng cây theo mẫu ở các thôn.']);
    expect(plan.footnotes.map(({ mark, text }) => [mark, text])).toEqual([['1', 'Mẫu của xã.']]);
  });
});

describe('a letterhead in the header of the first page', () => {
  const header = table([[cell('UBND XÃ NẬM XUÔNG'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]], false);
  const section = '<w:sectPr><w:headerReference w:type="first" r:id="rIdheader"/><w:titlePg/></w:sectPr>';

  it('is kept where the body has none', async () => {
    expect(await lines({ body: paragraph('KẾ HOẠCH') + section, header })).toEqual([
      'UBND XÃ NẬM XUÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
    ]);
  });

  it('is left out where the body has one, where it is not shown, and where it is something else', async () => {
    const body = table([[cell('UBND XÃ'), cell('CỘNG HÒA')]], false) + paragraph('KẾ HOẠCH');
    expect(await lines({ body: body + section, header })).toEqual(['UBND XÃ', 'CỘNG HÒA', 'KẾ HOẠCH']);
    const plain = paragraph('KẾ HOẠCH');
    expect(await lines({ body: plain + section.replace('<w:titlePg/>', ''), header })).toEqual(['KẾ HOẠCH']);
    expect(await lines({ body: plain + section, header: paragraph('Trang 1') })).toEqual(['KẾ HOẠCH']);
  });
});

describe('letters of old fonts', () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

  it('become Unicode, with the capitals that only the font makes', async () => {
    const body =
      paragraph(run('KÕ ho¹ch trång c©y', font('.VnTimeH'))) +
      paragraph(
        `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>Ch</w:t><w:softHyphen/><w:t>¬ng tr×nh n</w:t><w:softHyphen/><w:t>íc s¹ch</w:t></w:r>`,
      );
    expect(await lines(body)).toEqual(['KẾ HOẠCH TRỒNG CÂY', 'Chương trình nước sạch']);
  });

  it('stay where they are Unicode already', async () => {
    expect(await lines(paragraph(run('Trồng cây à', font('.VnTime'))))).toEqual(['Trồng cây à']);
  });
});

describe('nothing', () => {
  it('is lost of a document with everything in it', async () => {
    const body = [
      table([[cell('UBND XÃ'), cell('CỘNG HÒA')]], false),
      paragraph('KẾ HOẠCH'),
      item('MỤC TIÊU', 1),
      paragraph(`${run('Trồng 500 cây')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      table([
        [cell('TT'), cell('Việc'), cell('Hạn')],
        [cell('1'), cell(paragraph('a') + paragraph('b')), cell('<w:p/>')],
      ]),
    ].join('');
    const source = await read({
      body,
      numbering: numbering([list(1, level(0, 'upperRoman', '%1.'))]),
      footnotes: `<w:footnote w:id="1">${paragraph('Cây xanh.')}</w:footnote>`,
    });
    const { layout, text } = source;
    const shown = (layout?.lines ?? []).map(({ start, end }) => text.slice(start, end)).join('\n');
    expect(shown.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect(unaccounted(runPipeline(source))).toEqual({ lost: '', twice: '' });
  });
});
