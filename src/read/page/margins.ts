// Where running text begins and ends from left to right, page by page.
import { commonest, type TextLine } from './lines.ts';
import type { PagePieces } from './pieces.ts';

export interface Margins {
  readonly left: number;
  readonly right: number;
  /** From line to line, in parts of the size of letters. */
  readonly pitch: number;
}

/** Edges nearer than this are one. */
const NEAR = 3;
/** Lines that show margins of their own. */
const ENOUGH = 12;

/**
 * The margins of each page, by its number. Pages of one width have the same, unless those of even and of odd numbers differ
 * (bound documents).
 */
export function marginsOf(pages: readonly PagePieces[]): Map<number, Margins> {
  const found = new Map<number, Margins>();
  const widths = new Set(pages.map((page) => Math.round(page.width)));
  for (const width of widths) {
    const own = pages.filter((page) => Math.round(page.width) === width);
    const all = marginsOfLines(own.map(runningLines));
    const halves = [0, 1].map((parity) => own.filter((page) => page.number % 2 === parity));
    const apart = halves.map((half) => marginsOfLines(half.map(runningLines)));
    const [even, odd] = apart as [Margins, Margins];
    const differ =
      halves.every((half) => half.flatMap(runningLines).length >= ENOUGH) &&
      Math.abs(even.right - odd.right) > 2 * NEAR;
    halves.forEach((half, parity) => {
      for (const page of half) found.set(page.number, differ ? (apart[parity] as Margins) : all);
    });
  }
  return found;
}

const runningLines = ({ pieces }: PagePieces): TextLine[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'line' && piece.column === 0 && piece.furniture === null ? [piece.line] : [],
  );

function marginsOfLines(pages: readonly (readonly TextLine[])[]): Margins {
  const lines = pages.flat();
  const pitches = pages.flatMap((page) =>
    page
      .slice(1)
      .map((line, i): [number, number] => [20 * ((line.bottom - (page[i] as TextLine).bottom) / line.size), 1]),
  );
  return {
    left: outermost(lines.map((line) => line.x)),
    right: -outermost(lines.map((line) => -line.right)),
    pitch: commonest(pitches.filter(([pitch]) => pitch > 16)) / 20 || 1.2,
  };
}

/** The smallest value that several share. */
function outermost(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const enough = Math.max(2, 0.04 * sorted.length);
  const at = sorted.findIndex(
    (value) => sorted.filter((other) => other >= value && other <= value + NEAR).length >= enough,
  );
  return sorted[Math.max(0, at)] ?? 0;
}
