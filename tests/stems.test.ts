// Roman numbers that the engine takes for other letters: their stems are counted in the image.
import { describe, expect, it } from 'vitest';
import type { Raster } from '../src/read/ocr/raster.ts';
import { withStemsCounted } from '../src/read/ocr/stems.ts';

const HEIGHT = 20;

/** Letters drawn one point for each sign: `#` is ink. Each row of signs is drawn over the height that is left for it. */
function drawn(rows: readonly string[]): Raster {
  const width = Math.max(...rows.map((row) => row.length)) + 60;
  const grey = new Uint8Array(width * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT; y++) {
    const row = rows[Math.floor((y * rows.length) / HEIGHT)] as string;
    [...row].forEach((sign, x) => {
      if (sign === '#') grey[y * width + x] = 0;
    });
  }
  return { width, height: HEIGHT, dpi: 300, grey };
}

function read(rows: readonly string[], text: string): { text: string; confidence: number } {
  const page = drawn(rows);
  const width = Math.max(...rows.map((row) => row.length));
  const word = { text, x: 0, y: 0, width, height: HEIGHT, confidence: 0.9 };
  const line = { words: [word], ascent: HEIGHT, descent: 0, base: HEIGHT, slope: 0, level: true };
  const [found] = withStemsCounted(page, [line])[0]?.words ?? [];
  return { text: found?.text ?? '', confidence: found?.confidence ?? 0 };
}

const ONE = ['###'];
const TWO = ['###  ###'];
const THREE = ['###  ###  ###'];
const H = ['###    ###', '###    ###', '##########', '###    ###', '###    ###'];

describe('stems', () => {
  it.each([
    ['JI.', TWO, 'II.'],
    ['IH..', THREE, 'III.'],
    ['H', TWO, 'II'],
    ['IH/2026', THREE, 'III/2026'],
    [']', ONE, '1'],
  ])('makes of %s what is printed', (text, rows, printed) => {
    expect(read(rows, text)).toEqual({ text: printed, confidence: 0.6 });
  });

  it('leaves an H that has a bar', () => {
    expect(read(H, 'H')).toEqual({ text: 'H', confidence: 0.9 });
  });

  it('leaves what is read as it is printed, and other words', () => {
    expect(read(TWO, 'II.')).toEqual({ text: 'II.', confidence: 0.9 });
    expect(read(TWO, 'Hai')).toEqual({ text: 'Hai', confidence: 0.9 });
  });
});
