// A table that goes on over pages is one table: a header that is printed again is no row, and a row that the end of the
// page cuts is put together in the place where it begins.
import type { PageCell, PagePieces, Piece, TablePiece } from './pieces.ts';

type Row = readonly PageCell[];

/** Edges of columns nearer than this are one. */
const NEAR = 5;
/** How far the same table may be shifted on the next page. */
const FAR = 60;

/** The pages with their tables numbered, parts of one table alike, and rows that a page cut whole. */
export function continuedTables(pages: readonly PagePieces[]): PagePieces[] {
  const result: { page: PagePieces; pieces: Piece[] }[] = [];
  let count = 0;
  /** Where the table is that may go on. */
  let open: { pieces: Piece[]; at: number; header: readonly Row[] } | null = null;
  for (const page of pages) {
    const pieces: Piece[] = [];
    for (const piece of page.pieces) {
      if (piece.kind === 'line' && piece.furniture === null) open = null;
      if (piece.kind !== 'table') {
        pieces.push(piece);
        continue;
      }
      const before = open === null ? undefined : (open.pieces[open.at] as TablePiece);
      if (open !== null && before !== undefined && open.pieces !== pieces && goesOn(before, piece)) {
        const part = fitted(piece, before);
        const repeated = repeatedRows(open.header, part.rows);
        for (const row of part.rows.slice(0, repeated))
          for (const line of row.flatMap((cell) => cell.lines))
            pieces.push({ kind: 'line', line, column: 0, furniture: 'repeated-header' });
        const [whole, rest] = joinedRow(before, { ...part, rows: part.rows.slice(repeated) }, repeated > 0);
        open.pieces[open.at] = whole;
        pieces.push({ ...rest, table: before.table });
        open = { pieces, at: pieces.length - 1, header: open.header };
      } else {
        pieces.push({ ...piece, table: ++count });
        open = { pieces, at: pieces.length - 1, header: piece.rows };
      }
    }
    result.push({ page, pieces });
  }
  return result.map(({ page, pieces }) => ({ ...page, pieces }));
}

/** The same outer edges, and every column of one is a column of the other; pages of a bound document may be shifted. */
function goesOn(before: TablePiece, piece: TablePiece): boolean {
  const shift = shiftOf(before, piece);
  const [a, b] = [before.edges, piece.edges.map((x) => x - shift)];
  const near = (x: number, y: number) => Math.abs(x - y) <= NEAR;
  if (Math.abs(shift) > FAR || !near(a.at(-1) as number, b.at(-1) as number)) return false;
  const within = (some: readonly number[], all: readonly number[]) => some.every((x) => all.some((y) => near(x, y)));
  return within(b, a) || within(a, b);
}

const shiftOf = (before: TablePiece, piece: TablePiece): number =>
  (piece.edges[0] as number) - (before.edges[0] as number);

/** A part with its columns counted on the edges of the table. */
function fitted(piece: TablePiece, before: TablePiece): TablePiece {
  const { edges } = before;
  const shift = shiftOf(before, piece);
  const index = (i: number) => {
    const x = (piece.edges[i] as number) - shift;
    return edges.reduce((best, edge, j) => (Math.abs(edge - x) < Math.abs((edges[best] as number) - x) ? j : best), 0);
  };
  const rows = piece.rows.map((row) =>
    row.map((cell) => {
      const column = index(cell.column);
      return { ...cell, column, columns: Math.max(1, index(cell.column + cell.columns) - column) };
    }),
  );
  return { ...piece, rows, edges };
}

const textOf = (cell: PageCell): string => cell.lines.map((line) => line.text).join(' ');
const rowText = (row: Row): string => row.map(textOf).join('\t');

/** How many rows at the top of a part say the same as the first rows of the table. */
function repeatedRows(header: readonly Row[], rows: readonly Row[]): number {
  let same = 0;
  while (same < rows.length && same < header.length) {
    const [a, b] = [rowText(header[same] as Row), rowText(rows[same] as Row)];
    if (a !== b || a.trim() === '') break;
    same++;
  }
  return same;
}

/** The part before with its last row whole, and the other part without what belongs to that row. */
function joinedRow(before: TablePiece, part: TablePiece, repeated: boolean): [TablePiece, TablePiece] {
  const cut = before.rows.at(-1);
  const first = part.rows[0];
  if (cut === undefined || first === undefined) return [before, part];
  const open = before.openBottom || (part.openTop && !repeated);
  if (!open && !isRest(before.rows, first)) return lengthened(before, part);
  const below = (row: number, cell: PageCell) =>
    row + cell.rows >= before.rows.length
      ? first.find((other) => other.column === cell.column && other.columns === cell.columns)
      : undefined;
  const known = new Set<PageCell>();
  const rows = before.rows.map((row, i) =>
    row.map((cell) => {
      const more = below(i, cell);
      if (more === undefined) return cell;
      known.add(more);
      return { ...cell, rows: cell.rows + more.rows - 1, lines: [...cell.lines, ...more.lines] };
    }),
  );
  if (first.some((cell) => !known.has(cell))) return [before, part];
  return [
    { ...before, rows },
    { ...part, rows: part.rows.slice(1) },
  ];
}

/** A cell over several rows that the end of the page cuts goes on as an empty one. */
function lengthened(before: TablePiece, part: TablePiece): [TablePiece, TablePiece] {
  const [first, ...others] = part.rows as [Row, ...Row[]];
  const dropped = new Set<PageCell>();
  const rows = before.rows.map((row, i) =>
    row.map((cell) => {
      if (i === before.rows.length - 1 || i + cell.rows < before.rows.length) return cell;
      const more = first.find((other) => other.column === cell.column && other.columns === cell.columns);
      if (more === undefined || textOf(more) !== '') return cell;
      dropped.add(more);
      return { ...cell, rows: cell.rows + more.rows };
    }),
  );
  return [
    { ...before, rows },
    { ...part, rows: [first.filter((cell) => !dropped.has(cell)), ...others] },
  ];
}

/**
 * A row without a number where nearly all rows have one, or with a cell that goes on in small letters, is the rest of the row
 * before.
 */
function isRest(rows: readonly Row[], first: Row): boolean {
  const cut = rows.at(-1) as Row;
  const number = first.find((cell) => cell.column === 0);
  const numbered = cut.find((cell) => cell.column === 0);
  if (number === undefined || numbered === undefined || textOf(number) !== '' || textOf(numbered) === '') return false;
  if (number.columns > 1 || first.length !== cut.length) return false;
  const others = rows.slice(0, -1).flatMap((row) => row.filter((cell) => cell.column === 0));
  const always = others.length > 1 && others.filter((cell) => textOf(cell) !== '').length >= 0.9 * others.length;
  const runsOn = first.some((cell) => {
    const above = cut.find((other) => other.column === cell.column);
    return above !== undefined && /^\p{Ll}/u.test(textOf(cell)) && /[^.;:!?]$/.test(textOf(above));
  });
  return always || runsOn;
}
