import type { Raster } from './raster.ts';

/** The greys of a page. */
export interface Tones {
  /** The commonest light grey. */
  readonly paper: number;
  /** Darker is only one point in two hundred. */
  readonly ink: number;
}

const DARKEST = 0.005;

export function tonesOf({ grey }: Raster): Tones {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] as number) + 1;
  let paper = 255;
  for (let value = 128; value < 256; value++) if ((counts[value] as number) > (counts[paper] as number)) paper = value;
  let below = 0;
  const ink = counts.findIndex((count) => (below += count) >= DARKEST * grey.length);
  return { paper, ink: Math.min(ink, paper - 1) };
}
