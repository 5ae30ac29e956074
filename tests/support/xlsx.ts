// Makes Excel files for the tests, with the parts that a case is about.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetParts {
  readonly name?: string;
  readonly state?: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What stands in front of and behind it. */
  readonly cols?: string;
  readonly merges?: readonly string[];
}

export interface XlsxParts {
  readonly sheets: readonly SheetParts[];
  readonly strings?: readonly string[];
  /** Number formats by their codes; the style of index `i + 1` has the format `formats[i]`. Style 0 is plain. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
}

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
export const letters = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The last two styles: plain with borders, bold in .VnTime. */
export const stylesBehind = (formats: readonly unknown[]) => ({
  bordered: formats.length + 1,
  old: formats.length + 2,
});

function stylesOf(formats: readonly (string | number)[]): string {
  const own = formats.map((format, i) => ({ id: typeof format === 'number' ? format : 200 + i, format }));
  const codes = own.filter(({ format }) => typeof format === 'string');
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes
    .map(
      ({ id, format }) => `<numFmt numFmtId="${id}" formatCode="${letters(String(format)).replace(/"/g, '&quot;')}"/>`,
    )
    .join('')}</numFmts>
<fonts><font><sz val="13"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val=".VnTime"/></font></fonts>
<borders><border><left/><right/></border><border><left style="thin"/><right style="thin"/></border></borders>
<cellXfs><xf numFmtId="0" fontId="0" borderId="0"/>${own
    .map(({ id }) => `<xf numFmtId="${id}" fontId="0" borderId="0"/>`)
    .join(
      '',
    )}<xf numFmtId="0" fontId="0" borderId="1"/><xf numFmtId="0" fontId="1" borderId="0"/></cellXfs></styleSheet>`;
}

export function makeXlsx({ sheets, strings = [], formats = [], from1904 = false }: XlsxParts): Uint8Array {
  const sheetXml = ({ rows, cols = '', merges = [] }: SheetParts) =>
    `<worksheet xmlns="${MAIN}">${cols}<sheetData>${rows}</sheetData>${
      merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    }</worksheet>`;
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, state = 'visible' }, i) =>
            `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" state="${state}" r:id="r${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}">${sheets
        .map(
          (_, i) =>
            `<Relationship Id="r${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(stylesOf(formats)),
    'xl/sharedStrings.xml': xml(`<sst xmlns="${MAIN}">${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml(sheetXml(sheet))])),
  });
}

/** Rows of inline strings; numbers are numbers, empty strings no cells, null an empty row that the file leaves out. */
export function plainRows(rows: readonly (readonly (string | number)[] | null)[], style = 0): string {
  return rows
    .map((row, at) =>
      row === null
        ? ''
        : `<row r="${at + 1}">${row
            .map((value, i) => {
              const place = `r="${String.fromCharCode(65 + i)}${at + 1}" s="${style}"`;
              if (value === '') return style === 0 ? '' : `<c ${place}/>`;
              if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
              return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${letters(value)}</t></is></c>`;
            })
            .join('')}</row>`,
    )
    .join('');
}
