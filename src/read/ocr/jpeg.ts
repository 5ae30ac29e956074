import { decode } from 'jpeg-js';
import { greyOf } from './grey.ts';
import { checkSize, likelyDpi } from './image-size.ts';
import type { PageImage } from './page-image.ts';
import { quarterTurned } from './turn.ts';

/** Quarters to turn clockwise, by what a camera says of how it was held (Exif tag 0x0112). Nobody mirrors a page. */
const HELD: Readonly<Record<number, 1 | 2 | 3>> = { 3: 2, 6: 1, 8: 3 };

interface Head {
  width: number;
  height: number;
  dpi: number | null;
  quarters: 0 | 1 | 2 | 3;
}

/** The page in a JPEG file. */
export async function jpegPages(bytes: Uint8Array, maxBytes: number): Promise<PageImage[]> {
  const { width, height, dpi, quarters } = headOf(bytes);
  checkSize(width, height, maxBytes);
  const draw = async () => {
    const limits = { maxResolutionInMP: (width * height) / 1e6 + 1, maxMemoryUsageInMB: 4096 };
    const { data } = decode(bytes, { useTArray: true, formatAsRGBA: true, ...limits });
    return quarterTurned(greyOf(data, width, height, likelyDpi(width, height, dpi)), quarters);
  };
  return [{ number: 1, draw }];
}

/** What the segments before the image say. */
function headOf(bytes: Uint8Array): Head {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const head: Head = { width: 0, height: 0, dpi: null, quarters: 0 };
  for (let at = 2; at + 10 < bytes.length; ) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) throw new Error(`no JPEG segment at ${at}`);
    const length = view.getUint16(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xffe0) head.dpi = dpiOf(segment);
    if (marker === 0xffe1) head.quarters = HELD[orientationOf(segment)] ?? 0;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { ...head, height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
  }
  throw new Error('no JPEG frame');
}

/** JFIF: the unit (1 an inch, 2 a centimetre) and how many points it has. */
function dpiOf(segment: Uint8Array): number | null {
  const points = ((segment[8] as number) << 8) | (segment[9] as number);
  return segment[7] === 1 ? points : segment[7] === 2 ? Math.round(points * 2.54) : null;
}

/** The orientation in the first directory of an Exif segment; 1, upright, where there is none. */
function orientationOf(segment: Uint8Array): number {
  if (Buffer.from(segment.subarray(0, 4)).toString('latin1') !== 'Exif' || segment.length < 16) return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return 1;
  for (let i = 0, at = first + 2; i < view.getUint16(first, little) && at + 12 <= view.byteLength; i++, at += 12)
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  return 1;
}
