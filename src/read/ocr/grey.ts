import type { Raster } from './raster.ts';

/**
 * A raster of points in red, green, blue and opacity, on white paper.
 * @param rgba four bytes to a point, row by row
 */
export function greyOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number, dpi: number): Raster {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const light = 0.299 * (rgba[at] as number) + 0.587 * (rgba[at + 1] as number) + 0.114 * (rgba[at + 2] as number);
    const opacity = (rgba[at + 3] as number) / 255;
    grey[i] = Math.round(light * opacity + 255 * (1 - opacity));
  }
  return { width, height, dpi, grey };
}
