// Web pages: what is shown of the document, in order, with its layout; nothing of the site around it.
import { describe, expect, it } from 'vitest';
import type { LineMark, SourceText } from '../src/model/source-text.ts';
import { run } from '../src/pipeline.ts';
import { readDocument } from '../src/read/read-document.ts';
import { ReadError } from '../src/read/read-error.ts';
import { unaccounted } from './support/accounting.ts';
import { fixtures } from './support/corpus.ts';
import { factsOf } from './support/facts.ts';
import { encodeOld, plain, shown } from './support/old-encodings.ts';
import { bodyOf, escaped, portal } from './support/web-page.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (html: string | Uint8Array): Promise<SourceText> =>
  readDocument(typeof html === 'string' ? utf8(html) : html, 'trang.html');
const linesOf = async (html: string): Promise<string[]> =>
  (await read(`<html><body>${html}</body></html>`)).text.split('\n').filter((line) => line !== '');
const marks = async (html: string): Promise<[string, LineMark][]> => {
  const { text, layout } = await read(`<html><body>${html}</body></html>`);
  return (layout?.lines ?? []).map((line) => [text.slice(line.start, line.end), line]);
};
const tablesOf = async (html: string) => {
  const { text, layout } = await read(`<html><body>${html}</body></html>`);
  return (layout?.tables ?? []).map(({ rows }) =>
    rows.map((row) =>
      row.map(({ start, end, column, columns, rows: height }) => [text.slice(start, end), column, columns, height]),
    ),
  );
};

/** The lines of a plan as paragraphs: what the normaliser joins is one. */
function paragraphsOf(source: SourceText): string[] {
  const { normal } = run(source);
  return normal.text.split('\n');
}

describe('a plan saved from a portal', () => {
  const plans = fixtures
    .filter(({ source }) => !/[*\\]/.test(source.text) && run(source).plan.footnotes.length === 0)
    .map((one) => [one.name, one.source] as const);

  it('is one of several', () => expect(plans.length).toBeGreaterThan(1));

  it.each(plans)('gives what its text gives: %s', async (_, source) => {
    const page = await read(portal(bodyOf(paragraphsOf(source))));
    const [found, expected] = [factsOf(run(page).plan), factsOf(run(source).plan)];
    expect(found).toEqual({ ...expected, diagnostics: found.diagnostics });
    expect(page).toMatchObject({ mediaType: 'text/html', encoding: 'utf-8', pageStarts: null });
    expect(unaccounted(run(page))).toEqual({ lost: '', twice: '' });
  });
});

describe('blocks', () => {
  it('are lines, and line breaks part lines', async () => {
    expect(await linesOf('<p>một\n hai</p>ba<div>bốn<br>năm</div><h2>sáu</h2> bảy<center>tám</center>')).toEqual([
      'một hai',
      'ba',
      'bốn',
      'năm',
      'sáu',
      'bảy',
      'tám',
    ]);
  });

  it('open paragraphs, which line breaks do not say', async () => {
    const found = await marks('<p>một<br>hai</p><p>ba<br><br>bốn</p>');
    expect(found.map(([text, { opens }]) => [text, opens])).toEqual([
      ['một', true],
      ['hai', null],
      ['ba', true],
      ['bốn', true],
    ]);
  });

  it('keep white space where it is preformatted', async () => {
    expect(await linesOf('<pre>một\nhai\n\nba</pre>')).toEqual(['một', 'hai', 'ba']);
  });

  it('know what is bold, by tags, style attributes and style sheets', async () => {
    const found = await marks(
      `<style>.dam { font-weight: bold } @media print { p { font-weight: bold } }</style>
       <p><b>một</b></p><p>một <b>hai</b></p><p class="dam">ba</p><h3>bốn</h3><p style="font-weight:700">năm</p>`,
    );
    expect(found.map(([, { bold }]) => bold)).toEqual([true, false, true, true, true]);
  });

  it('show entities, no-break spaces, capitals of style sheets', async () => {
    const { text } = await read(
      '<p>A&amp;B &lt;5% &agrave; &#7871;&nbsp;x</p><p style="text-transform: uppercase">kế hoạch</p>',
    );
    expect(text).toBe('A&B <5% à ế\u00a0x\nKẾ HOẠCH\n');
  });
});

describe('lists', () => {
  it('have the numbers and letters that are shown, as labels', async () => {
    const found = await marks(
      `<ol start="2"><li>hai<ol type="a"><li>a<li>b</ol><li value="5"><p>năm</p><p>tiếp</p><li>sáu</ol>
       <ol type="I"><li>một<li>hai</ol>`,
    );
    expect(
      found.map(([text, { label, start }]) => [text, label === null ? null : text.slice(0, label.end - start)]),
    ).toEqual([
      ['2. hai', '2.'],
      ['a. a', 'a.'],
      ['b. b', 'b.'],
      ['5. năm', '5.'],
      ['tiếp', null],
      ['6. sáu', '6.'],
      ['I. một', 'I.'],
      ['II. hai', 'II.'],
    ]);
  });

  it('have bullets, unless the page says none', async () => {
    expect(await linesOf('<ul><li>một</li></ul><ul style="list-style: none"><li>hai</li></ul>')).toEqual([
      '- một',
      'hai',
    ]);
  });
});

