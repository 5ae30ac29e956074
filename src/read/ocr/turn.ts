import type { Raster } from './raster.ts';

/** A page turned clockwise by quarters. */
export function quarterTurned(raster: Raster, quarters: 0 | 1 | 2 | 3): Raster {
  if (quarters === 0) return raster;
  const { width: w, height: h, grey: old } = raster;
  const [width, height] = quarters === 2 ? [w, h] : [h, w];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [nx, ny] = quarters === 1 ? [h - 1 - y, x] : quarters === 2 ? [w - 1 - x, h - 1 - y] : [y, w - 1 - x];
      grey[ny * width + nx] = old[y * w + x] as number;
    }
  return { ...raster, width, height, grey };
}

/**
 * A page whose lines lie at an angle, turned back around its middle so that they are level. It keeps its size.
 * @param angle in degrees, clockwise from level
 */
export function levelled(raster: Raster, angle: number): Raster {
  const { width, height, grey: old } = raster;
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    let fromX = width / 2 - (width / 2) * cos - (y - height / 2) * sin;
    let fromY = height / 2 - (width / 2) * sin + (y - height / 2) * cos;
    for (let x = 0; x < width; x++, fromX += cos, fromY += sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, low] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (old[at] as number) * (1 - right) + (old[at + 1] as number) * right;
      const below = (old[at + width] as number) * (1 - right) + (old[at + width + 1] as number) * right;
      grey[y * width + x] = above * (1 - low) + below * low;
    }
  }
  return { ...raster, grey };
}
