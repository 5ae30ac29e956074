// Leaves of task and organisation sections and rows of task tables, with the bodies that lead and coordinate.
import type { AgencyFinding, ObjectiveFinding, QuantityFinding, TaskFinding, Unit } from '../model/finding.ts';
import type { Outline, SectionNode, Table, TableRow } from '../model/outline.ts';
import { tablesOf } from '../model/tables-of.ts';
import type { Range } from '../model/range.ts';
import { bodiesBySection, coordinatorsIn, keyOf, leadsIn, onlyCoordinates, splitBodies } from './agencies.ts';
import type { Context } from './context.ts';

export function findTasks(context: Context, outline: Outline, units: readonly Unit[]): TaskFinding[] {
  const headings = bodiesBySection(context, outline.sections);
  const leaves = units.flatMap((unit) => {
    if (unit.leaf === null || unit.node === null || !isDuty(context, unit)) return [];
    if (unit.role === 'tasks') return [bodyTask(context, unit)];
    return unit.role === 'organisation' ? [assignment(context, unit, headings.get(unit.node) ?? [])] : [];
  });
  const rows = tablesOf(outline).flatMap((table) => rowTasks(context, table, units));
  return [...leaves, ...rows];
}

/** A leaf that only introduces what follows is no duty; with several sentences it is both. */
function isDuty(context: Context, unit: Unit): boolean {
  const text = context.textOf(unit);
  if (!/[\p{L}\d]/u.test(text)) return false;
  return !(unit.leaf?.introduces && introducesSomething(unit) && !/[.;]\s+\p{Lu}/u.test(text));
}

/** Something stands below the leaf: another leaf, or sections below a section's last leaf. */
function introducesSomething({ leaf, node }: Unit): boolean {
  if (leaf === null || node === null) return false;
  const at = node.leaves.indexOf(leaf);
  return at < node.leaves.length - 1 || node.sections.length > 0;
}

type Name = (duty: AgencyFinding['duty'], from: AgencyFinding['from']) => (range: Range) => AgencyFinding;

/** Makes findings of the bodies of one unit. */
const namer = (context: Context, unit: Unit): Name => (duty, from) => (range) => ({
  unit,
  duty,
  from,
  start: range.start,
  end: range.end,
  key: keyOf(context, range),
});

function bodyTask(context: Context, unit: Unit): TaskFinding {
  const agency = namer(context, unit);
  const leads = leadsIn(context, unit).map(agency('lead', 'text'));
  const coordinators = coordinatorsIn(context, unit).map(agency('coordinate', 'text'));
  return { unit, start: unit.start, end: unit.end, origin: 'body', number: null, agencies: [...leads, ...coordinators], deliverable: null, rule: 'tasks/leaf' };
}

function assignment(context: Context, unit: Unit, heading: readonly Range[]): TaskFinding {
  const agency = namer(context, unit);
  const named = coordinatorsIn(context, unit).map(agency('coordinate', 'text'));
  const helps = onlyCoordinates(context, unit);
  const own = heading.length === 0 ? leadsIn(context, unit).map(agency('lead', 'text')) : [];
  const above = heading.map(agency(helps ? 'coordinate' : 'lead', 'heading'));
  return { unit, start: unit.start, end: unit.end, origin: 'assignment', number: null, agencies: [...own, ...above, ...named], deliverable: null, rule: 'tasks/assignment' };
}

function rowTasks(context: Context, table: Table, units: readonly Unit[]): TaskFinding[] {
  const column = (role: string) => table.columns.findIndex((one) => one.role === role);
  const [taskAt, numberAt, deliverableAt] = [column('task'), column('number'), column('deliverable')];
  if (taskAt < 0) return [];
  return table.rows.flatMap((row): TaskFinding[] => {
    const cell = row.cells[taskAt];
    if (row.kind === 'group' || cell === undefined || cell.end === cell.start) return [];
    const unit = units.find((one) => one.start === cell.start && one.row === row) as Unit;
    const number = numberAt < 0 ? null : context.textOf(row.cells[numberAt] as Range).replace(/[.)]$/, '') || null;
    return [{ unit, start: cell.start, end: cell.end, origin: 'annex', number, agencies: rowAgencies(context, table, row, unit), deliverable: deliverableAt < 0 ? null : nonEmpty(row.cells[deliverableAt]), rule: 'tasks/row' }];
  });
}

const nonEmpty = (cell: Range | undefined): Range | null => (cell === undefined || cell.end === cell.start ? null : cell);

/** The bodies that the columns of a row name. */
export function rowAgencies(context: Context, table: Table, row: TableRow, unit: Unit): AgencyFinding[] {
  const agency = namer(context, unit);
  return [
    ...bodiesInColumn(context, table, row, 'lead').map(agency('lead', 'column')),
    ...bodiesInColumn(context, table, row, 'coordinators').map(agency('coordinate', 'column')),
  ];
}

function bodiesInColumn(context: Context, table: Table, row: TableRow, role: 'lead' | 'coordinators'): Range[] {
  return table.columns.flatMap((column, i) => {
    const cell = row.cells[i];
    return column.role === role && cell !== undefined && cell.end > cell.start ? splitBodies(context, cell) : [];
  });
}

/** Leaves of objective and purpose sections in which no quantity was found. */
export function findObjectives(context: Context, units: readonly Unit[], quantities: readonly QuantityFinding[]): ObjectiveFinding[] {
  const counted = new Set(quantities.map((one) => one.unit));
  return units.flatMap((unit) => {
    const { leaf, node } = unit;
    if (leaf === null || node === null || counted.has(unit) || !isDuty(context, unit)) return [];
    if (unit.role !== 'objectives' && (unit.role !== 'purpose' || !givesObjectives(context, node))) return [];
    if (leaf.introduces && introducesSomething(unit)) return [];
    if (isSubHeading(node, unit)) return [];
    return [{ unit, start: unit.start, end: unit.end, rule: 'objectives/leaf' }];
  });
}

/** A bullet without a full stop above deeper bullets is their heading. */
function isSubHeading(node: SectionNode, { leaf }: Unit): boolean {
  const at = node.leaves.findIndex((one) => one === leaf);
  return leaf?.kind === 'dash' && node.leaves[at + 1]?.kind === 'plus';
}

function givesObjectives(context: Context, node: SectionNode): boolean {
  return node.roleRule === null || context.rule(node.roleRule).with.objectives !== 'no';
}
