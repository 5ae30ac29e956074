// Portable greymaps: the plainest image there is, and what both engines and the drawers of pages understand.
import type { Raster } from './raster.ts';

/**
 * Reads a binary greymap (P5) of one byte to a point.
 * @param dpi points to an inch, which the format does not say
 * @throws {Error} where it is none or is cut short
 */
export function readPgm(bytes: Uint8Array, dpi: number): Raster {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1');
  const match = /^P5\s+(?:#[^\n]*\n\s*)*(\d{1,6})\s+(\d{1,6})\s+255\s/.exec(head);
  if (match === null) throw new Error('no greymap');
  const [width, height] = [Number(match[1]), Number(match[2])];
  const grey = bytes.subarray(match[0].length, match[0].length + width * height);
  if (grey.length < width * height) throw new Error('greymap cut short');
  return { width, height, dpi, grey };
}

/** The bytes of a greymap. */
export function pgmOf({ width, height, grey }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}
