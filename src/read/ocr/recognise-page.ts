// One page: laid level, its lines found, its letters recognised, cells of ruled tables one by one.
import { gridsOf } from '../page/grids.ts';
import type { Page, PageRule } from '../page/page.ts';
import { blanked, unruled } from './blank.ts';
import { stackOf } from './cells.ts';
import type { Engine } from './engine.ts';
import type { SeenLine } from './hocr.ts';
import type { Raster, Region } from './raster.ts';
import { rulesOf } from './rules.ts';
import { scaled } from './scale.ts';
import { skewOf } from './skew.ts';
import { levelled } from './turn.ts';
import { wordsOf } from './words.ts';

/** Points to an inch at which letters of 13 or 14 points are as high as the engine was taught. */
export const READ_DPI = Number(process.env['RD'] ?? 240);
/** Degrees that hinder nobody. */
const LEVEL = 0.08;

/**
 * Recognises a page whose letters stand upright.
 * @param drawn the page, of some 300 points to an inch
 * @throws {Error} where the engine fails
 */
export async function recognisePage(engine: Engine, number: number, drawn: Raster): Promise<Page> {
  const skew = skewOf(drawn);
  const level = Math.abs(skew) < LEVEL ? drawn : levelled(drawn, skew);
  const found = rulesOf(level);
  const page = scaled(unruled(level, found), READ_DPI);
  const rules = found.map((rule) => middleOf(rule, 72 / level.dpi));
  const tables = gridsOf(rules).map(({ xs, ys, cells }) => ({ xs, ys, cells }));
  const px = page.dpi / 72;
  const cells = tables.flatMap(({ xs, ys, cells }) =>
    cells.map(({ row, column, rows, columns }): Region => {
      const [left, right] = [(xs[column] as number) * px, (xs[column + columns] as number) * px];
      const [top, bottom] = [(ys[row] as number) * px, (ys[row + rows] as number) * px];
      return { x: left, y: top, width: right - left, height: bottom - top };
    }),
  );
  const stack = stackOf(page, cells);
  const lines: SeenLine[] = await engine.recognise(blanked(page, cells), 'page');
  if (stack !== null) lines.push(...stack.unstacked(await engine.recognise(stack.raster, 'column')));
  const points = 72 / drawn.dpi;
  return {
    number,
    width: drawn.width * points,
    height: drawn.height * points,
    words: wordsOf(lines, 72 / page.dpi),
    rules,
  };
}

function middleOf({ x, y, width, height }: Region, points: number): PageRule {
  const [x1, x2, y1, y2] = [x * points, (x + width) * points, y * points, (y + height) * points];
  return width >= height
    ? { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }
    : { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 };
}
