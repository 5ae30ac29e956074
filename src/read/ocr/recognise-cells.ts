// Cells of ruled tables, recognised apart from what stands beside them.
import { gridsOf } from '../page/grids.ts';
import type { PageRule } from '../page/page.ts';
import { stackOf } from './cells.ts';
import type { Engine, Layout } from './engine.ts';
import type { SeenLine } from './hocr.ts';
import type { Raster, Region } from './raster.ts';

export interface TableCell extends Region {
  /** True where it may hold the number of a row: in the first column. */
  readonly first: boolean;
}

/**
 * The cells of the tables of a page, in points of its raster.
 * @param rules in points of the page (1/72 inch)
 * @param dpi of the raster
 */
export function cellsOf(rules: readonly PageRule[], dpi: number): TableCell[] {
  const px = dpi / 72;
  return gridsOf(rules).flatMap(({ xs, ys, cells }) =>
    cells.map(({ row, column, rows, columns }) => {
      const [x, right] = [(xs[column] as number) * px, (xs[column + columns] as number) * px];
      const [y, bottom] = [(ys[row] as number) * px, (ys[row + rows] as number) * px];
      return { x, y, width: right - x, height: bottom - y, first: column === 0 && columns === 1 };
    }),
  );
}

/** The lines in cells. A number that stands alone is a stroke or two, and is looked at once more as a number. */
export async function recogniseCells(engine: Engine, page: Raster, cells: readonly TableCell[]): Promise<SeenLine[]> {
  const seen = await inStack(engine, page, cells, 'column');
  const doubtful = cells.filter((cell) => cell.first && isDoubtful(seen.filter((line) => isIn(line, cell))));
  const numbers = await inStack(engine, page, doubtful, 'numbers');
  return doubtful.reduce((lines, cell) => {
    const own = numbers.filter((line) => isIn(line, cell));
    return NUMBER.test(textOf(own)) ? [...lines.filter((line) => !isIn(line, cell)), ...own] : lines;
  }, seen);
}

async function inStack(engine: Engine, page: Raster, cells: readonly Region[], layout: Layout): Promise<SeenLine[]> {
  const stack = stackOf(page, cells);
  return stack === null ? [] : stack.unstacked(await engine.recognise(stack.raster, layout));
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})\.?$/;
/** Letters and signs that such a number is taken for, and how sure the engine then is at most. */
const SHORT = 4;
const UNSURE = 0.8;

const textOf = (lines: readonly SeenLine[]): string =>
  lines.map((line) => line.words.map((word) => word.text).join('')).join('');

function isDoubtful(lines: readonly SeenLine[]): boolean {
  const text = textOf(lines);
  const unsure = lines.some((line) => line.words.some((word) => word.confidence < UNSURE));
  return unsure && text.length <= SHORT && !NUMBER.test(text);
}

function isIn({ words, base, slope, ascent }: SeenLine, cell: Region): boolean {
  const [word] = words;
  if (word === undefined) return false;
  const [x, y] = [word.x + word.width / 2, base + slope * word.x - ascent / 2];
  return x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height;
}
