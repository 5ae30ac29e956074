// Glyphs with their places, in the order in which they are drawn → words.
import type { PageWord } from '../page/page.ts';
import { type Matrix, moved } from './matrix.ts';
import type { PdfFont } from './pdfjs.ts';

export interface Drawn {
  readonly text: string;
  /** From text units, in which the font is one unit high, to the page. */
  readonly matrix: Matrix;
  /** In the same units. */
  readonly advance: number;
  readonly font: PdfFont;
  /** Space that is set between all letters of the run, in the same units. */
  readonly spacing: number;
}

interface Piece {
  text: string;
  readonly size: number;
  readonly font: PdfFont;
  /** Direction of reading: 0 to the right, 1 down, 2 to the left, 3 up. */
  readonly turn: number;
  /** Where it begins and ends along its direction, and its baseline across it. */
  readonly from: number;
  to: number;
  readonly base: number;
  spaced: boolean;
}

/** Of the size of letters: what stands above and below the baseline. The same for all fonts, so that lines compare. */
const [ASCENT, DESCENT] = [0.9, 0.22];
/** Wider gaps, in parts of the size of letters, part words. */
const SPACE = 0.15;
/** How far glyphs may overlap and still follow each other. */
const OVERLAP = 0.4;

export interface WordBuilder {
  draw(glyph: Drawn): void;
  words(): PageWord[];
}

/** Collects words. */
export function wordBuilder(): WordBuilder {
  const pieces: Piece[] = [];
  let open: Piece | null = null;

  function draw({ text, matrix, advance, font, spacing }: Drawn): void {
    const turn = turnOf(matrix);
    if (turn === undefined) return;
    const size = Math.hypot(matrix[2], matrix[3]);
    const length = Math.hypot(matrix[0], matrix[1]);
    const [from, base] = along(turn, moved(matrix, 0, 0));
    const to = from + advance * length;
    const fits =
      open !== null &&
      open.turn === turn &&
      open.font.bold === font.bold &&
      Math.abs(open.size - size) < 0.05 * size &&
      Math.abs(open.base - base) < 0.1 * size;
    const gap = open === null ? 0 : from - open.to - Math.max(0, spacing) * length;
    const blank = text.trim() === '';
    if (open !== null && fits && gap < SPACE * size && gap > -OVERLAP * size && !(blank && turn === 0)) {
      open.text += blank ? ' ' : text;
      open.to = Math.max(open.to, to);
      return;
    }
    if (open !== null && fits && blank && gap < SPACE * size) open.spaced = true;
    open = null;
    if (blank || size < 1) return;
    open = { text, size, font, turn, from, to, base, spaced: false };
    pieces.push(open);
  }

  return { draw, words: () => pieces.map(wordOf) };
}

/** Quarter turns of the direction of reading; undefined for slanting letters, as of a stamp across the page. */
function turnOf([a, b]: Matrix): number | undefined {
  const angle = Math.atan2(b, a) / (Math.PI / 2);
  const turn = Math.round(angle);
  return Math.abs(angle - turn) < 0.12 ? (turn + 4) % 4 : undefined;
}

function along(turn: number, [x, y]: readonly [number, number]): [from: number, base: number] {
  if (turn === 0) return [x, y];
  if (turn === 1) return [y, -x];
  return turn === 2 ? [-x, -y] : [-y, x];
}

function wordOf({ text, size, font, turn, from, to, base, spaced }: Piece): PageWord {
  const [top, bottom] = [base - ASCENT * size, base + DESCENT * size];
  const box =
    turn === 0
      ? { x: from, y: top, width: to - from, height: bottom - top }
      : turn === 1
        ? { x: -bottom, y: from, width: bottom - top, height: to - from }
        : turn === 2
          ? { x: -to, y: -bottom, width: to - from, height: bottom - top }
          : { x: top, y: -to, width: bottom - top, height: to - from };
  return { text: text.trim(), ...box, size, bold: font.bold, font: font.name, confidence: null, spaced };
}
