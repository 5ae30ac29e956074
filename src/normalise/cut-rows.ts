// The row of a table that a page break cuts: what did not fit stands below the break as a row without a number of its own,
// mostly behind the header that is printed again:
//   1⇥Trồng cây dọc các tuyến⇥Các thôn ⏎ (next page) TT⇥Nhiệm vụ⇥Chủ trì ⏎ ⇥đường liên thôn⇥
// Here each piece goes back behind the cell that it belongs to.
import { concat, type Draft, slice } from './draft.ts';
import { type Line, linesOf } from './lines.ts';
import type { Marks } from './marks.ts';

/** Joins the rows of tables with tabs that page breaks cut. */
export function joinCutRows(draft: Draft, source: string, marks: Marks): Draft {
  const lines = linesOf(draft, source, marks);
  const parts: Draft[] = [];
  let from = 0;
  for (let i = 1; i < lines.length; i++) {
    const upper = lines[i - 1] as Line;
    const at = (lines[i] as Line).pageStart && isTabbed(upper) ? afterHeader(lines, i) : -1;
    const lower = lines[at];
    if (lower === undefined || upper.start < from) continue;
    const [above, below] = [cellsOf(upper), cellsOf(lower)];
    if (!goesOn(above, below)) continue;
    for (const [column, cell] of below.entries()) {
      const { end } = above[column] as Cell;
      parts.push(slice(draft, from, end));
      from = end;
      if (cell.text !== '') parts.push(spaceBefore(draft, cell.start), slice(draft, cell.start, cell.end));
    }
    parts.push(slice(draft, from, lower.start));
    from = lower.end;
  }
  if (parts.length === 0) return draft;
  return { ...concat([...parts, slice(draft, from, draft.text.length)]), furniture: draft.furniture };
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isTabbed = (line: Line | undefined): boolean => line?.row === true && !line.text.startsWith('|');

/** The first row behind a page break that does not repeat the header of the table around it; -1 where none follows. */
function afterHeader(lines: readonly Line[], at: number): number {
  let first = at - 1;
  while (isTabbed(lines[first - 1])) first--;
  let next = at;
  while (next - at < at - first && lines[next]?.text === lines[first + next - at]?.text) next++;
  return isTabbed(lines[next]) ? next : -1;
}

function cellsOf(line: Line): Cell[] {
  let start = line.start;
  return line.text.split('\t').map((part) => {
    const lead = part.length - part.trimStart().length;
    const cell = { start: start + lead, end: start + lead + part.trim().length, text: part.trim() };
    start += part.length + 1;
    return cell;
  });
}

/** No number of its own, nothing below an empty cell, and words that go on in the middle of a sentence. */
function goesOn(above: readonly Cell[], below: readonly Cell[]): boolean {
  if (above.length !== below.length || below[0]?.text !== '') return false;
  const pairs = below.flatMap((cell, i) => (cell.text === '' ? [] : [[(above[i] as Cell).text, cell.text] as const]));
  return (
    pairs.every(([upper, lower]) => upper !== '' && (/^\p{Ll}/u.test(lower) || !/[.;:!?]$/.test(upper))) &&
    pairs.some(([upper, lower]) => /^\p{Ll}/u.test(lower) || /,$/.test(upper))
  );
}

/** The tab in front of a cell, as the space that parts it from the words before. */
const spaceBefore = (draft: Draft, at: number): Draft => ({ ...slice(draft, at - 1, at), text: ' ' });
