import type { TextLine } from './lines.ts';

const BULLET = /^(?:[-–+*•●▪○]|\(?\p{L}\)|\(?\d{1,2}[.)]) ?(?=\S)/u;
/** The usual space between the border of a cell and its words, in points. */
const PADDING = 5;

/** For each line of a cell whether a paragraph opens with it: its first word had room on the line before. */
export function cellOpens(lines: readonly TextLine[], width: number): boolean[] {
  const inner = Math.max(width - 2 * PADDING, ...lines.map((line) => line.right - line.x));
  return lines.map((line, i) => {
    const above = lines[i - 1];
    if (above === undefined) return true;
    const room = inner - (above.right - above.x);
    if (room > (line.words[0]?.width ?? 0) + 0.35 * line.size) return true;
    return BULLET.test(line.text) && /[.;:]$/.test(above.text);
  });
}
