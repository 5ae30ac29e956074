/** An image has more points than it may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** @throws {TooLarge} where an image of this size would take more than `maxBytes` unpacked */
export function checkSize(width: number, height: number, maxBytes: number): void {
  if (!(width > 0 && height > 0)) throw new Error('no size');
  if (width * height * 4 > maxBytes) throw new TooLarge();
}

/** Inches of the longer side of a page of paper, from a slip to A2. */
const SHORTEST = 2.5;
const LONGEST = 24;
/** The longer side of A4. */
const A4 = 11.69;

/** The points to an inch that a file says; where it says none, or a page would be no sheet of paper, as if it were A4. */
export function likelyDpi(width: number, height: number, told: number | null): number {
  const long = Math.max(width, height);
  const sheet = told !== null && told > 0 && long / told >= SHORTEST && long / told <= LONGEST;
  return sheet ? told : long / A4;
}
