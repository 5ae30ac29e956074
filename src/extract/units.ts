import type { Unit } from '../model/finding.ts';
import type { AnnexNode, Frame, Holder, Leaf, Outline, Table } from '../model/outline.ts';
import type { Range } from '../model/range.ts';

/** Every stretch of the outline that rules are applied to, in the order of the text. */
export function unitsOf(outline: Outline): Unit[] {
  const plain = (range: Range, section: string, role: Unit['role']): Unit => ({
    start: range.start,
    end: range.end,
    section,
    role,
    node: null,
    leaf: null,
    row: null,
    column: null,
  });
  const opening = (frame: Frame): Unit[] => [
    ...(frame.subject === null ? [] : [plain(frame.subject, 'preamble', 'subject')]),
    ...frame.preamble.map((leaf) => plain(leaf, 'preamble', 'preamble')),
    ...(frame.unnumbered === null ? [] : heldUnits(frame.unnumbered)),
  ];
  const frames = [outline.frame, ...outline.attached];
  return [
    ...frames.flatMap(opening),
    ...outline.sections.flatMap(heldUnits),
    ...frames.flatMap((frame) => frame.closing.map((leaf) => plain(leaf, 'closing', 'closing'))),
    ...outline.annexes.flatMap((annex) => annexUnits(annex, plain)),
    ...outline.footnotes.map((note) => plain(note, note.id, 'footnote')),
  ];

  function heldUnits(node: Holder): Unit[] {
    const of = (range: Range, role: Unit['role'], leaf: Leaf | null): Unit => ({
      start: range.start,
      end: range.end,
      section: node.id,
      role,
      node,
      leaf,
      row: null,
      column: null,
    });
    return [
      ...(node.title === null ? [] : [of(node.title, 'heading', null)]),
      ...node.leaves.flatMap((leaf) => [
        ...(leaf.heading === null ? [] : [of(leaf.heading, 'heading', null)]),
        of(leaf, roleOf(node, leaf), leaf),
      ]),
      ...node.tables.flatMap((table) => tableUnits(table, node.id, plain)),
      ...node.sections.flatMap(heldUnits),
    ];
  }
}

/** A line that says something of a task is read as a cell of that column is. */
function roleOf(node: Holder, leaf: Leaf): Unit['role'] {
  const attribute = leaf.attribute ?? node.attribute;
  const { role } = leaf.given ?? node;
  if (attribute !== null && (role === 'tasks' || role === 'organisation')) return `annex.${attribute}`;
  return leaf.kind === 'heading' ? 'heading' : role;
}

type Plain = (range: Range, section: string, role: Unit['role']) => Unit;

function annexUnits(annex: AnnexNode, plain: Plain): Unit[] {
  return [
    ...(annex.title === null ? [] : [plain(annex.title, annex.id, 'heading')]),
    ...annex.notes.map((note) => plain(note, annex.id, 'note')),
    ...annex.tables.flatMap((table) => tableUnits(table, annex.id, plain)),
  ];
}

function tableUnits(table: Table, section: string, plain: Plain): Unit[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, i): Unit[] => {
      if (cell.end === cell.start) return [];
      const role = table.columns[i]?.role ?? 'other';
      return [{ ...plain(cell, section, `annex.${role}`), row, column: table.columns[i] ?? null }];
    }),
  );
}
