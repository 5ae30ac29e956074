// Image files → pages. How many points they have is read before they are unpacked, and a page is unpacked when its turn comes.
import type { Kind } from '../detect.ts';
import { ReadError } from '../read-error.ts';
import { TooLarge } from './image-size.ts';
import { jpegPages } from './jpeg.ts';
import type { PageImage } from './page-image.ts';
import { pngPages } from './png.ts';
import { tiffPages } from './tiff.ts';

const DECODERS: Partial<Record<Kind, (bytes: Uint8Array, maxBytes: number) => Promise<PageImage[]>>> = {
  png: pngPages,
  jpeg: jpegPages,
  tiff: tiffPages,
};

/**
 * The pages of an image file.
 * @param maxBytes what one page may take unpacked
 * @throws {ReadError} where it is damaged or too large; `draw` of a page too
 */
export async function imagePages(bytes: Uint8Array, kind: Kind, name: string, maxBytes: number): Promise<PageImage[]> {
  const told = (error: unknown) => {
    if (error instanceof TooLarge) return new ReadError('expands-too-far', name, String(maxBytes));
    return error instanceof ReadError ? error : new ReadError('damaged', name, (error as Error).message);
  };
  try {
    const pages = await (DECODERS[kind] as (bytes: Uint8Array, maxBytes: number) => Promise<PageImage[]>)(
      bytes,
      maxBytes,
    );
    return pages.map(({ number, draw }) => ({
      number,
      draw: () =>
        draw().catch((error: unknown) => {
          throw told(error);
        }),
    }));
  } catch (error) {
    throw told(error);
  }
}