describe('tables', () => {
  it('keep merged cells, nested tables as words of their cell, empty cells', async () => {
    const html = `<table border="1"><tfoot><tr><td colspan="3">Cộng</td></tr></tfoot><thead>
      <tr><th rowspan="2">TT</th><th colspan="2">Nhiệm vụ</th></tr><tr><th>Tên</th><th>Cơ quan</th></tr></thead>
      <tbody><tr><td>1</td><td></td><td><table><tr><td>Phòng A</td></tr><tr><td>Phòng B</td></tr></table></td></tr></tbody></table>`;
    expect(await tablesOf(html)).toEqual([
      [
        [
          ['TT', 0, 1, 2],
          ['Nhiệm vụ', 1, 2, 1],
        ],
        [
          ['Tên', 1, 1, 1],
          ['Cơ quan', 2, 1, 1],
        ],
        [
          ['1', 0, 1, 1],
          ['', 1, 1, 1],
          ['Phòng A\nPhòng B', 2, 1, 1],
        ],
        [['Cộng', 0, 3, 1]],
      ],
    ]);
  });

  it('are none where they put a letterhead or recipients beside something: left, then right', async () => {
    const html = `<table border="0"><tr><td>UBND XÃ A<br>-----</td><td>CỘNG HÒA</td></tr><tr><td>Số: 1</td><td>ngày 2</td></tr></table>
      <p>KẾ HOẠCH</p><table><tr><td>Nơi nhận:<br>- Lưu: VT.</td><td>CHỦ TỊCH</td></tr></table>`;
    expect(await tablesOf(html)).toEqual([]);
    expect(await linesOf(html)).toEqual([
      'UBND XÃ A',
      '-----',
      'CỘNG HÒA',
      'Số: 1',
      'ngày 2',
      'KẾ HOẠCH',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
    ]);
  });

  it('are none where they arrange the page, and those inside are', async () => {
    const html = `<table><tr><td>Bên trái</td><td><p>Trước</p><table border="1"><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td><td>Bên phải</td></tr></table>`;
    expect((await tablesOf(html)).map((rows) => rows.map((row) => row.map(([text]) => text)))).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(await linesOf(html)).toEqual(['Bên trái', 'Trước', '1', '2', '3', '4', 'Bên phải']);
  });

  it('bear spans without sense', async () => {
    const html =
      '<p>x</p><table border=1><tr><td colspan="99999999" rowspan="-3">a</td></tr><tr><td rowspan="0">b</td></tr><tr><td>c</td></tr></table>';
    expect(await tablesOf(html)).toEqual([[[['a', 0, 1000, 1]], [['b', 0, 1, 2]], [['c', 1, 1, 1]]]]);
  });
});

describe('footnotes', () => {
  it.each([
    [
      'of Word',
      '<a href="#_ftn1" name="_ftnref1">[1]</a>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Số 9/QĐ-UBND.</p></div>',
    ],
    ['with sup', '<sup id="r1"><a href="#n1">1</a></sup>', '<p id="n1"><sup>1</sup> Số 9/QĐ-UBND.</p>'],
    [
      'in a list',
      '<sup><a id="r1" href="#n1">1</a></sup>',
      '<ol><li id="n1">Số 9/QĐ-UBND. <a href="#r1">1</a></li></ol>',
    ],
  ])('that are linked are notes: %s', async (_, link, body) => {
    const { text, layout } = await read(`<body><p>Căn cứ Quyết định${link} của tỉnh.</p><p>Hết</p>${body}</body>`);
    expect(text.split('\n').slice(1)).toEqual(['Hết', '1 Số 9/QĐ-UBND.', '']);
    const cut = (range: { start: number; end: number } | null | undefined) =>
      range && text.slice(range.start, range.end);
    const [note] = layout?.notes ?? [];
    expect([note?.mark, cut(note), cut(note?.own)]).toEqual(['1', 'Số 9/QĐ-UBND.', '1']);
    expect(['[1]', '1']).toContain(cut(note?.anchor));
  });

  it('are not seen in links to headings', async () => {
    expect(await linesOf('<p>Xem mục <a href="#m1">1</a></p><h2 id="m1">Tổ chức</h2>')).toEqual([
      'Xem mục 1',
      'Tổ chức',
    ]);
  });
});

