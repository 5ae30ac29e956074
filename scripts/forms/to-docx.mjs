// The plan as a Word file as people make them: automatic numbering, footnotes, a landscape section, merged cells, a header
// row that repeats, letterhead and signature as tables without borders.
import { strToU8, zipSync } from 'fflate';
import { numbered } from './numbering.mjs';
import { gridOf, plan } from './plan.mjs';

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const run = (text, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const mark = (id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const runs = (text, properties) =>
  text
    .split(/(\{\^\d\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{^') ? mark(piece[2]) : run(piece, properties)))
    .join('');
const paragraph = (
  text,
  { bold = false, italic = false, centre = false, size = 28, numbering, indent = true } = {},
) => {
  const number =
    numbering === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${numbering[1]}"/><w:numId w:val="${numbering[0]}"/></w:numPr>`;
  const align = centre ? '<w:jc w:val="center"/>' : '<w:jc w:val="both"/>';
  const first = !centre && indent && numbering === undefined ? '<w:ind w:firstLine="567"/>' : '';
  const letters = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="${size}"/>`;
  return `<w:p><w:pPr>${number}<w:spacing w:before="60" w:after="60"/>${first}${align}</w:pPr>${runs(text, letters)}</w:p>`;
};

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`).join('');
const cellOf = (content, { width, span = 1, merge = '' }) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${content}</w:tc>`;

const columnsOf = (left, right) => {
  const width = 4650;
  return `<w:tbl><w:tblPr><w:tblW w:w="9300" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cellOf(left, { width })}${cellOf(right, { width })}</w:tr></w:tbl>`;
};

function tableOf({ header, rows, widths, landscape }) {
  const total = landscape ? 14000 : 9300;
  const sum = widths.reduce((a, b) => a + b, 0);
  const width = (i) => Math.round((total * widths[i]) / sum);
  const small = (text, options = {}) => paragraph(text, { size: 26, indent: false, ...options });
  const grid = widths.map((_, i) => `<w:gridCol w:w="${width(i)}"/>`).join('');
  const head = header.map((name, i) => cellOf(small(name, { bold: true, centre: true }), { width: width(i) })).join('');
  const body = gridOf(rows).map((row) => {
    if (row.group) {
      const rest = widths.slice(1).reduce((all, _, i) => all + width(i + 1), 0);
      return `<w:tr>${cellOf(small(row.group[0]), { width: width(0) })}${cellOf(small(row.group[1], { bold: true }), { width: rest, span: widths.length - 1 })}</w:tr>`;
    }
    const cells = row.map((one, i) => {
      if (one === null) return cellOf(small(''), { width: width(i), merge: '<w:vMerge/>' });
      return cellOf(small(one.text), { width: width(i), merge: one.rows > 1 ? '<w:vMerge w:val="restart"/>' : '' });
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${head}</w:tr>${body.join('')}</w:tbl>`;
}

const section = (landscape, last = false) => {
  const size = landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  const properties = `<w:sectPr><w:pgSz ${size}/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  return last ? properties : `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
};

function documentXml() {
  const { letterhead } = plan;
  const centred = (lines, options = {}) =>
    lines.map((line) => paragraph(line, { centre: true, bold: true, size: 26, ...options })).join('');
  const levels = { roman: [1, 0], arabic: [1, 1], item: [1, 2], dash: [2, 0] };
  const body = numbered(plan.body).map(({ kind, text }) =>
    paragraph(text, { numbering: levels[kind], bold: kind === 'roman' || kind === 'arabic' }),
  );
  const left = paragraph('Nơi nhận:', { bold: true, italic: true, size: 24, indent: false });
  const recipients = plan.recipients.map((one) => paragraph(`- ${one};`, { size: 22, indent: false })).join('');
  const annexes = plan.annexes.map(
    (annex, i) =>
      `${centred([annex.number, annex.title])}${paragraph(annex.note, { centre: true, italic: true })}${tableOf(annex)}${
        i === plan.annexes.length - 1 ? `${paragraph('')}${section(annex.landscape, true)}` : section(annex.landscape)
      }`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${NS}><w:body>${columnsOf(
    centred(letterhead.issuer) + centred([letterhead.code], { bold: false }),
    centred(letterhead.motto) + centred([letterhead.placeAndDate], { bold: false, italic: true }),
  )}${centred([plan.kind, plan.subject], { size: 28 })}${plan.preamble.map((text) => paragraph(text)).join('')}${body.join('')}${paragraph(
    plan.closing,
  )}${columnsOf(left + recipients, centred(plan.signature))}${section(false)}${annexes.join('')}</w:body></w:document>`;
}

const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>`;
const numberingXml = () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering ${NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

const footnotesXml = () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes ${NS}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${plan.footnotes
  .map(
    (note, i) =>
      `<w:footnote w:id="${i + 1}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="20"/></w:rPr><w:footnoteRef/></w:r>${run(` ${note}`, '<w:sz w:val="20"/>')}</w:p></w:footnote>`,
  )
  .join('')}</w:footnotes>`;

const stylesXml = () => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="TeX Gyre Termes" w:hAnsi="TeX Gyre Termes" w:cs="TeX Gyre Termes"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${MAIN}.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="${MAIN}.footnotes+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The bytes of the Word file; the same every time. */
export function toDocx() {
  const files = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
      ['styles', 'styles.xml'],
    ]),
    'word/document.xml': documentXml(),
    'word/numbering.xml': numberingXml(),
    'word/footnotes.xml': footnotesXml(),
    'word/styles.xml': stylesXml(),
  };
  const entries = Object.entries(files).map(([name, text]) => [
    name,
    [strToU8(text), { mtime: '2026-01-01T00:00:00' }],
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9 });
}
