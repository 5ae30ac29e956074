// Makes Word files for the tests: the parts that a case is about, in the XML of Word, and the least around them.
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', RELATIONS],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The insides of the parts of a Word file. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  /** The header with the relation id `rIdheader`. */
  readonly header?: string;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  settings: 'settings',
  header: 'hdr',
} as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const typeOf = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

/** A Word file. */
export function makeDocx({ body, ...others }: DocxParts): Uint8Array {
  const given = Object.entries(others) as [keyof typeof ROOTS, string][];
  const overrides = given.map(([kind]) => `<Override PartName="/word/${kind}.xml" ContentType="${typeOf(kind)}"/>`);
  const relations = given.map(
    ([kind]) => `<Relationship Id="rId${kind}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`,
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${typeOf('document.main')}"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${package_}/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      given.map(([kind, xml]) => [
        `word/${kind}.xml`,
        `${HEAD}<w:${ROOTS[kind]} ${NAMESPACES}>${xml}</w:${ROOTS[kind]}>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run of letters with properties in XML. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph: of words, or of XML where it begins with `<`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A paragraph of a list. */
export const item = (content: string, numId: number | string, level = 0): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A level of a list. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A definition of lists and, with the same number, its list. */
export const list = (id: number, levels: string): { readonly definition: string; readonly list: string } => ({
  definition: `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`,
  list: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
});

/** `numbering.xml`: definitions come before lists. */
export const numbering = (lists: readonly { definition: string; list: string }[], more = ''): string =>
  lists.map(({ definition }) => definition).join('') + lists.map((one) => one.list).join('') + more;

/** A cell with properties. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;

/** A table of rows of cells, with lines or without. */
export const table = (rows: readonly (readonly string[])[], lines = true): string =>
  `<w:tbl><w:tblPr>${lines ? '<w:tblBorders><w:insideV w:val="single" w:sz="4"/></w:tblBorders>' : ''}</w:tblPr><w:tblGrid/>${rows
    .map((cells) => `<w:tr>${cells.join('')}</w:tr>`)
    .join('')}</w:tbl>`;
