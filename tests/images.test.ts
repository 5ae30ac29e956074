// Image files → pages of grey points: sizes, points to an inch, how a camera was held, several pages in one file.
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { imagePages } from '../src/read/ocr/decode-image.ts';
import { rulesOf } from '../src/read/ocr/rules.ts';
import { scaled } from '../src/read/ocr/scale.ts';
import { skewOf } from '../src/read/ocr/skew.ts';
import { levelled, quarterTurned } from '../src/read/ocr/turn.ts';
import { readDocument } from '../src/read/read-document.ts';

const MOST = 1e8;

/** White points with a black one at the upper left. */
function points(width: number, height: number): Buffer {
  const data = Buffer.alloc(4 * width * height, 255);
  data.fill(0, 0, 3);
  return data;
}

/** An uncompressed grey TIFF with pages of the given size, black at the upper left, 300 points to an inch. */
function tiff(pages: readonly (readonly [width: number, height: number])[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  let at = 8;
  pages.forEach(([width, height], i) => {
    const tags = [
      [256, 3, width],
      [257, 3, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at + 114 + 8],
      [277, 3, 1],
      [278, 3, height],
      [279, 4, width * height],
    ] as const;
    const part = Buffer.alloc(114 + 8 + width * height, 255);
    part.writeUInt16LE(tags.length, 0);
    tags.forEach(([tag, type, value], k) => {
      part.writeUInt16LE(tag, 2 + 12 * k);
      part.writeUInt16LE(type, 4 + 12 * k);
      part.writeUInt32LE(1, 6 + 12 * k);
      part.writeUInt32LE(value, 10 + 12 * k);
    });
    part.writeUInt32LE(i + 1 < pages.length ? at + part.length : 0, 2 + 12 * tags.length);
    part[122] = 0;
    parts.push(part);
    at += part.length;
  });
  return Buffer.concat(parts);
}

describe('pages of image files', () => {
  it('reads a PNG, and takes it for A4 where it does not say how large it is', async () => {
    const png = new PNG({ width: 827, height: 1169 });
    points(827, 1169).copy(png.data);
    const [page] = await imagePages(PNG.sync.write(png), 'png', 'a.png', MOST);
    const raster = await page?.draw();
    expect([raster?.width, raster?.height, Math.round(raster?.dpi ?? 0)]).toEqual([827, 1169, 100]);
    expect([raster?.grey[0], raster?.grey[1]]).toEqual([0, 255]);
  });

  it('turns a photograph as the camera was held', async () => {
    const plain = encode({ width: 64, height: 32, data: points(64, 32) }, 95).data;
    // Exif with one tag: orientation 6, the right side is up.
    const exif = Buffer.from(
      '457869660000' + '49492a0008000000' + '0100' + '120103000100000006000000' + '00000000',
      'hex',
    );
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
    const held = Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
    const [upright] = await imagePages(plain, 'jpeg', 'a.jpg', MOST);
    const [turned] = await imagePages(held, 'jpeg', 'a.jpg', MOST);
    expect((await upright?.draw())?.width).toBe(64);
    const raster = await turned?.draw();
    expect([raster?.width, raster?.height]).toEqual([32, 64]);
    expect(raster?.grey[31]).toBeLessThan(100);
    expect(raster?.grey[0]).toBeGreaterThan(200);
  });

  it('reads every page of a TIFF', async () => {
    const pages = await imagePages(
      tiff([
        [30, 40],
        [50, 20],
      ]),
      'tiff',
      'a.tif',
      MOST,
    );
    const rasters = await Promise.all(pages.map((page) => page.draw()));
    expect(pages.map((page) => page.number)).toEqual([1, 2]);
    expect(rasters.map(({ width, height, grey }) => [width, height, grey[0], grey[1]])).toEqual([
      [30, 40, 0, 255],
      [50, 20, 0, 255],
    ]);
  });

  it.each([
    ['png', '89504e470d0a1a0a00', 'damaged'],
    ['jpeg', 'ffd8ffe000104a46', 'damaged'],
    ['tiff', '49492a00ffffff00', 'no-pages'],
  ] as const)('says what is wrong with a %s that is cut short', async (_, hex, problem) => {
    await expect(readDocument(Buffer.from(hex, 'hex'), 'a')).rejects.toMatchObject({ problem });
  });
});

describe('the image of a page', () => {
  const [width, height, dpi] = [1200, 900, 240];
  /** Rows of short strokes, as print is, and a table of two by two cells, two points thick. */
  function drawn() {
    const grey = new Uint8Array(width * height).fill(255);
    const fill = (x: number, y: number, w: number, h: number) => {
      for (let row = y; row < y + h; row++) grey.fill(0, row * width + x, row * width + x + w);
    };
    for (let y = 60; y < 400; y += 50) for (let x = 100; x < 1100; x += 24) fill(x, y, 10, 22);
    for (const y of [500, 650, 800]) fill(200, y, 801, 2);
    for (const x of [200, 600, 999]) fill(x, 500, 2, 302);
    return { width, height, dpi, grey };
  }

  it('is laid level', () => {
    const askew = levelled(drawn(), -1.2);
    expect(skewOf(askew)).toBeCloseTo(1.2, 1);
    expect(Math.abs(skewOf(levelled(askew, 1.2)))).toBeLessThan(0.1);
    expect(skewOf(drawn())).toBe(0);
  });

  it('shows the lines of a table and takes no print for one, also where it was askew', () => {
    for (const raster of [drawn(), levelled(levelled(drawn(), -1.2), 1.2)]) {
      const rules = rulesOf(raster);
      const level = rules.filter((rule) => rule.width > rule.height).map((rule) => Math.round(rule.y / 10) * 10);
      const upright = rules.filter((rule) => rule.height > rule.width).map((rule) => Math.round(rule.x / 10) * 10);
      expect(level.sort((a, b) => a - b)).toEqual([500, 650, 800]);
      expect(upright.sort((a, b) => a - b)).toEqual([200, 600, 1000]);
    }
  });

  it('keeps its greys where it is made smaller', () => {
    const half = scaled(drawn(), 120);
    expect([half.width, half.height, half.dpi]).toEqual([600, 450, 120]);
    const mean = ({ grey }: { grey: Uint8Array }) => grey.reduce((sum, value) => sum + value, 0) / grey.length;
    expect(Math.abs(mean(half) - mean(drawn()))).toBeLessThan(1);
  });

  it('comes back after four quarters', () => {
    const once = quarterTurned(drawn(), 1);
    expect([once.width, once.height]).toEqual([height, width]);
    const same = (grey: Uint8Array) => Buffer.compare(grey, drawn().grey) === 0;
    expect(same(quarterTurned(quarterTurned(once, 1), 2).grey)).toBe(true);
    expect(same(quarterTurned(once, 3).grey)).toBe(true);
    expect(same(quarterTurned(drawn(), 2).grey)).toBe(false);
  });
});
