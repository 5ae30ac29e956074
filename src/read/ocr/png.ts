import { PNG } from 'pngjs';
import { greyOf } from './grey.ts';
import { checkSize, likelyDpi } from './image-size.ts';
import type { PageImage } from './page-image.ts';

const INCH = 0.0254;

/** The page in a PNG file. */
export async function pngPages(bytes: Uint8Array, maxBytes: number): Promise<PageImage[]> {
  if (bytes.length < 33) throw new Error('no PNG header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  checkSize(width, height, maxBytes);
  const dpi = likelyDpi(width, height, dpiOf(view));
  const draw = async () => greyOf(PNG.sync.read(Buffer.from(bytes)).data, width, height, dpi);
  return [{ number: 1, draw }];
}

/** The chunk pHYs: points to a metre across, down, and 1 where metres are meant. */
function dpiOf(view: DataView): number | null {
  for (let at = 8; at + 21 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4);
    if (name === 0x49444154) return null;
    if (name === 0x70485973) return view.getUint8(at + 16) === 1 ? Math.round(view.getUint32(at + 8) * INCH) : null;
  }
  return null;
}
