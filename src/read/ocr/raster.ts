/** A page as grey points. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Points to an inch. */
  readonly dpi: number;
  /** Row by row from the upper left; 0 is black, 255 white. */
  readonly grey: Uint8Array;
}

/** A part of a raster, in its points. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
