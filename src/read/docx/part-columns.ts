// Letterheads and signatures whose two columns are made by tabs or spaces: "ỦY BAN NHÂN DÂN <tab> CỘNG HÒA XÃ HỘI ...".
// Their left lines are put before their right ones, as in a table without lines. Elsewhere a tab is a space.
import type { Block, Paragraph, Piece } from './blocks.ts';
import { wordsOf } from './blocks.ts';

/** A line of the document; `left` and `right` are stretches of its words. */
interface Line {
  readonly block: number;
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly lead: string;
  readonly parts: { readonly left: number; readonly right: number } | null;
}

/** A longer line is a sentence, and no part of a letterhead or signature. */
const MAX_LINE = 70;
/** So many lines of the left column alone may stand between lines with both; bullets of recipients do not count. */
const MAX_ALONE = 2;
const HEAD_LINES = 3;
const BULLET = /^[-–+*•]/;
const ENUMERATOR = /^(?:[-–+*•]|\(?(?:[\p{L}\d]{1,2}|[IVXL]+|\d+(?:\.\d+)*)[.)]?)$/u;

/** Parts the columns among paragraphs that stand below each other in a body. */
export function partColumns(blocks: readonly Block[]): Block[] {
  const lines = blocks.flatMap((block, at) => (block.kind === 'paragraph' ? linesOf(block, at) : []));
  const parted: Block[] = [];
  let done = 0;
  for (let from = 0; from < lines.length; from++) {
    const to = endOfColumns(lines, from);
    if (to === from) continue;
    const [first, last] = [lines[from] as Line, lines[to - 1] as Line];
    const before = lines.slice(0, from).filter(({ block }) => block === first.block);
    const after = lines.slice(to).filter(({ block }) => block === last.block);
    parted.push(...blocks.slice(done, first.block), ...before.map(({ paragraph }) => paragraph));
    parted.push(...columnsOf(lines.slice(from, to)), ...after.map(({ paragraph }) => paragraph));
    done = last.block + 1;
    from = to + after.length - 1;
  }
  return [...parted, ...blocks.slice(done)];
}

function linesOf(paragraph: Paragraph, block: number): Line[] {
  const words = wordsOf(paragraph);
  const lines: Line[] = [];
  for (let start = 0; start <= words.length; ) {
    const found = words.indexOf('\n', start);
    const end = found < 0 ? words.length : found;
    const text = words.slice(start, end);
    const own = cut(paragraph, start, end);
    const lead = /^[\s\u00a0]*/.exec(text)?.[0] ?? '';
    lines.push({ block, paragraph: own, text, lead, parts: own.label === '' ? partsOf(text) : null });
    start = end + 1;
  }
  return lines;
}

/** Where the left part of a line ends and the right one begins: at its only tabs, or at its widest run of spaces. */
function partsOf(text: string): Line['parts'] {
  const inner = [...text.matchAll(/(?<=\S)[ \u00a0]*(?:\t[\t \u00a0]*|[ \u00a0]{7,})(?=\S)/g)];
  const tabs = inner.filter(([gap]) => gap.includes('\t'));
  const gaps = tabs.length > 0 ? tabs : inner;
  if (gaps.length === 0 || tabs.length > 1) return null;
  const gap = gaps.reduce((wide, one) => (one[0].length > wide[0].length ? one : wide));
  const parts = { left: gap.index, right: gap.index + gap[0].length };
  return ENUMERATOR.test(text.slice(0, parts.left).trim()) ? null : parts;
}

const isBlank = ({ paragraph, text }: Line): boolean => paragraph.label === '' && text.trim() === '';

/** Tabs or many spaces push a line to the right column. */
const isPushed = (line: Line): boolean => !isBlank(line) && (line.lead.split('\t').length > 2 || line.lead.length > 15);

/** The index behind the last line of columns that begin with a line; the line itself where none do. */
function endOfColumns(lines: readonly Line[], from: number): number {
  const first = lines[from] as Line;
  if (first.parts === null && !isPushed(first)) return from;
  const atTop = lines.slice(0, from).filter((line) => !isBlank(line)).length < HEAD_LINES;
  let [to, both, capitals, alone] = [from, 0, false, 0];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.block - (lines[Math.max(from, at - 1)] as Line).block > 1) break;
    if (isBlank(line)) continue;
    if (line.paragraph.label !== '' || (line.parts === null && line.text.trim().length > MAX_LINE)) break;
    if (line.parts !== null || isPushed(line)) {
      to = at + 1;
      alone = 0;
      if (line.parts !== null) both++;
      capitals ||= isCapitals(line.text.slice(line.parts?.right ?? 0));
    } else if (BULLET.test(line.text.trim())) {
      if (to === at) to = at + 1;
    } else if (++alone > MAX_ALONE) break;
  }
  return capitals && both >= (atTop ? 1 : 2) ? to : from;
}

const isCapitals = (text: string): boolean => /\p{Lu}(?:\P{L}*\p{Lu}){3}/u.test(text) && !/\p{Ll}/u.test(text);

function columnsOf(lines: readonly Line[]): Paragraph[] {
  const [left, right]: [Paragraph[], Paragraph[]] = [[], []];
  const usual = Math.min(...lines.filter(({ parts }) => parts !== null).map(({ lead }) => lead.split('\t').length));
  for (const line of lines) {
    if (isBlank(line)) continue;
    if (line.parts !== null) {
      left.push(cut(line.paragraph, 0, line.parts.left));
      right.push(cut(line.paragraph, line.parts.right, line.text.length));
    } else if (isPushed(line) || line.lead.split('\t').length > usual) right.push(line.paragraph);
    else left.push(line.paragraph);
  }
  return [...left, ...right];
}

/** The stretch of a paragraph's words; the label stays with its beginning. */
function cut(paragraph: Paragraph, start: number, end: number): Paragraph {
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of paragraph.pieces) {
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') pieces.push({ ...piece, text });
    at += piece.text.length;
  }
  return start === 0 ? { ...paragraph, pieces } : { kind: 'paragraph', label: '', gap: '', pieces };
}
