import UTIF, { type IFD } from 'utif2';
import { greyOf } from './grey.ts';
import { checkSize, likelyDpi } from './image-size.ts';
import type { PageImage } from './page-image.ts';
import { quarterTurned } from './turn.ts';

/** Quarters to turn clockwise, by the tag Orientation. */
const HELD: Readonly<Record<number, 1 | 2 | 3>> = { 3: 2, 6: 1, 8: 3 };

/** The pages of a TIFF file, as scanners and fax machines write them. */
export async function tiffPages(bytes: Uint8Array, maxBytes: number): Promise<PageImage[]> {
  const buffer = Uint8Array.from(bytes).buffer;
  return UTIF.decode(buffer).flatMap((page, i): PageImage[] => {
    const [width, height] = [tag(page, 256), tag(page, 257)];
    if (width === null || height === null) return [];
    checkSize(width, height, maxBytes);
    const draw = async () => {
      UTIF.decodeImage(buffer, page);
      const raster = greyOf(UTIF.toRGBA8(page), width, height, likelyDpi(width, height, dpiOf(page)));
      page.data = new Uint8Array();
      return quarterTurned(raster, HELD[tag(page, 274) ?? 1] ?? 0);
    };
    return [{ number: i + 1, draw }];
  });
}

function tag(page: IFD, number: number): number | null {
  const value = page[`t${number}`];
  const first = Array.isArray(value) ? Number(value[0]) : Number.NaN;
  return Number.isFinite(first) ? first : null;
}

function dpiOf(page: IFD): number | null {
  const points = tag(page, 282);
  if (points === null) return null;
  return Math.round(tag(page, 296) === 3 ? points * 2.54 : points);
}
