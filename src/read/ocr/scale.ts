import type { Raster } from './raster.ts';

/** The same page with fewer or more points to an inch. Points made fewer are averaged, so that thin strokes stay grey. */
export function scaled(raster: Raster, dpi: number): Raster {
  const factor = raster.dpi / dpi;
  if (Math.abs(factor - 1) < 0.02) return raster;
  const width = Math.max(1, Math.round(raster.width / factor));
  const height = Math.max(1, Math.round(raster.height / factor));
  const across = weights(raster.width, width);
  const narrow = new Float32Array(width * raster.height);
  for (let y = 0; y < raster.height; y++) {
    const row = y * raster.width;
    for (let x = 0; x < width; x++) {
      const { from, shares } = across[x] as Weights;
      let sum = 0;
      for (let k = 0; k < shares.length; k++) sum += (raster.grey[row + from + k] as number) * (shares[k] as number);
      narrow[y * width + x] = sum;
    }
  }
  const grey = new Uint8Array(width * height);
  weights(raster.height, height).forEach(({ from, shares }, y) => {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = 0; k < shares.length; k++) sum += (narrow[(from + k) * width + x] as number) * (shares[k] as number);
      grey[y * width + x] = Math.round(sum);
    }
  });
  return { width, height, dpi, grey };
}

/** Which old points, from `from` on, make a new one, and how much each of them. */
interface Weights {
  readonly from: number;
  readonly shares: readonly number[];
}

/** A tent over each new point, as wide as it and its neighbours: an average of several, or between two. */
function weights(old: number, fresh: number): Weights[] {
  const factor = old / fresh;
  const reach = Math.max(1, factor);
  return Array.from({ length: fresh }, (_, i) => {
    const centre = (i + 0.5) * factor - 0.5;
    const from = Math.max(0, Math.ceil(centre - reach));
    const to = Math.min(old - 1, Math.floor(centre + reach));
    const raw = Array.from({ length: to - from + 1 }, (_, k) => 1 - Math.abs(from + k - centre) / reach);
    const sum = raw.reduce((a, b) => a + b, 0);
    return sum === 0
      ? { from: Math.min(old - 1, Math.max(0, Math.round(centre))), shares: [1] }
      : { from, shares: raw.map((share) => share / sum) };
  });
}
