// Pages that are images → pages of words, as many at a time as the engine has hands.
import type { Page } from '../page/page.ts';
import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';
import { chooseEngine } from './choose-engine.ts';
import { confidenceOf, doubtOf } from './doubt.ts';
import type { Engine } from './engine.ts';
import type { PageImage, PageProblem, Recognised } from './page-image.ts';
import { recognisePage } from './recognise-page.ts';

/**
 * Recognises the letters of pages.
 * @param name the file, for messages
 * @throws {ReadError} where no engine is there that knows the language, or a page cannot be drawn
 */
export async function recognisePages(
  images: readonly PageImage[],
  name: string,
  { ocrLanguage, onPage, hands }: Pick<ReadOptions, 'ocrLanguage' | 'onPage' | 'hands'>,
): Promise<Recognised> {
  const engine = await chooseEngine(ocrLanguage, name);
  const found: { page: Page; problem: PageProblem | null }[] = [];
  let [next, done] = [0, 0];
  const hand = async () => {
    while (next < images.length) {
      const at = next++;
      found[at] = await recognised(engine, images[at] as PageImage);
      onPage?.(++done, images.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(hands ?? engine.hands, engine.hands, images.length) }, hand));
  } finally {
    await engine.close();
  }
  const pages = found.map(({ page }) => page);
  return {
    pages,
    ocr: { engine: engine.name, language: ocrLanguage, confidence: confidenceOf(pages.flatMap((page) => page.words)) },
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}

async function recognised(engine: Engine, image: PageImage): Promise<{ page: Page; problem: PageProblem | null }> {
  const raster = await image.draw();
  try {
    const page = await recognisePage(engine, image.number, raster);
    return { page, problem: doubtOf(page) };
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const points = 72 / raster.dpi;
    const page = { number: image.number, width: raster.width * points, height: raster.height * points };
    return {
      page: { ...page, words: [], rules: [] },
      problem: { code: 'page-unreadable', page: image.number, detail: (error as Error).message },
    };
  }
}
