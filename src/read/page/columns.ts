// Two blocks side by side: the letterhead ("ỦY BAN NHÂN DÂN ... | CỘNG HÒA ..."), and recipients beside the signature.
// They are read one after the other. The gaps of justified text are no columns: in such a line all gaps are alike.
import { linesOf, type TextLine } from './lines.ts';
import type { LinePiece } from './pieces.ts';

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** The narrowest gutter, in parts of the size of letters. */
const GAP = 0.6;
/** A gutter so wide, in the same parts, needs no second line. */
const APART = 6;
/** Lines of a block whose edges differ by no more, in points, are aligned. */
const ALIGNED = 8;

interface Run {
  readonly first: number;
  /** Behind the last line. */
  readonly end: number;
  readonly gutter: Gutter;
  /** How many lines stand on both sides. */
  readonly both: number;
}

/**
 * Lines of running text from top to bottom, those of side-by-side blocks one block after the other.
 * @param used the number of columns that the page has already
 */
export function columnsIn(lines: readonly TextLine[], used: number): LinePiece[] {
  const pieces: LinePiece[] = [];
  const piece = (line: TextLine, column: number): LinePiece => ({ kind: 'line', line, column, furniture: null });
  let column = used;
  for (let i = 0; i < lines.length; ) {
    const run = bestRun(lines, i);
    if (run === undefined) {
      pieces.push(piece(lines[i++] as TextLine, 0));
      continue;
    }
    const early = earlier(pieces, lines[run.first] as TextLine, run.gutter);
    pieces.length -= early.length;
    for (const side of sidesOf([...early, ...lines.slice(run.first, run.end)], run.gutter)) {
      column++;
      for (const line of side) pieces.push(piece(line, column));
    }
    i = run.end;
  }
  return pieces;
}

/** Lines of the right block that stand above the first line of the left one. */
function earlier(before: readonly LinePiece[], first: TextLine, gutter: Gutter): TextLine[] {
  const found: TextLine[] = [];
  let below = first;
  for (let i = before.length - 1; i >= 0; i--) {
    const { line, column } = before[i] as LinePiece;
    if (column > 0 || line.x < gutter.to - 1 || below.top - line.bottom > 0.6 * line.size) break;
    found.unshift(line);
    below = line;
  }
  return found;
}

/** The blocks at both sides of a gutter, their words made lines anew: their lines need not stand at one height. */
function sidesOf(lines: readonly TextLine[], gutter: Gutter): [TextLine[], TextLine[]] {
  const middle = (gutter.from + gutter.to) / 2;
  const words = lines.flatMap((line) => line.words);
  const page = (lines[0] as TextLine).page;
  return [
    linesOf(
      page,
      words.filter((word) => word.x < middle),
    ),
    linesOf(
      page,
      words.filter((word) => word.x >= middle),
    ),
  ];
}

/** The run that begins with line `i`, if one does: of all its gaps the one that most lines share. */
function bestRun(lines: readonly TextLine[], i: number): Run | undefined {
  const runs = wideGaps(lines[i] as TextLine).flatMap((gap) => runOf(lines, i, gap) ?? []);
  return runs.sort((a, b) => b.both - a.both || width(b.gutter) - width(a.gutter))[0];
}

const width = (gutter: Gutter): number => gutter.to - gutter.from;

/** Gaps of a line that are wider than its others. */
function wideGaps({ words, size }: TextLine): Gutter[] {
  const gaps: Gutter[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (word.x > right && right > Number.NEGATIVE_INFINITY) gaps.push({ from: right, to: word.x });
    right = Math.max(right, word.x + word.width);
  }
  const usual = gaps.map(width).sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return gaps.filter((gap) => width(gap) >= GAP * size && (gaps.length === 1 || width(gap) >= 2 * usual));
}

/** How far the gutter goes down, and whether there is a block at each side of it. */
function runOf(lines: readonly TextLine[], first: number, gap: Gutter): Run | undefined {
  let gutter = gap;
  let both = 0;
  let end = first;
  let lastBoth = first;
  for (; end < lines.length; end++) {
    const line = lines[end] as TextLine;
    if (end > first && line.top - (lines[end - 1] as TextLine).bottom > 9 * line.size) break;
    const rest = clear(gutter, line);
    if (rest === undefined) break;
    const left = line.words.some((word) => word.x < rest.from + 1);
    const right = line.words.some((word) => word.x >= rest.to - 1);
    if (left && right) {
      const wide = wideGaps(line).some((one) => one.from <= rest.from + 1 && one.to >= rest.to - 1);
      if (!wide && both > 0) break;
      both++;
      lastBoth = end;
    }
    gutter = rest;
  }
  end = trimmed(lines, lastBoth + 1, end, lines.slice(first, lastBoth + 1), gutter);
  const [left, right] = sidesOf(lines.slice(first, end), gutter);
  const isBlock = (side: readonly TextLine[], size: number) =>
    (side.length >= 2 || width(gutter) >= APART * size) &&
    side.some((line) => /\p{L}/u.test(line.text)) &&
    isAligned(side) &&
    Math.max(...side.map((line) => line.right)) - Math.min(...side.map((line) => line.x)) >= 3 * size;
  const size = (lines[first] as TextLine).size;
  const wide = width(gutter) >= (both > 1 ? GAP : 3) * size;
  return isBlock(left, size) && isBlock(right, size) && wide ? { first, end, gutter, both } : undefined;
}

/** True where half of the lines and two at least begin, end or have their middle at one place. */
function isAligned(side: readonly TextLine[]): boolean {
  const edges = [
    (line: TextLine) => line.x,
    (line: TextLine) => line.right,
    (line: TextLine) => (line.x + line.right) / 2,
  ];
  const enough = Math.min(side.length, Math.max(2, side.length / 2));
  return edges.some((edge) =>
    side.some((one) => side.filter((other) => Math.abs(edge(one) - edge(other)) <= ALIGNED).length >= enough),
  );
}

/** What a line leaves of a gutter; undefined where too little is left. */
function clear(gutter: Gutter, { words, size }: TextLine): Gutter | undefined {
  let free: Gutter[] = [gutter];
  for (const word of words)
    free = free
      .flatMap(({ from, to }) => [
        { from, to: Math.min(to, word.x) },
        { from: Math.max(from, word.x + word.width), to },
      ])
      .filter((one) => width(one) > GAP * size);
  return free.sort((a, b) => width(b) - width(a))[0];
}

/** Lines below the last that stands on both sides belong to their block while they stand below it, close enough. */
function trimmed(
  lines: readonly TextLine[],
  from: number,
  to: number,
  core: readonly TextLine[],
  gutter: Gutter,
): number {
  const [left, right] = sidesOf(core, gutter);
  for (let i = from; i < to; i++) {
    const line = lines[i] as TextLine;
    const side = line.right <= gutter.from + 1 ? left : right;
    const above = side.at(-1);
    if (above === undefined || line.x < Math.min(...side.map((one) => one.x)) - line.size) return i;
    if (side === left && line.top - above.bottom > 1.5 * line.size) return i;
    side.push(line);
  }
  return to;
}
