import type { Leaf, Outline, SectionNode } from './outline.ts';
import type { Range } from './range.ts';

/** A stretch of the normal text and the part of the outline that it belongs to. */
export interface Part extends Range {
  readonly part: string;
}

/** All parts of an outline. Every character of the normal text that is not white space is in exactly one of them. */
export function partsOf(outline: Outline): Part[] {
  const { frame } = outline;
  const as = (part: string) => (range: Range): Part => ({ part, start: range.start, end: range.end });
  return [
    ...frame.letterhead.map(as('letterhead')),
    ...(frame.kind === null ? [] : [as('kind')(frame.kind)]),
    ...(frame.subject === null ? [] : [as('subject')(frame.subject)]),
    ...frame.preamble.map((leaf) => as('preamble')(whole(leaf))),
    ...outline.sections.flatMap(sectionParts),
    ...frame.closing.map((leaf) => as('closing')(whole(leaf))),
    ...(frame.recipientsHead === null ? [] : [as('recipients')(frame.recipientsHead)]),
    ...frame.recipients.map(as('recipients')),
    ...frame.signature.map(as('signature')),
    ...outline.annexes.flatMap((annex) => [
      ...(annex.title === null ? [] : [as(annex.id)(annex.title)]),
      ...annex.notes.map(as(annex.id)),
      ...annex.tables.flatMap((table) => [
        ...table.columns.map((column) => as(annex.id)(column.name)),
        ...table.rows.flatMap((row) => row.cells.map(as(annex.id))),
      ]),
    ]),
    ...outline.footnotes.flatMap((note) => [as('footnote')(note.markRange), as('footnote')(note)]),
    ...outline.furniture.map((piece) => as(piece.reason)(piece)),
  ].filter((part) => part.end > part.start);
}

/** A leaf with the bullet and heading in front of it. */
function whole(leaf: Leaf): Range {
  return { start: (leaf.bullet ?? leaf.heading ?? leaf).start, end: leaf.end };
}

function sectionParts(node: SectionNode): Part[] {
  const leaves = node.leaves.map((leaf) => ({ part: node.id, ...whole(leaf) }));
  const first = leaves.find((leaf) => leaf.start >= node.line.start && leaf.end <= node.line.end);
  return [
    { part: node.id, start: node.line.start, end: first?.start ?? node.line.end },
    ...leaves,
    ...node.sections.flatMap(sectionParts),
  ];
}
