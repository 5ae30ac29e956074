// Which lines open a paragraph, by their place: an indent, a wider gap above, room on the line before, a line in the middle.
import type { TextLine } from './lines.ts';
import { type Margins, marginsOf } from './margins.ts';
import type { LinePiece, PagePieces } from './pieces.ts';

/** "- ", "+ ", "• ", "a) ", "1. ", "(2) ", "II. " */
const LABEL = /^(?:[-–+*•●▪○◦✓]|\p{Lu}{1,5}\.|\(?\p{L}\)|\(?\d{1,3}[.)]|(?:\d{1,3}\.){2,5}) ?(?=\S)/u;

interface Flow extends LinePiece {
  readonly margins: Margins;
}

/** For each line of running text whether a paragraph opens with it; null where its place does not tell. */
export function opensOf(pages: readonly PagePieces[]): Map<TextLine, boolean | null> {
  const margins = marginsOf(pages);
  const found = new Map<TextLine, boolean | null>();
  let before: Flow | null = null;
  let heads = false;
  for (const page of pages) {
    for (const piece of page.pieces) {
      if (piece.kind === 'table') before = null;
      if (piece.kind !== 'line' || piece.furniture !== null) continue;
      const flow: Flow = {
        ...piece,
        margins: piece.column > 0 ? blockOf(page, piece.column) : (margins.get(page.number) as Margins),
      };
      const opens: boolean | null =
        before === null || before.column !== flow.column ? true : opensAfter(before, heads, flow);
      found.set(flow.line, opens);
      heads = opens !== false;
      before = flow;
    }
  }
  return found;
}

function blockOf(page: PagePieces, column: number): Margins {
  const lines = page.pieces.flatMap((piece) => (piece.kind === 'line' && piece.column === column ? [piece.line] : []));
  const pitch = Math.min(...lines.slice(1).map((line, i) => (line.bottom - (lines[i] as TextLine).bottom) / line.size));
  return { left: Math.min(...lines.map((line) => line.x)), right: Math.max(...lines.map((line) => line.right)), pitch };
}

/** @param heads whether `before` opens a paragraph itself */
function opensAfter(before: Flow, heads: boolean, flow: Flow): boolean | null {
  const { line, margins } = flow;
  const above = before.line;
  const together = line.page === above.page;
  if (together && line.bottom - above.bottom > 1.22 * margins.pitch * Math.max(line.size, above.size)) return true;
  if (flow.column > 0) return opensInBlock(before, flow);
  if (isCentred(flow) || isCentred(before)) {
    const alike = Math.abs(line.size - above.size) < 0.6 && line.bold === above.bold;
    return alike && together ? null : true;
  }
  if (room(before) > firstWidth(line) + 0.35 * line.size) return true;
  const indent = line.x - margins.left - (above.x - before.margins.left);
  if (heads && hangs(above, above.x + (line.x - margins.left) - (above.x - before.margins.left))) return false;
  if (indent > 0.6 * line.size) return true;
  if (indent < -0.6 * line.size) return false;
  if (line.x - margins.left < 0.6 * line.size) return opensAtMargin(line);
  return heads ? opensBelow(above, line) : false;
}

/** A line below the full first line of a paragraph, indented like it: it may hang below a sign that is drawn, not written. */
function opensBelow(above: TextLine, line: TextLine): boolean | null {
  if (LABEL.test(line.text) || /[.;:!?…]$/.test(above.text)) return true;
  return /^\p{Ll}/u.test(line.text) ? false : null;
}

/** A line at the margin behind a full one: a bullet before a capital letter opens, though "– 2030" goes on with a sentence. */
function opensAtMargin(line: TextLine): boolean | null {
  const label = LABEL.exec(line.text);
  if (label === null) return false;
  return /^\p{Lu}/u.test(line.text.slice(label[0].length)) ? null : false;
}

/** Lines of a letterhead or a signature are mostly broken by hand. */
function opensInBlock(before: Flow, { line, margins }: Flow): boolean | null {
  const above = before.line;
  if (LABEL.test(line.text) || line.bold !== above.bold || Math.abs(line.size - above.size) > 0.6) return true;
  const free = margins.right - margins.left - (above.right - above.x);
  return free > firstWidth(line) + 0.35 * line.size ? true : null;
}

function isCentred({ line, margins }: Flow): boolean {
  const [left, right] = [line.x - margins.left, margins.right - line.right];
  const near = Math.min(left, right) > 2.2 * line.size ? 0.9 : 0.5;
  return left > 0.5 * line.size && right > 0.5 * line.size && Math.abs(left - right) < near * line.size;
}

/** What is left of a line behind its last word. */
const room = ({ line, margins }: Flow): number => margins.right - line.right;

const firstWidth = (line: TextLine): number => line.words[0]?.width ?? 0;

/** True where the words behind the label of a line begin at `x`: the lines below hang there. */
function hangs(line: TextLine, x: number): boolean {
  const label = LABEL.exec(line.text);
  if (label === null) return false;
  const word = line.words[line.offsets.findIndex((offset) => offset >= label[0].length)];
  return word !== undefined && x > line.x + 2 && Math.abs(word.x - x) < 4;
}
