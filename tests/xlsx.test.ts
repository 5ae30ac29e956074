// Excel sheets: titles as lines, tables with merged cells, numbers as they are shown, nothing that is hidden.
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../src/model/source-text.ts';
import { run } from '../src/pipeline.ts';
import { readDocument } from '../src/read/read-document.ts';
import { ReadError } from '../src/read/read-error.ts';
import { unaccounted } from './support/accounting.ts';
import { makeXlsx, plainRows, stylesBehind, type XlsxParts } from './support/xlsx.ts';

const read = (parts: XlsxParts): Promise<SourceText> => readDocument(makeXlsx(parts), 'bieu.xlsx');
const linesIn = ({ text, layout }: SourceText): string[] => {
  const inTable = (at: number) => layout?.tables.some((table) => table.start <= at && at < table.end);
  return (layout?.lines ?? []).filter(({ start }) => !inTable(start)).map(({ start, end }) => text.slice(start, end));
};
const tablesIn = ({ text, layout }: SourceText) =>
  (layout?.tables ?? []).map(({ rows }) => rows.map((row) => row.map(({ start, end }) => text.slice(start, end))));
const gridOf = ({ text, layout }: SourceText) =>
  layout?.tables[0]?.rows.map((row) =>
    row.map(({ start, end, column, columns, rows }) => [text.slice(start, end), column, columns, rows]),
  );

const HEAD = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch'];

