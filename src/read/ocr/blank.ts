import type { Raster, Region } from './raster.ts';

/** The same page with regions made white. */
export function blanked(raster: Raster, regions: readonly Region[]): Raster {
  if (regions.length === 0) return raster;
  const grey = raster.grey.slice();
  for (const region of regions) {
    const [left, right] = [
      Math.max(0, Math.floor(region.x)),
      Math.min(raster.width, Math.ceil(region.x + region.width)),
    ];
    const bottom = Math.min(raster.height, Math.ceil(region.y + region.height));
    for (let y = Math.max(0, Math.floor(region.y)); y < bottom; y++)
      grey.fill(255, y * raster.width + left, y * raster.width + Math.max(left, right));
  }
  return { ...raster, grey };
}

/** The same page without the lines drawn on it; the strokes of letters that cross them stay. */
export function unruled(raster: Raster, rules: readonly Region[]): Raster {
  if (rules.length === 0) return raster;
  const { width, height, grey: old } = raster;
  const grey = old.slice();
  const near = Math.max(1, Math.round(raster.dpi / 150));
  const isDark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && (old[y * width + x] as number) < 140;
  for (const rule of rules) {
    const level = rule.width >= rule.height;
    const [left, right] = [Math.max(0, rule.x - near), Math.min(width, rule.x + rule.width + near)];
    const [top, bottom] = [Math.max(0, rule.y - near), Math.min(height, rule.y + rule.height + near)];
    const beyond = near + 2;
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const crossed = level
          ? isDark(x, top - beyond) && isDark(x, bottom + beyond)
          : isDark(left - beyond, y) && isDark(right + beyond, y);
        if (!crossed) grey[y * width + x] = 255;
      }
  }
  return { ...raster, grey };
}
