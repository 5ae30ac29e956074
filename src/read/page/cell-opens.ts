import type { TextLine } from './lines.ts';

const BULLET = /^(?:[-–+*•●▪○]|\(?\p{L}\)|\(?\d{1,2}[.)]) ?(?=\S)/u;

/**
 * For each line of a cell whether a paragraph opens with it: its first word had room on the line before.
 * @param width the longest line of the column
 */
export function cellOpens(lines: readonly TextLine[], width: number): boolean[] {
  return lines.map((line, i) => {
    const above = lines[i - 1];
    if (above === undefined) return true;
    if (width - lengthOf(above, lines) > (line.words[0]?.width ?? 0) + 0.35 * line.size) return true;
    return BULLET.test(line.text) && /[.;:]$/.test(above.text);
  });
}

/** The length of a line of a cell, from where most of its lines begin. */
export function lengthOf(line: TextLine, lines: readonly TextLine[]): number {
  const left = Math.min(...lines.map((one) => one.x));
  const hangs = line.x - left < 2 * line.size;
  return line.right - (hangs ? left : line.x);
}
