// The parts of an Excel file: its sheets in their order, the strings they share, how its cells look.
import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml.ts';
import { openZip } from '../zip.ts';
import { type CellStyle, readCellStyles } from './cell-styles.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The `x:worksheet`. */
  readonly load: () => Promise<XmlElement | undefined>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The `x:si` elements. */
  readonly strings: readonly XmlElement[];
  readonly styleOf: (index: number) => CellStyle;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/**
 * Opens an Excel file.
 * @throws {ReadError} where it is damaged or holds no workbook
 */
export async function openWorkbook(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Workbook> {
  const zip = await openZip(bytes, file, options);
  const part = async (name: string) => {
    const found = await zip.read(name);
    return found === null ? undefined : parseXml(found, file);
  };
  const workbook = await part('xl/workbook.xml');
  if (workbook === undefined) throw new ReadError('damaged', file, 'xl/workbook.xml');
  const targets = new Map(
    childrenOf(await part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes: { Id, Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^(?:\.\/)+/, '')}`,
    ]),
  );
  const sheets = childrenOf(childOf(workbook, 'x:sheets'), 'x:sheet').map(({ attributes }): Sheet => {
    const target = targets.get(attributes['r:id']);
    return {
      name: attributes.name ?? '',
      hidden: (attributes.state ?? 'visible') !== 'visible',
      load: async () => (target === undefined ? undefined : part(target)),
    };
  });
  return {
    sheets,
    strings: childrenOf(await part('xl/sharedStrings.xml'), 'x:si'),
    styleOf: readCellStyles(await part('xl/styles.xml')),
    from1904: /^(?:1|true)$/.test(childOf(workbook, 'x:workbookPr')?.attributes.date1904 ?? ''),
  };
}
