// Footnotes: lines in smaller letters at the foot of a page, the first behind a mark, mostly below a short line.
import type { TextLine } from './lines.ts';
import type { PageRule } from './page.ts';
import type { NotePiece } from './pieces.ts';

export interface Notes {
  readonly flow: readonly TextLine[];
  /** Lines that go on with the last note of the page before. */
  readonly continued: readonly TextLine[];
  readonly notes: readonly NotePiece[];
}

const MARK = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})|(\*{1,3}))(?:\. |[ ]?)(?=\S)/u;

/**
 * Parts the lines of a page from its notes.
 * @param lines from top to bottom, without furniture
 * @param rules those that belong to no table
 * @param body the size of letters of the document's running text
 */
export function notesOf(lines: readonly TextLine[], rules: readonly PageRule[], body: number, height: number): Notes {
  const small = (line: TextLine) => line.size <= 0.96 * body;
  let from = lines.length;
  while (from > 0 && small(lines[from - 1] as TextLine)) from--;
  const ruled = belowRule(lines, rules, height);
  const start =
    ruled >= from ? ruled : lines.findIndex((line, i) => i >= from && line.size <= 0.92 * body && isMarked(line));
  if (start < 0 || start === lines.length) return { flow: lines, continued: [], notes: [] };
  const foot = lines.slice(start);
  const firstMark = foot.findIndex(isMarked);
  const continued = firstMark < 0 ? foot : foot.slice(0, firstMark);
  const notes: { kind: 'note'; mark: string; lead: number; lines: TextLine[] }[] = [];
  for (const line of foot.slice(continued.length)) {
    const opening =
      isMarked(line) && follows(notes.at(-1)?.mark, markOf(line)) ? (MARK.exec(line.text) as RegExpExecArray) : null;
    if (opening === null) (notes.at(-1) as { lines: TextLine[] }).lines.push(line);
    else notes.push({ kind: 'note', mark: markOf(line) as string, lead: opening[0].length, lines: [line] });
  }
  return { flow: lines.slice(0, start), continued, notes };
}

/** The first line below a short rule near the foot; -1 where there is none. */
function belowRule(lines: readonly TextLine[], rules: readonly PageRule[], height: number): number {
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  const short = rules.filter(({ x1, x2, y1, y2 }) => {
    const length = Math.abs(x2 - x1);
    return (
      Math.abs(y1 - y2) < 1 &&
      length > 40 &&
      length < 0.6 * (right - left) &&
      y1 > 0.3 * height &&
      Math.min(x1, x2) < left + 60
    );
  });
  const starts = short.map(({ y1 }) => lines.findIndex((line) => (line.top + line.bottom) / 2 > y1));
  return starts.filter((at) => at >= 0).sort((a, b) => b - a)[0] ?? -1;
}

function markOf(line: TextLine): string | undefined {
  const opening = MARK.exec(line.text);
  return opening?.[1] ?? opening?.[2] ?? opening?.[3] ?? opening?.[4];
}

/** A mark that is smaller than the words behind it, or before a capital letter. */
function isMarked(line: TextLine): boolean {
  const opening = MARK.exec(line.text);
  if (opening === null) return false;
  const first = line.words[0];
  const raised = first !== undefined && first.size <= 0.85 * line.size && opening[0].trim() === first.text;
  return raised || /^[-–“"(]?\s?\p{Lu}/u.test(line.text.slice(opening[0].length));
}

const follows = (before: string | undefined, mark: string | undefined): boolean =>
  before === undefined ||
  mark === undefined ||
  !/^\d/.test(before) ||
  !/^\d/.test(mark) ||
  Number(mark) > Number(before);
