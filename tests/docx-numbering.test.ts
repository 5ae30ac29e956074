// Automatic numbers of Word. Expected values are what Word prints for the XML by ISO 29500, 17.9. LibreOffice prints the same,
// but for what it does not know: numbers that are legal, restarts, levels tied to styles, hidden and deleted paragraphs.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/read/read-document.ts';
import { type DocxParts, item, level, list, makeDocx, numbering, paragraph } from './support/docx.ts';

/** The lines of a document, its labels in brackets. */
async function lines(parts: DocxParts): Promise<string[]> {
  const { text, layout } = await readDocument(makeDocx(parts), 'a.docx');
  return (layout?.lines ?? []).map(({ start, end, label }) =>
    label === null ? text.slice(start, end) : `[${text.slice(start, label.end)}]${text.slice(label.end, end)}`,
  );
}

const PLAN = numbering([
  list(
    1,
    level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%2.') +
      level(2, 'decimal', '%2.%3.') +
      level(3, 'lowerLetter', '%4)'),
  ),
]);

describe('automatic numbers', () => {
  it('stand in front of the words, level by level', async () => {
    const body = [
      item('MỤC ĐÍCH', 1),
      item('Mục đích', 1, 1),
      item('Yêu cầu', 1, 1),
      item('NHIỆM VỤ', 1),
      item('Trồng cây', 1, 1),
      item('Ươm giống', 1, 2),
      item('Chọn hạt', 1, 3),
      item('Làm đất', 1, 3),
      item('Chăm sóc', 1, 2),
      item('Tưới nước', 1, 3),
      item('Thu hoạch', 1, 1),
    ].join('');
    expect(await lines({ body, numbering: PLAN })).toEqual([
      '[I.] MỤC ĐÍCH',
      '[1.] Mục đích',
      '[2.] Yêu cầu',
      '[II.] NHIỆM VỤ',
      '[1.] Trồng cây',
      '[1.1.] Ươm giống',
      '[a)] Chọn hạt',
      '[b)] Làm đất',
      '[1.2.] Chăm sóc',
      '[a)] Tưới nước',
      '[2.] Thu hoạch',
    ]);
  });

  it('have the formats of Word', async () => {
    const formats = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimalZero', 'none'];
    const definition = numbering(
      formats.map((format, at) =>
        list(
          at + 1,
          `<w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="${format}"/><w:lvlText w:val="(%1)"/></w:lvl>`,
        ),
      ),
    );
    const body = formats.map((_, at) => item('x', at + 1)).join('');
    expect(await lines({ body, numbering: definition })).toEqual([
      '[(4)] x',
      '[(IV)] x',
      '[(iv)] x',
      '[(D)] x',
      '[(d)] x',
      '[(04)] x',
      '[()] x',
    ]);
  });

  it('go on after z with the letter twice, and have no đ of their own', async () => {
    const body = Array.from({ length: 28 }, () => item('x', 1)).join('');
    const found = await lines({ body, numbering: numbering([list(1, level(0, 'lowerLetter', '%1)'))]) });
    expect([3, 4, 25, 26, 27].map((at) => found[at])).toEqual(['[d)] x', '[e)] x', '[z)] x', '[aa)] x', '[bb)] x']);
  });

  it('are parted from the words by a space, or by nothing', async () => {
    const definition = numbering([
      list(1, level(0, 'decimal', 'Điều %1.', '<w:suff w:val="space"/>')),
      list(2, level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')),
    ]);
    const body = item('Phạm vi', 1) + item('Phạm vi', 2);
    expect(await lines({ body, numbering: definition })).toEqual(['[Điều 1.] Phạm vi', '[1.]Phạm vi']);
  });

  it('are bullets as signs of plain text, by the letter of their font', async () => {
    const bullet = (id: number, char: string, font: string) =>
      list(
        id,
        `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${char}"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl>`,
      );
    const definition = numbering([
      bullet(1, '\uf0b7', 'Symbol'),
      bullet(2, '\uf02d', 'Symbol'),
      bullet(3, '\uf0a7', 'Wingdings'),
      bullet(4, '-', 'Times New Roman'),
      bullet(5, '–', 'Times New Roman'),
      bullet(6, '+', 'Times New Roman'),
      bullet(7, 'o', 'Courier New'),
      bullet(8, '', 'Symbol'),
    ]);
    const body = Array.from({ length: 8 }, (_, at) => item('x', at + 1)).join('');
    const expected = ['[•] x', '[-] x', '[•] x', '[-] x', '[-] x', '[+] x', '[•] x', 'x'];
    expect(await lines({ body, numbering: definition })).toEqual(expected);
  });

  it('stand alone where there are no words, as in a column of numbers', async () => {
    expect(await lines({ body: item('<w:r/>', 1) + item('x', 1), numbering: PLAN })).toEqual(['[I.]', '[II.] x']);
  });

  it('are switched off by list 0, and missing where the list or its level is', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const off = paragraph('a', '<w:pStyle w:val="S"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = off + item('b', 7) + item('c', 1, 8) + paragraph('d', '<w:pStyle w:val="S"/>');
    expect(await lines({ body, numbering: PLAN, styles })).toEqual(['a', 'b', 'c', '[I.] d']);
  });

  it('are not counted for paragraphs that are hidden or deleted', async () => {
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const hidden = `<w:p><w:pPr>${number}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`;
    const deleted = `<w:p><w:pPr>${number}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`;
    const body = item('a', 1) + hidden + deleted + item('b', 1);
    expect(await lines({ body, numbering: PLAN })).toEqual(['[I.] a', '[II.] b']);
  });
});

describe('counting', () => {
  const twoLevels = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.');

  it('goes on over lists of one definition, and not over those of another', async () => {
    const definition = numbering(
      [list(1, twoLevels), list(2, twoLevels)],
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
    );
    const body = item('a', 1) + item('b', 3) + item('c', 2) + item('d', 1);
    expect(await lines({ body, numbering: definition })).toEqual(['[1.] a', '[2.] b', '[1.] c', '[3.] d']);
  });

  it('starts anew once where a list says so', async () => {
    const definition = numbering(
      [list(1, twoLevels)],
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    );
    const body = item('a', 1) + item('b', 1) + item('c', 2) + item('d', 2) + item('e', 2, 1) + item('f', 1);
    expect(await lines({ body, numbering: definition })).toEqual([
      '[1.] a',
      '[2.] b',
      '[5.] c',
      '[6.] d',
      '[6.1.] e',
      '[7.] f',
    ]);
  });

  it('has other levels where a list overrides them', async () => {
    const definition = numbering(
      [list(1, twoLevels)],
      `<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>`,
    );
    expect(await lines({ body: item('a', 2) + item('b', 2), numbering: definition })).toEqual(['[A)] a', '[B)] b']);
  });

  it('of a level starts anew below each above it, unless it says never, or below which', async () => {
    const restarting = (id: number, more: string) =>
      list(id, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)', more));
    const definition = numbering([
      restarting(1, ''),
      restarting(2, '<w:lvlRestart w:val="0"/>'),
      restarting(3, '<w:lvlRestart w:val="1"/>'),
    ]);
    const body = (id: number) => [0, 1, 2, 1, 2, 0, 1, 2].map((at) => item('x', id, at)).join('');
    const labels = async (id: number) =>
      (await lines({ body: body(id), numbering: definition })).map((line) => line.slice(1, line.indexOf(']')));
    expect(await labels(1)).toEqual(['I.', '1.', 'a)', '2.', 'a)', 'II.', '1.', 'a)']);
    expect(await labels(2)).toEqual(['I.', '1.', 'a)', '2.', 'b)', 'II.', '1.', 'c)']);
    expect(await labels(3)).toEqual(['I.', '1.', 'a)', '2.', 'b)', 'II.', '1.', 'a)']);
  });

  it('is decimal on all levels of a label that is legal', async () => {
    const definition = numbering([
      list(
        1,
        level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>') + level(2, 'decimal', '%1.%2.%3.'),
      ),
    ]);
    const body = item('a', 1) + item('b', 1) + item('c', 1, 1) + item('d', 1, 2);
    expect(await lines({ body, numbering: definition })).toEqual(['[I.] a', '[II.] b', '[2.1.] c', '[II.1.1.] d']);
  });

  it('takes a level that was left out as begun', async () => {
    const body = item('a', 1, 1) + item('b', 1, 1) + item('c', 1);
    const definition = numbering([list(1, twoLevels)]);
    expect(await lines({ body, numbering: definition })).toEqual(['[1.1.] a', '[1.2.] b', '[2.] c']);
  });

  it('shows nothing of a level of bullets', async () => {
    const definition = numbering([
      list(1, level(0, 'decimal', '%1.') + level(1, 'bullet', '-') + level(2, 'decimal', '%1.%2%3.')),
    ]);
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 2);
    expect(await lines({ body, numbering: definition })).toEqual(['[1.] a', '[-] b', '[1.1.] c']);
  });
});