describe('a sheet', () => {
  it('is title lines, a table, and lines behind it', async () => {
    const rows = plainRows([
      ['PHỤ LỤC I'],
      ['Chỉ tiêu năm 2026'],
      null,
      ['(Kèm theo Kế hoạch số 1/KH-UBND)'],
      HEAD,
      ['I', 'Kinh tế'],
      [1, 'Diện tích lúa', 'ha', 1250],
      [2, 'Hộ nghèo', '%', 5.5],
      ['Ghi chú: số liệu ước tính'],
      null,
      ['TT', 'Nhiệm vụ', 'Cơ quan'],
      [1, 'Trồng cây', 'Phòng Kinh tế'],
    ]);
    const source = await read({ sheets: [{ rows }] });
    expect(linesIn(source)).toEqual([
      'PHỤ LỤC I',
      'Chỉ tiêu năm 2026',
      '(Kèm theo Kế hoạch số 1/KH-UBND)',
      'Ghi chú: số liệu ước tính',
    ]);
    expect(tablesIn(source)).toEqual([
      [HEAD, ['I', 'Kinh tế'], ['1', 'Diện tích lúa', 'ha', '1250'], ['2', 'Hộ nghèo', '%', '5,5']],
      [
        ['TT', 'Nhiệm vụ', 'Cơ quan'],
        ['1', 'Trồng cây', 'Phòng Kinh tế'],
      ],
    ]);
    expect(source).toMatchObject({ encoding: null, pageStarts: null, problems: [] });
    expect(source.mediaType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  it('reads a letterhead from left to right', async () => {
    const rows = plainRows([
      ['UBND XÃ NẬM XUÔNG', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 12/KH-UBND', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['', '', 'ngày 5 tháng 3 năm 2026'],
      ['KẾ HOẠCH'],
    ]);
    expect(linesIn(await read({ sheets: [{ rows }] }))).toEqual([
      'UBND XÃ NẬM XUÔNG',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ngày 5 tháng 3 năm 2026',
      'KẾ HOẠCH',
    ]);
  });

  it('takes two columns for a table where lines are drawn, or where they are many', async () => {
    const two = [
      ['TT', 'Nhiệm vụ'],
      ['1', 'Trồng cây'],
    ];
    const { bordered } = stylesBehind([]);
    expect(tablesIn(await read({ sheets: [{ rows: plainRows(two, bordered) }] }))).toEqual([two]);
    expect(tablesIn(await read({ sheets: [{ rows: plainRows(two) }] }))).toEqual([]);
    const many = [...two, ['2', 'Dọn rác'], ['3', 'Nạo vét kênh']];
    expect(tablesIn(await read({ sheets: [{ rows: plainRows(many) }] }))).toEqual([many]);
  });

  it('keeps merged cells', async () => {
    const rows = `<row r="1"><c r="B1" t="inlineStr"><is><t>TT</t></is></c><c r="C1" t="inlineStr"><is><t>Nhiệm vụ</t></is></c><c r="D1"/><c r="E1" t="inlineStr"><is><t>Hạn</t></is></c></row>
      <row r="2"><c r="B2"/><c r="C2" t="inlineStr"><is><t>Tên</t></is></c><c r="D2" t="inlineStr"><is><t>Cơ quan</t></is></c><c r="E2"/></row>
      <row r="3"><c r="B3"><v>1</v></c><c r="C3" t="inlineStr"><is><t>Trồng cây</t></is></c><c r="D3"/><c r="E3" t="inlineStr"><is><t>Quý I</t></is></c></row>`;
    expect(gridOf(await read({ sheets: [{ rows, merges: ['B1:B2', 'C1:D1', 'E1:E2'] }] }))).toEqual([
      [
        ['TT', 0, 1, 2],
        ['Nhiệm vụ', 1, 2, 1],
        ['Hạn', 3, 1, 2],
      ],
      [
        ['Tên', 1, 1, 1],
        ['Cơ quan', 2, 1, 1],
      ],
      [
        ['1', 0, 1, 1],
        ['Trồng cây', 1, 1, 1],
        ['', 2, 1, 1],
        ['Quý I', 3, 1, 1],
      ],
    ]);
  });

  it('leaves out what is hidden, and says so', async () => {
    const row = (at: number, hidden: boolean) =>
      `<row r="${at}"${hidden ? ' hidden="1"' : ''}>${['A', 'B', 'C', 'D'].map((column) => `<c r="${column}${at}" t="inlineStr"><is><t>${column}${at}</t></is></c>`).join('')}</row>`;
    const source = await read({
      sheets: [
        {
          rows: row(1, false) + row(2, true) + row(3, false),
          cols: '<cols><col min="2" max="2" hidden="1"/></cols>',
          merges: ['A1:A3'],
        },
        { name: 'Nháp', state: 'hidden', rows: plainRows([HEAD]) },
      ],
    });
    expect(gridOf(source)).toEqual([
      [
        ['A1', 0, 1, 2],
        ['C1', 1, 1, 1],
        ['D1', 2, 1, 1],
      ],
      [
        ['C3', 1, 1, 1],
        ['D3', 2, 1, 1],
      ],
    ]);
    expect(source.problems).toEqual([{ code: 'hidden-parts', detail: 'Sheet1: 2; Nháp', place: null }]);
  });

  it('shows numbers by their formats, as in Vietnam', async () => {
    const shown: [number, string | number, string][] = [
      [0.85, 9, '85%'],
      [0.123, '0.0%', '12,3%'],
      [1250, 3, '1.250'],
      [1250.5, '#,##0.00', '1.250,50'],
      [58.5, 0, '58,5'],
      [0.1 + 0.2, 0, '0,3'],
      [46111, 14, '30/03/2026'],
      [46111, '[$-42A]d mmmm yyyy;@', '30/03/2026'],
      [46111, 'm/yyyy', '03/2026'],
      [95, '"≥ "0', '≥ 95'],
      [7, '[Red', '7'],
    ];
    const formats = shown.map(([, format]) => format);
    const cells = shown.map(([value], i) => `<c r="${String.fromCharCode(65 + i)}1" s="${i + 1}"><v>${value}</v></c>`);
    const source = await read({ sheets: [{ rows: `<row r="1">${cells.join('')}</row>` }], formats });
    expect(tablesIn(source)[0]?.[0]).toEqual(shown.map(([, , text]) => text));
    const mac = await read({
      sheets: [{ rows: '<row><c s="1"><v>44649</v></c></row>' }],
      formats: [14],
      from1904: true,
    });
    expect(mac.text).toBe('30/03/2026\n');
  });

  it('reads shared strings, runs of fonts, line breaks, computed strings', async () => {
    const { old } = stylesBehind([]);
    const source = await read({
      strings: [
        '<t>Một</t>',
        '<r><t xml:space="preserve">Hai </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>x· héi</t></r><rPh><t>no</t></rPh>',
        '<t>Ba_x000D_\nbốn</t>',
      ],
      sheets: [
        {
          rows: `<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c></row>
            <row><c t="str"><f>A1&amp;"x"</f><v>Năm</v></c></row><row><c t="inlineStr" s="${old}"><is><t>KÕ ho¹ch</t></is></c></row>`,
        },
      ],
    });
    expect(source.text.split('\n')).toEqual(['Một', 'Hai xã hội', 'Ba', 'bốn', 'Năm', 'Kế hoạch', '']);
    expect(source.layout?.lines.at(-1)).toMatchObject({ bold: true, height: 14 });
  });

  it('gives targets and tasks of its tables', async () => {
    const rows = plainRows([
      ['KẾ HOẠCH'],
      ['Phát triển kinh tế - xã hội năm 2026'],
      ['I. NHIỆM VỤ'],
      ['- Trồng cây ven đường.'],
      ['TM. ỦY BAN NHÂN DÂN'],
      ['CHỦ TỊCH'],
      null,
      ['PHỤ LỤC'],
      ['CHỈ TIÊU NĂM 2026'],
      ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2026', 'Cơ quan chủ trì'],
      [1, 'Diện tích lúa chất lượng cao', 'ha', 1250, 'Phòng Kinh tế'],
      [2, 'Tỷ lệ hộ nghèo đa chiều', '%', 5.5, 'Phòng Văn hóa - Xã hội'],
    ]);
    const found = run(await read({ sheets: [{ rows }] }));
    expect(found.plan.targets.map(({ indicator, value, unit }) => [indicator, value, unit])).toEqual([
      ['Diện tích lúa chất lượng cao', 1250, 'ha'],
      ['Tỷ lệ hộ nghèo đa chiều', 5.5, '%'],
    ]);
    expect(unaccounted(found)).toEqual({ lost: '', twice: '' });
  });

  it('is refused where it shows nothing or is cut short', async () => {
    await expect(read({ sheets: [{ rows: '' }] })).rejects.toThrow(new ReadError('empty', 'bieu.xlsx'));
    const whole = makeXlsx({ sheets: [{ rows: plainRows([HEAD]) }] });
    await expect(readDocument(whole.subarray(0, whole.length - 40), 'bieu.xlsx')).rejects.toThrow(ReadError);
  });

  it('is refused where it unpacks too far', async () => {
    const many = makeXlsx({ sheets: [{ rows: plainRows(Array.from({ length: 2000 }, () => HEAD)) }] });
    await expect(readDocument(many, 'bieu.xlsx', { maxExpandedBytes: 10_000 })).rejects.toMatchObject({
      problem: 'expands-too-far',
    });
  });
});
