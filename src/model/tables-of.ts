import type { Outline, SectionNode, Table } from './outline.ts';

/** All tables of a document, those between the leaves of sections first. */
export function tablesOf(outline: Outline): Table[] {
  const inSections = (nodes: readonly SectionNode[]): Table[] =>
    nodes.flatMap((node) => [...node.tables, ...inSections(node.sections)]);
  return [...inSections(outline.sections), ...outline.annexes.flatMap((annex) => annex.tables)];
}