describe('numbering by style', () => {
  const style = (id: string, inside: string, basedOn = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${inside}</w:pPr></w:style>`;
  const linked = numbering([
    list(
      1,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Phan"/>') + level(1, 'decimal', '%2.', '<w:pStyle w:val="Muc"/>'),
    ),
  ]);
  const styles =
    style('Phan', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    style('Muc', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    style('PhanCon', '', 'Phan') +
    style('Khac', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'Phan');
  const styled = (text: string, id: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);

  it('takes the level that is tied to the style', async () => {
    const body =
      styled('MỤC TIÊU', 'Phan') + styled('Chung', 'Muc') + styled('Cụ thể', 'Muc') + styled('NHIỆM VỤ', 'Phan');
    expect(await lines({ body, numbering: linked, styles })).toEqual([
      '[I.] MỤC TIÊU',
      '[1.] Chung',
      '[2.] Cụ thể',
      '[II.] NHIỆM VỤ',
    ]);
  });

  it('is inherited by styles that are based on it', async () => {
    expect(await lines({ body: styled('a', 'PhanCon') + styled('b', 'PhanCon'), numbering: linked, styles })).toEqual([
      '[I.] a',
      '[II.] b',
    ]);
  });

  it('gives way to what the paragraph says', async () => {
    const own = paragraph('a', '<w:pStyle w:val="Phan"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>');
    const other = paragraph('b', '<w:pStyle w:val="Phan"/><w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(await lines({ body: styled('x', 'Phan') + own + other, numbering: linked, styles })).toEqual([
      '[I.] x',
      '[1.] a',
      '[2.] b',
    ]);
  });

  it('follows a list to the style of lists that has its levels', async () => {
    const definitions =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Dep"/>${level(0, 'upperLetter', '%1.')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Dep"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    const lists =
      '<w:style w:type="numbering" w:styleId="Dep"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await lines({ body: item('a', 2) + item('b', 1), numbering: definitions, styles: lists })).toEqual([
      '[A.] a',
      '[B.] b',
    ]);
  });

  it('does not go round in circles', async () => {
    const round = style('X', '', 'Y') + style('Y', '<w:numPr><w:numId w:val="1"/></w:numPr>', 'X');
    const definitions =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Z"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const lists =
      '<w:style w:type="numbering" w:styleId="Z"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await lines({ body: styled('a', 'X'), numbering: definitions, styles: round + lists })).toEqual(['a']);
  });
});
