// One page: stood upright, laid level, its lines found, its letters recognised, cells of ruled tables one by one.
import type { Page, PageRule } from '../page/page.ts';
import { blanked, unruled } from './blank.ts';
import { confidenceOf } from './doubt.ts';
import type { Engine } from './engine.ts';
import type { SeenLine } from './hocr.ts';
import { DRAW_DPI } from './page-image.ts';
import type { Raster, Region } from './raster.ts';
import { cellsOf, recogniseCells } from './recognise-cells.ts';
import { rulesOf } from './rules.ts';
import { scaled } from './scale.ts';
import { skewOf } from './skew.ts';
import { withStemsCounted } from './stems.ts';
import { levelled, quarterTurned } from './turn.ts';
import { turnOf } from './upright.ts';
import { wordsOf } from './words.ts';

/** Degrees that hinder nobody. */
const LEVEL = 0.08;
/** Letters that lie on their side are seen as others, and with less confidence than this. */
const UPRIGHT = 0.7;

/**
 * Recognises a page. Places are those on the page as it was laid level, and upright where it lay on its side.
 * @throws {Error} where the engine fails
 */
export async function recognisePage(engine: Engine, number: number, drawn: Raster): Promise<Page> {
  const raster = scaled(drawn, DRAW_DPI);
  const { page, lines } = await recogniseUpright(engine, number, raster);
  const lying = lines.filter((line) => !line.level).length > lines.length / 2;
  if (!lying && confidenceOf(page.words) >= UPRIGHT) return page;
  const quarters = await turnOf(engine, raster);
  return quarters === 0 ? page : (await recogniseUpright(engine, number, quarterTurned(raster, quarters))).page;
}

async function recogniseUpright(
  engine: Engine,
  number: number,
  drawn: Raster,
): Promise<{ page: Page; lines: SeenLine[] }> {
  const skew = skewOf(drawn);
  const level = Math.abs(skew) < LEVEL ? drawn : levelled(drawn, skew);
  const found = rulesOf(level);
  const sheet = unruled(level, found);
  const points = 72 / sheet.dpi;
  const rules = found.map((rule) => middleOf(rule, points));
  const cells = cellsOf(rules, sheet.dpi);
  const lines = withStemsCounted(sheet, [
    ...(await engine.recognise(blanked(sheet, cells), 'page')),
    ...(await recogniseCells(engine, sheet, cells)),
  ]);
  const [width, height] = [sheet.width * points, sheet.height * points];
  return { page: { number, width, height, words: wordsOf(lines, points), rules }, lines };
}

function middleOf({ x, y, width, height }: Region, points: number): PageRule {
  const [x1, x2, y1, y2] = [x * points, (x + width) * points, y * points, (y + height) * points];
  return width >= height
    ? { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }
    : { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 };
}
