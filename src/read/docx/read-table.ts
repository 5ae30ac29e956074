// A table of Word: its cells on their grid, merged ones as one, and whether lines part its columns.
import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import type { TableBlock, TableCell } from './blocks.ts';
import { changeOf, type Story } from './story.ts';

interface OpenCell {
  cell: TableCell & { columns: number; rows: number };
  readonly lines: { readonly left: boolean | null; readonly right: boolean | null };
}

const numberIn = (parent: XmlElement | undefined, name: string): number => {
  const value = Number.parseInt(childOf(parent, name)?.attributes['w:val'] ?? '', 10);
  return value > 0 && value < 1000 ? value : 0;
};

/** Reads a `w:tbl`. */
export function readTable(table: XmlElement, story: Story): TableBlock {
  const properties = childOf(table, 'w:tblPr');
  const style = childOf(properties, 'w:tblStyle')?.attributes['w:val'];
  const inner = lineOf(childOf(properties, 'w:tblBorders'), ['w:insideV']);
  const usual = inner ?? lineOf(story.styles.bordersOf(style), ['w:insideV']) ?? false;
  const rows: TableCell[][] = [];
  /** The cells that may go on downwards, by their first column. */
  let above = new Map<number, OpenCell>();
  let [drawn, open] = [0, 0];
  for (const row of inside(table, 'w:tr')) readRow(row);
  return { kind: 'table', ruled: drawn > open, rows };

  function readRow(row: XmlElement): void {
    const own = childOf(row, 'w:trPr');
    for (const { name } of own === undefined ? [] : elementsOf(own)) {
      const change = changeOf(name);
      if (change !== null) story.counted[change]++;
      if (change === 'deleted') return;
    }
    const exception = childOf(childOf(row, 'w:tblPrEx'), 'w:tblBorders');
    const ruled = lineOf(exception, ['w:insideV']) ?? usual;
    const cells: OpenCell[] = [];
    const here = new Map<number, OpenCell>();
    let column = numberIn(own, 'w:gridBefore');
    let [merging, previous]: [OpenCell | undefined, OpenCell | undefined] = [undefined, undefined];
    for (const element of inside(row, 'w:tc')) {
      const shape = childOf(element, 'w:tcPr');
      const columns = numberIn(shape, 'w:gridSpan') || 1;
      const across = childOf(shape, 'w:hMerge')?.attributes['w:val'] ?? (childOf(shape, 'w:hMerge') && 'continue');
      if (across === 'continue' && merging !== undefined) merging.cell.columns += columns;
      else {
        const down = childOf(shape, 'w:vMerge');
        const upper = down !== undefined && down.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
        const borders = childOf(shape, 'w:tcBorders');
        const lines = { left: lineOf(borders, ['w:left', 'w:start']), right: lineOf(borders, ['w:right', 'w:end']) };
        if (previous !== undefined) count(previous.lines.right, lines.left, ruled);
        if (upper !== undefined) {
          upper.cell.rows++;
          here.set(column, upper);
          previous = { ...upper, lines };
        } else {
          const cell = { column, columns, rows: 1, blocks: story.blocksOf(element) };
          previous = { cell, lines };
          cells.push(previous);
          if (down !== undefined) here.set(column, previous);
        }
        merging = across === 'restart' ? previous : undefined;
      }
      column += columns;
    }
    above = here;
    rows.push(cells.map(({ cell }) => cell));
  }

  /** Counts a side between two cells: a line of either is seen; else one that hides it; else what the table says. */
  function count(right: boolean | null, left: boolean | null, ruled: boolean): void {
    if (right === true || left === true || (right === null && left === null && ruled)) drawn++;
    else open++;
  }
}

/** Whether borders draw a line at one of the sides; null where they do not say. */
function lineOf(borders: XmlElement | undefined, sides: readonly string[]): boolean | null {
  const line = sides.map((side) => childOf(borders, side)).find((one) => one !== undefined);
  if (line === undefined) return null;
  return !['nil', 'none'].includes(line.attributes['w:val'] ?? 'none') && line.attributes['w:color'] !== 'FFFFFF';
}

/** The rows of a table or the cells of a row, also those in content controls and tracked changes. */
function inside(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? inside(child, name) : [];
  });
}
