// An outline as lines of text, in the form in which fixtures/cases/segment/*.md state it.
import type { NormalText } from '../../src/model/normal-text.ts';
import type { AnnexNode, Leaf, Outline, SectionNode, Table } from '../../src/model/outline.ts';
import type { Range } from '../../src/model/range.ts';

type TextOf = (range: Range) => string;

export function outlineLines(outline: Outline, normal: NormalText): string[] {
  const textOf: TextOf = ({ start, end }) => normal.text.slice(start, end).replace(/\n/g, ' / ');
  const { frame } = outline;
  const block = (name: string, ranges: readonly (Range | null)[]) =>
    ranges.flatMap((range) => (range === null ? [] : [`${name}: ${textOf(range)}`]));
  return [
    ...block('letterhead', frame.letterhead),
    ...block('kind', [frame.kind]),
    ...block('subject', [frame.subject]),
    ...block('preamble', frame.preamble),
    ...(frame.unnumbered?.leaves.map((leaf) => `unnumbered: ${leafLine(leaf, textOf)}`) ?? []),
    ...outline.sections.flatMap((node) => sectionLines(node, textOf, '')),
    ...block('closing', frame.closing),
    ...block('recipients', frame.recipients),
    ...block('signature', frame.signature),
    ...outline.annexes.flatMap((annex) => annexLines(annex, textOf)),
    ...outline.footnotes.map((note) => `footnote ${note.mark}: ${textOf(note)}`),
  ];
}

function sectionLines(node: SectionNode, textOf: TextOf, indent: string): string[] {
  const own = node.id === node.path.join('.') ? '' : ` {${node.id}}`;
  const title = node.title === null ? '' : ` ${textOf(node.title)}`;
  const inner = `${indent}  `;
  return [
    `${indent}${node.marker.label}${own} ${node.role}${title}`,
    ...node.leaves.map((leaf) => inner + '  '.repeat(depthOf(leaf, node.leaves)) + leafLine(leaf, textOf)),
    ...node.sections.flatMap((child) => sectionLines(child, textOf, inner)),
  ];
}

function depthOf(leaf: Leaf, leaves: readonly Leaf[]): number {
  return leaf.below === null ? 0 : 1 + depthOf(leaves[leaf.below] as Leaf, leaves);
}

function leafLine(leaf: Leaf, textOf: TextOf): string {
  const sign = leaf.kind === 'dash' ? '-' : leaf.kind === 'plus' ? '+' : '.';
  const heading = leaf.heading === null ? '' : `[${textOf(leaf.heading).replace(/:\s*$/, '')}] `;
  const given = leaf.kind === 'heading' && leaf.given !== null ? ` = ${leaf.given.role}` : '';
  return `${sign} ${heading}${textOf(leaf)}${leaf.introduces ? ' »' : ''}${given}`;
}

function annexLines(annex: AnnexNode, textOf: TextOf): string[] {
  return [
    `${annex.id}${annex.title === null ? '' : ` ${textOf(annex.title)}`}`,
    ...annex.notes.map((note) => `  note: ${textOf(note)}`),
    ...annex.tables.flatMap((table) => tableLines(table, textOf)),
  ];
}

function tableLines({ columns, rows }: Table, textOf: TextOf): string[] {
  return [
    `  columns: ${columns.map(({ names, role }) => `${names.map(textOf).join(' ')} = ${role}`).join(' | ')}`,
    ...rows.map(({ kind, cells, group }) => {
      const line = cells.map(textOf).join(' | ').trimEnd();
      return kind === 'group' ? `  group: ${line}` : `  ${group === null ? '' : `${textOf(group)}: `}${line}`;
    }),
  ];
}
