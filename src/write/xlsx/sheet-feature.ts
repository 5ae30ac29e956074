// What the library for workbooks does not write itself: filters, and how sheets are printed.
import type { Feature } from 'write-excel-file/universal';

interface Extent {
  readonly name: string;
  readonly columns: number;
  /** How many columns are printed. */
  readonly printed: number;
  /** With the heading. */
  readonly rows: number;
}

/** A filter on every column; printed as wide as the page, the heading on each page. */
export function sheetFeature(sheets: readonly Extent[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml
              // ECMA-376 fixes the order: sheetPr first, autoFilter behind sheetData.
              .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('</sheetData>', `</sheetData><autoFilter ref="${areaOf(sheets[sheetIndex] as Extent, '')}"/>`),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('<definedNames/>', () => `<definedNames>${sheets.map(namesOf).join('')}</definedNames>`),
        },
      },
    },
  };
}

const areaOf = ({ columns, rows }: Pick<Extent, 'columns' | 'rows'>, fixed: '$' | ''): string =>
  `${fixed}A${fixed}1:${fixed}${letters(columns)}${fixed}${rows}`;

/** The names by which a sheet knows its filter, what is printed of it, and the rows that every printed page repeats. */
const namesOf = ({ name, columns, printed, rows }: Extent, index: number): string =>
  [
    ['_FilterDatabase', areaOf({ columns, rows }, '$'), ' hidden="1"'],
    ['Print_Area', areaOf({ columns: printed, rows }, '$'), ''],
    ['Print_Titles', '$1:$1', ''],
  ]
    .map(
      ([own, area, more]) =>
        `<definedName name="_xlnm.${own}" localSheetId="${index}"${more}>'${name}'!${area}</definedName>`,
    )
    .join('');

/** The letters of a column, counted from 1: 27 is AA. */
const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
