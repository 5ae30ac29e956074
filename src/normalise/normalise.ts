// From the text as it was read to the normal text. What comes out is guaranteed to have these properties:
//  1. Line ends are LF, one between two paragraphs, none inside a paragraph, none at either end.
//  2. Letters are composed (NFC); spaces are U+0020, single, and at no end of a paragraph; characters without width are gone.
//  3. A tab stands only between the cells of a table row.
//  4. Lines that were one paragraph are one paragraph, over blank lines, line ends and page breaks; a code cut at its
//     hyphen is whole again.
//  5. Page numbers, link targets at the foot of a page, drawn lines and remains of Markdown are gone, each recorded as furniture.
//  6. Footnotes stand behind the text, each a paragraph of region `footnote`; their marks are gone from the words they were glued to.
//  7. No word is changed, added or put in another order, footnotes and rows cut by a page break apart.
//  8. Every character knows the stretch of the source that it came from.
import type { LayoutGrammar } from '../model/layout.ts';
import type { Furniture, NormalTable, NormalText, Paragraph } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import type { SourceTable, SourceText } from '../model/source-text.ts';
import { BLANKS } from './characters.ts';
import { joinCutRows } from './cut-rows.ts';
import { apply, concat, type Draft, LINE_END } from './draft.ts';
import { type Lifted, liftFootnotes } from './footnotes.ts';
import { runLocalSteps } from './fragment.ts';
import { furniture } from './furniture.ts';
import { linesOf, spaceBefore } from './lines.ts';
import { inDraft, type Marks, marksOf } from './marks.ts';
import { paragraphs } from './paragraphs.ts';

/** Normalises a source text. Pure; throws nothing. */
export function normalise(source: SourceText, layout: LayoutGrammar): NormalText {
  const marks = marksOf(source.layout);
  const local = runLocalSteps(source.text);
  const printed = apply(local, furniture(local, source.text, marks));
  const plain = source.layout === null ? joinCutRows(printed, source.text, marks) : printed;
  const { flow, notes } = liftFootnotes(plain, source.text, marks, source.layout?.notes ?? null);
  const body = apply(flow, paragraphs(flow, source.text, layout, marks));
  const draft = concat([body, ...notes.flatMap((note) => [LINE_END, note.draft])]);
  const found = [...draft.furniture].sort((a, b) => a.start - b.start);
  return {
    source,
    text: draft.text,
    starts: draft.starts,
    ends: draft.ends,
    paragraphs: paragraphsOf(draft, source.text, body.text.length, notes, marks),
    tables: (source.layout?.tables ?? []).map((table) => tableIn(draft, table, body.text.length)),
    furniture: found,
    solid: solidOf(source.text, found),
    lineStarts: lineStartsOf(source.text),
  };
}

function paragraphsOf(
  draft: Draft,
  source: string,
  flowEnd: number,
  notes: Lifted['notes'],
  marks: Marks,
): Paragraph[] {
  const found: Paragraph[] = [];
  let note = 0;
  for (const line of linesOf(draft, source, marks)) {
    const inFlow = line.start < flowEnd;
    const own = inFlow ? undefined : notes[note++];
    found.push({
      start: line.start,
      end: line.end,
      region: inFlow ? 'flow' : 'footnote',
      note: own === undefined ? null : { mark: own.mark, length: own.own },
      apart: inFlow && /\n\s*\n|\f/.test(spaceBefore(source, draft.starts[line.start] as number)),
      bold: line.mark?.bold ?? null,
    });
  }
  return found;
}

/** A table with its cells in the normal text. */
function tableIn(draft: Draft, table: SourceTable, flowEnd: number): NormalTable {
  return {
    ...inDraft(draft, table, flowEnd),
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, ...trimmed(draft, inDraft(draft, cell, flowEnd)) }))),
  };
}

function trimmed({ text }: Draft, { start, end }: Range): Range {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] as string)) to--;
  return { start, end: to };
}

function solidOf(source: string, found: readonly Furniture[]): Uint8Array {
  const solid = new Uint8Array(source.length).fill(1);
  for (const { 0: blanks, index } of source.matchAll(BLANKS)) solid.fill(0, index, index + blanks.length);
  for (const piece of found) if (piece.reason === 'markdown') solid.fill(0, piece.start, piece.end);
  return solid;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const m of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) starts.push(m.index + m[0].length);
  return starts;
}
