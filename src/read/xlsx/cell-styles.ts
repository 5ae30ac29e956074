// How the cells of a workbook look: number format, font, borders.
import { childOf, childrenOf, elementsOf, type XmlElement } from '../xml.ts';

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  /** In points; null where it is not said. */
  readonly height: number | null;
}

export interface CellStyle {
  /** The id of a built-in number format, or its code. */
  readonly format: number | string;
  readonly font: Font;
  readonly bordered: boolean;
}

/** Reads the `x:styleSheet`; the result gives the style with an index. */
export function readCellStyles(sheet: XmlElement | undefined): (index: number) => CellStyle {
  const codes = new Map(
    childrenOf(childOf(sheet, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  const fonts = childrenOf(childOf(sheet, 'x:fonts'), 'x:font').map(fontOf);
  const borders = childrenOf(childOf(sheet, 'x:borders'), 'x:border').map(isDrawn);
  const styles = childrenOf(childOf(sheet, 'x:cellXfs'), 'x:xf').map(({ attributes }): CellStyle => {
    const id = Number(attributes.numFmtId ?? 0);
    return {
      format: codes.get(id) ?? id,
      font: fonts[Number(attributes.fontId ?? 0)] ?? PLAIN.font,
      bordered: borders[Number(attributes.borderId ?? 0)] ?? false,
    };
  });
  return (index) => styles[index] ?? PLAIN;
}

const PLAIN: CellStyle = { format: 0, font: { name: '', bold: false, height: null }, bordered: false };

/** The look that an `x:font` or the `x:rPr` of a run names. */
export function fontOf(font: XmlElement): Font {
  const bold = childOf(font, 'x:b');
  const height = Number(childOf(font, 'x:sz')?.attributes.val);
  return {
    name: (childOf(font, 'x:name') ?? childOf(font, 'x:rFont'))?.attributes.val ?? '',
    bold: bold !== undefined && !/^(?:0|false)$/.test(bold.attributes.val ?? '1'),
    height: height > 0 ? height : null,
  };
}

const isDrawn = (border: XmlElement): boolean =>
  elementsOf(border).some(({ attributes }) => (attributes.style ?? 'none') !== 'none');
