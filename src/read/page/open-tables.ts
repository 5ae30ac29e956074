// Tables without lines around their cells, by words that stand below each other in three columns or more. Taken only where
// a header and three rows fill three columns each, so that text is never torn apart.
import { lineOf, type TextLine } from './lines.ts';
import type { PageWord } from './page.ts';
import type { PageCell, TablePiece } from './pieces.ts';

/** Words of a line with usual spaces between them. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly words: readonly PageWord[];
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

const COLUMNS = 3;
/** With the header. */
const ROWS = 4;
/** Chunks of a column whose edges differ by no more are aligned. */
const ALIGNED = 4;

/** Lines of running text with the tables among them. */
export function openTables(lines: readonly TextLine[]): (TextLine | TablePiece)[] {
  const found: (TextLine | TablePiece)[] = [];
  const chunks = lines.map(chunksOf);
  for (let i = 0; i < lines.length; ) {
    const run = runAt(lines, chunks, i);
    if (run === undefined) found.push(lines[i++] as TextLine);
    else {
      found.push(tableOf(lines.slice(i, run.end), chunks.slice(i, run.end), run.columns));
      i = run.end;
    }
  }
  return found;
}

function chunksOf({ words, size }: TextLine): Chunk[] {
  const chunks: { from: number; to: number; words: PageWord[] }[] = [];
  for (const word of words) {
    const chunk = chunks.at(-1);
    const right = word.x + word.width;
    if (chunk !== undefined && word.x - chunk.to < 1.1 * size) {
      chunk.words.push(word);
      chunk.to = Math.max(chunk.to, right);
    } else chunks.push({ from: word.x, to: right, words: [word] });
  }
  return chunks;
}

function runAt(
  lines: readonly TextLine[],
  chunks: readonly (readonly Chunk[])[],
  first: number,
): { end: number; columns: Interval[] } | undefined {
  if ((chunks[first] as readonly Chunk[]).length < COLUMNS) return undefined;
  let columns: Interval[] = [];
  let end = first;
  let rows = 0;
  let lastRow = first;
  for (; end < lines.length; end++) {
    const [line, above] = [lines[end] as TextLine, lines[end - 1]];
    if (end > first && above !== undefined && line.top - above.bottom > 2 * line.size) break;
    const wider = united([...columns, ...(chunks[end] as readonly Chunk[])], 0.7 * line.size);
    if (wider.length < COLUMNS || (end > first && wider.length < columns.length)) break;
    columns = wider;
    if ((chunks[end] as readonly Chunk[]).length >= COLUMNS) {
      rows++;
      lastRow = end;
    }
  }
  const inFirst = (some: readonly Chunk[]) => some.some((chunk) => chunk.from < (columns[0] as Interval).to);
  let stop = lastRow + 1;
  while (stop < end && !inFirst(chunks[stop] as readonly Chunk[])) stop++;
  const inside = chunks.slice(first, stop).flat();
  const byColumn = columns.map((column) => inside.filter((chunk) => within(chunk, column)));
  const worded = byColumn.some((some) => some.filter((chunk) => chunk.words.length > 1).length >= some.length / 2);
  return rows >= ROWS && worded && byColumn.every(isAligned) ? { end: stop, columns } : undefined;
}

const within = (a: Interval, b: Interval): boolean => a.from >= b.from - 1 && a.to <= b.to + 1;

/** Intervals with those made one that are nearer than `gap`. */
function united(given: readonly Interval[], gap: number): Interval[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...given].sort((a, b) => a.from - b.from)) {
    const before = found.at(-1);
    if (before !== undefined && from < before.to + gap) before.to = Math.max(before.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** True where most begin, end or have their middle at one place. */
function isAligned(chunks: readonly Chunk[]): boolean {
  return [(one: Chunk) => one.from, (one: Chunk) => one.to, (one: Chunk) => (one.from + one.to) / 2].some((edge) =>
    chunks.some(
      (one) => chunks.filter((other) => Math.abs(edge(one) - edge(other)) <= ALIGNED).length >= 0.7 * chunks.length,
    ),
  );
}

function tableOf(
  lines: readonly TextLine[],
  chunks: readonly (readonly Chunk[])[],
  columns: readonly Interval[],
): TablePiece {
  const [first, last] = [lines[0] as TextLine, lines.at(-1) as TextLine];
  const rows: { lines: TextLine[] }[][] = [];
  lines.forEach((line, i) => {
    const own = chunks[i] as readonly Chunk[];
    const opens = own.some((chunk) => within(chunk, columns[0] as Interval)) || own.length >= COLUMNS;
    if (opens || rows.length === 0) rows.push(columns.map(() => ({ lines: [] })));
    columns.forEach((column, c) => {
      const words = own.filter((chunk) => within(chunk, column)).flatMap((chunk) => chunk.words);
      if (words.length > 0) rows.at(-1)?.[c]?.lines.push(lineOf(line.page, words));
    });
  });
  const edges = columns.map((column, c) => {
    const before = columns[c - 1];
    return before === undefined ? column.from : (before.to + column.from) / 2;
  });
  edges.push((columns.at(-1) as Interval).to);
  const cell = ({ lines }: { lines: TextLine[] }, column: number): PageCell => ({ column, columns: 1, rows: 1, lines });
  const cells = rows.map((row) => row.map(cell));
  return {
    kind: 'table',
    table: 0,
    edges,
    rows: cells,
    top: first.top,
    bottom: last.bottom,
    openTop: false,
    openBottom: false,
  };
}
