import type { Engine } from './engine.ts';
import type { Raster } from './raster.ts';
import { quarterTurned } from './turn.ts';

/** The part in the middle of a page that is tried, in parts of its width and height. */
const PART = 0.5;
/** Words that are surer than this are words. */
const SURE = 0.75;

/** How many quarters a page must be turned clockwise for its letters to stand upright, by trying all four on a part of it. */
export async function turnOf(engine: Engine, page: Raster): Promise<0 | 1 | 2 | 3> {
  const part = middleOf(page);
  let [best, most] = [0 as 0 | 1 | 2 | 3, 0];
  for (const quarters of [0, 1, 2, 3] as const) {
    const lines = await engine.recognise(quarterTurned(part, quarters), 'page');
    const words = lines.filter((line) => line.level).flatMap((line) => line.words);
    const letters = words
      .filter((word) => word.confidence >= SURE && /^\p{L}{2,}/u.test(word.text))
      .reduce((sum, word) => sum + word.text.length, 0);
    if (letters > most) [best, most] = [quarters, letters];
  }
  return best;
}

function middleOf({ width, height, dpi, grey }: Raster): Raster {
  const [w, h] = [Math.round(width * PART), Math.round(height * PART)];
  const [left, top] = [Math.round((width - w) / 2), Math.round((height - h) / 2)];
  const part = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) part.set(grey.subarray((top + y) * width + left, (top + y) * width + left + w), y * w);
  return { width: w, height: h, dpi, grey: part };
}