describe('what is no document', () => {
  it('is left out: menus, forms, scripts, lists of links, what is hidden', async () => {
    const links = ['a', 'b', 'c', 'd'].map((one) => `<a href="/${one}">Mục ${one}</a>`).join(' | ');
    const { text } = await read(
      `<head><title>T</title><style>.an{display:none}</style></head><body><header>Cổng</header><nav>Trang chủ</nav>
       <div>${links}</div><aside>Xem nhiều</aside><div role="search">Tìm</div>
       <p>Kế hoạch phát triển rừng năm 2026 của Ủy ban nhân dân xã</p><p hidden>ẩn</p><p class="an">ẩn</p>
       <p style="display:none">ẩn</p><form><input value="x">Góp ý</form><script>x()</script><template>t</template></body>`,
    );
    expect(text).toBe('Kế hoạch phát triển rừng năm 2026 của Ủy ban nhân dân xã\n');
  });

  it('is kept where it holds most of the words', async () => {
    expect(await linesOf('<form><p>Kế hoạch phát triển rừng năm 2026</p></form><p>x</p>')).toEqual([
      'Kế hoạch phát triển rừng năm 2026',
      'x',
    ]);
    expect(await linesOf('<div style="display:none"><p>Kế hoạch phát triển rừng</p></div><p>x</p>')).toHaveLength(2);
  });

  it('is what stands outside of the article', async () => {
    expect(
      await linesOf('<div>Tin khác</div><article><header>Kế hoạch</header><p>Phát triển rừng</p></article>'),
    ).toEqual(['Kế hoạch', 'Phát triển rừng']);
  });
});

describe('encodings', () => {
  const lines = fixtures
    .flatMap(({ source }) => source.text.split('\n'))
    .map(plain)
    .filter((line) => /[^\0-\x7f].* /.test(line) && !line.includes('\t') && !/-{2}/.test(line));
  const html = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const latin = (text: string) => Uint8Array.from(text, (byte) => byte.charCodeAt(0));
  const expected = lines.map((line) => line.trim().replace(/ +/g, ' ').toLowerCase());
  const wordsOf = ({ text }: SourceText) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/[ \u00a0]+/g, ' ').toLowerCase());

  it.each(['tcvn3', 'vni', 'vps', 'viscii', 'windows-1258'])('are told by the words: %s', async (encoding) => {
    const source = await read(
      latin(`<html><head><meta charset="iso-8859-1"></head><body>${encodeOld(html, encoding)}</body></html>`),
    );
    expect(wordsOf(source)).toEqual(expected);
    expect(source.encoding).toBe(encoding);
    expect(source.problems.map(({ code }) => code)).toContain('encoding-guessed');
  });

  it('are told by the page', async () => {
    const page = (charset: string, bytes: string) =>
      read(latin(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>${bytes}</p>`));
    expect(await page('windows-1258', encodeOld('Số', 'windows-1258'))).toMatchObject({
      text: 'Số\n',
      encoding: 'windows-1258',
    });
    expect(await page('x-viet-vps', encodeOld('Số', 'vps'))).toMatchObject({ text: 'Số\n', encoding: 'vps' });
    expect(await page('iso-8859-1', '\xe9t\xe9')).toMatchObject({ text: 'été\n', encoding: 'windows-1252' });
  });

  it('are told by UTF-16 marks, and by UTF-8 whatever the page says', async () => {
    const wide = Buffer.from('\ufeff<html><p>Kế hoạch</p></html>', 'utf16le');
    expect(await read(wide)).toMatchObject({ text: 'Kế hoạch\n', encoding: 'utf-16le' });
    expect(await read('<meta charset="iso-8859-1"><p>Kế hoạch</p>')).toMatchObject({
      text: 'Kế hoạch\n',
      encoding: 'utf-8',
    });
  });

  it.each([
    ['<font face=".VnTime">', '</font>'],
    ['<span style=\'font-family:".VnTime"\'>', '</span>'],
    ['<style>span.x{font-family:".VnTime","serif"}</style><span class="x">', '</span>'],
  ])('are told by fonts: %s', async (open, close) => {
    const { text } = await read(`<body><p>${open}${shown(encodeOld('xã hội', 'tcvn3'))}${close} xã hội</p></body>`);
    expect(text).toBe('xã hội xã hội\n');
  });

  it('give capitals to .VnTimeH', async () => {
    expect((await read('<p><font face=".VnTimeH">kÕ ho¹ch</font></p>')).text).toBe('KẾ HOẠCH\n');
  });
});

describe('pages that are hard to read', () => {
  it('are read however deep their elements are', async () => {
    const { text } = await read(`<html>${'<div>'.repeat(20_000)}<p>Kế hoạch</p>`);
    expect(text.trim()).toBe('Kế hoạch');
  });

  it('are read though their tags are broken', async () => {
    expect(await linesOf('<p>một<div>hai</p><table><tr><td>ba<b>bốn</table>năm')).toEqual([
      'một',
      'hai',
      'babốn',
      'năm',
    ]);
  });

  it('are refused where they show nothing', async () => {
    await expect(read('<html><body><script>x</script></body></html>')).rejects.toThrow(
      new ReadError('empty', 'trang.html'),
    );
  });
});
