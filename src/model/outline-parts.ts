import type { Frame, Holder, Leaf, Outline, SectionNode, Table } from './outline.ts';
import type { Range } from './range.ts';

/** A stretch of the normal text and the part of the outline that it belongs to. */
export interface Part extends Range {
  readonly part: string;
}

/** All parts of an outline. Every character of the normal text that is not white space is in exactly one of them. */
export function partsOf(outline: Outline): Part[] {
  const as =
    (part: string) =>
    (range: Range): Part => ({ part, start: range.start, end: range.end });
  const frameParts = (frame: Frame): Part[] => [
    ...frame.letterhead.map(as('letterhead')),
    ...(frame.kind === null ? [] : [as('kind')(frame.kind)]),
    ...(frame.subject === null ? [] : [as('subject')(frame.subject)]),
    ...frame.preamble.map((leaf) => as('preamble')(whole(leaf))),
    ...(frame.unnumbered === null
      ? []
      : [
          ...frame.unnumbered.leaves.map((leaf) => ({ part: 'preamble', ...whole(leaf) })),
          ...heldTables(frame.unnumbered),
        ]),
    ...frame.closing.map((leaf) => as('closing')(whole(leaf))),
    ...(frame.recipientsHead === null ? [] : [as('recipients')(frame.recipientsHead)]),
    ...frame.recipients.map(as('recipients')),
    ...frame.signature.map(as('signature')),
  ];
  return [
    ...[outline.frame, ...outline.attached].flatMap(frameParts),
    ...outline.sections.flatMap(sectionParts),
    ...outline.trailing.map(as('trailing')),
    ...outline.annexes.flatMap((annex) => [
      ...(annex.title === null ? [] : [as(annex.id)(annex.title)]),
      ...annex.notes.map(as(annex.id)),
      ...annex.tables.flatMap((table) => tableParts(annex.id, table)),
    ]),
    ...outline.footnotes.flatMap((note) => [as('footnote')(note.markRange), as('footnote')(note)]),
    ...outline.furniture.map((piece) => as(piece.reason)(piece)),
  ].filter((part) => part.end > part.start);
}

/** A leaf with the bullet and heading in front of it. */
function whole(leaf: Leaf): Range {
  return { start: (leaf.bullet ?? leaf.heading ?? leaf).start, end: leaf.end };
}

const heldTables = ({ id, tables }: Holder): Part[] => tables.flatMap((table) => tableParts(id, table));

function tableParts(part: string, table: Table): Part[] {
  const cells = [...table.header, ...table.rows.flatMap((row) => row.cells)];
  return cells.map((cell) => ({ part, start: cell.start, end: cell.end }));
}

function sectionParts(node: SectionNode): Part[] {
  const leaves = node.leaves.map((leaf) => ({ part: node.id, ...whole(leaf) }));
  const first = leaves.find((leaf) => leaf.start >= node.line.start && leaf.end <= node.line.end);
  return [
    { part: node.id, start: node.line.start, end: first?.start ?? node.line.end },
    ...leaves,
    ...heldTables(node),
    ...node.sections.flatMap(sectionParts),
  ];
}
