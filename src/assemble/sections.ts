// The outline as the plan shows it: sections with their roles and periods, annexes, tables.
import type { Outline, SectionNode, Table, TableRow } from '../model/outline.ts';
import type { Annex, Section } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import type { Periods } from './periods.ts';
import type { Places } from './places.ts';

/** The sections at the top, each with those below it. */
export function sectionsOf(nodes: readonly SectionNode[], places: Places, periods: Periods): Section[] {
  const roles = rolesOf(nodes);
  return nodes.map((node) => sectionOf(node, places, periods, roles));
}

/** For each section the section whose heading gives its role: the nearest one above with the same rule that has a heading of its own. */
function rolesOf(sections: readonly SectionNode[]): Map<SectionNode, string | null> {
  const found = new Map<SectionNode, string | null>();
  const visit = (nodes: readonly SectionNode[], above: string | null) => {
    for (const node of nodes) {
      const from = node.ownRole ? node.id : above;
      found.set(node, from);
      visit(node.sections, from);
    }
  };
  visit(sections, null);
  return found;
}

function sectionOf(
  node: SectionNode,
  places: Places,
  periods: Periods,
  roles: ReadonlyMap<SectionNode, string | null>,
): Section {
  // A number with nothing behind it has no heading.
  const title = node.title !== null && node.title.end > node.title.start ? node.title : null;
  return {
    id: node.id,
    path: [...node.path],
    label: places.text(node.marker).trim(),
    title: title === null ? null : places.text(title),
    role: node.role,
    roleFrom: roles.get(node) ?? null,
    period: periods.ofHeading(node.id),
    text: title === null && node.text !== null ? places.text(node.text) : null,
    ...(node.tables.length === 0 ? {} : { tables: node.tables.map((table) => tableOf(table, places)) }),
    ...places.at({
      start: title?.start ?? node.text?.start ?? node.marker.start,
      end: title?.end ?? node.text?.end ?? node.marker.end,
    }),
    sections: node.sections.map((child) => sectionOf(child, places, periods, roles)),
  };
}

/** An annex with its tables. */
export function annexOf(annex: Outline['annexes'][number], places: Places): Annex {
  return {
    id: annex.id,
    title: annex.title === null ? null : places.text(annex.title),
    tables: annex.tables.map((table) => tableOf(table, places)),
  };
}

function tableOf(table: Table, places: Places): Annex['tables'][number] {
  return {
    columns: table.columns.map((column) => ({
      name: column.names.map((name) => places.text(name)).join(' '),
      role: column.role,
    })),
    rows: table.rows.map((row) => ({
      kind: row.kind,
      cells: shown(row).map((cell) => places.text(cell)),
      group: row.group === null ? null : places.text(row.group),
      ...places.around(shown(row)),
    })),
  };
}

/** The cells of a row as its reader sees them: a cell merged over several rows is in each of them, one over several columns in the first. */
function shown(row: TableRow): Range[] {
  return row.cells.map((cell, i) => {
    const over = row.covered[i];
    return over != null && over.start < row.start ? over : cell;
  });
}
