// Leaves of task and organisation sections and rows of task tables, with the bodies that lead and coordinate.

import { cellIn } from '../model/cell-in.ts';
import type { AgencyFinding, ObjectiveFinding, QuantityFinding, TaskFinding, Unit } from '../model/finding.ts';
import type { GivenRole, Holder, Outline, Table, TableRow } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { tablesOf } from '../model/tables-of.ts';
import {
  bodiesBySection,
  bodiesOfHeading,
  bodyOfCell,
  coordinatorsIn,
  coordinatorsNamed,
  leadsIn,
  onlyCoordinates,
  restates,
  splitBodies,
  subjectCoordinates,
  withoutTwins,
} from './agencies.ts';
import { keyOf } from './body-keys.ts';
import type { Context } from './context.ts';
import { bodiesOfRunIn, type Given, givenIn, givenTo, NOBODY } from './given.ts';
import { introductionsOf } from './introductions.ts';
import type { TimesAbove } from './times-above.ts';

export function findTasks(
  context: Context,
  outline: Outline,
  units: readonly Unit[],
  times: TimesAbove,
): TaskFinding[] {
  const headings = bodiesBySection(context, outline.sections);
  const introductions = introductionsOf(outline, units);
  const attributes = attributesOf(outline, units);
  const leaves = units.flatMap((unit) => {
    const { leaf, node } = unit;
    if (node === null) return [];
    if (leaf === null) {
      if (!isBareTask(context, unit)) return [];
      const task = node.role === 'organisation' ? assignment(context, unit, NOBODY) : bodyTask(context, unit, NOBODY);
      return [withAttributes(context, task, attributes(unit))];
    }
    if (!isDuty(context, unit) || isOpenHeading(context, unit)) return [];
    if (unit.role === 'tasks') {
      const given = givenIn(context, [...introductions.inside(unit), ...introductions.around(unit)]);
      return [withAttributes(context, bodyTask(context, unit, given), attributes(unit))];
    }
    if (unit.role !== 'organisation') return [];
    const given = givenTo(context, unit, headings, introductions);
    return [withAttributes(context, assignment(context, unit, given), attributes(unit))];
  });
  const rows = tablesOf(outline).flatMap((table) => rowTasks(context, table, units));
  return [...leaves.map((task) => ({ ...task, above: times.of(task.unit) })), ...rows];
}

/** A heading below which only lines such as "Cơ quan chủ trì: ..." stand is a task itself, unless it names who has the tasks. */
function isBareTask(context: Context, { role, node, start }: Unit): boolean {
  if (role !== 'heading' || node === null || node.title?.start !== start || node.attribute !== null) return false;
  if (node.role !== 'tasks' && (node.role !== 'organisation' || bodiesOfHeading(context, node.title).length > 0))
    return false;
  const told = [...node.leaves.map((leaf) => leaf.attribute), ...node.sections.map((child) => child.attribute)];
  return told.every((attribute) => attribute !== null) && told.some((attribute) => attribute !== 'note');
}

/** For a task the units that say more of it: lines below it, and sections beside it or beside a section around it. */
function attributesOf(outline: Outline, units: readonly Unit[]): (unit: Unit) => Unit[] {
  const told = units.filter((unit) => unit.leaf !== null && (unit.leaf.attribute ?? unit.node?.attribute) != null);
  if (told.length === 0) return () => [];
  const parents = new Map<Holder, Holder | null>();
  const visit = (nodes: readonly Holder[], parent: Holder | null) => {
    for (const node of nodes) {
      parents.set(node, parent);
      visit(node.sections, node);
    }
  };
  visit(outline.sections, null);
  const inside = (unit: Unit, node: Holder): boolean => {
    for (let at: Holder | null | undefined = unit.node; at != null; at = parents.get(at)) if (at === node) return true;
    return false;
  };
  return (unit) => {
    const node = unit.node as Holder;
    const from = unit.leaf === null ? 0 : node.leaves.indexOf(unit.leaf) + 1;
    const next = node.leaves.findIndex((leaf, i) => i >= from && leaf.attribute === null);
    const lines = node.leaves.slice(from, next < 0 ? undefined : next);
    const beside: Holder[] = [...node.sections];
    for (let at = parents.get(node); at != null; at = parents.get(at)) beside.push(...at.sections);
    const marked = beside.filter((other) => other.attribute !== null);
    return told.filter(
      (other) =>
        (other.leaf !== null && lines.includes(other.leaf)) || marked.some((section) => inside(other, section)),
    );
  };
}

function withAttributes(context: Context, task: TaskFinding, units: readonly Unit[]): TaskFinding {
  if (units.length === 0) return task;
  const told = (role: Unit['role'], duty: AgencyFinding['duty'], bodiesOf: (unit: Unit) => readonly Range[]) =>
    units
      .filter((unit) => unit.role === role)
      .flatMap((unit) => bodiesOf(unit).map(namer(context, unit)(duty, 'text')));
  const listed = (unit: Unit) => splitBodies(context, bodyOfCell(context, unit));
  return {
    ...task,
    agencies: [
      ...task.agencies,
      ...told('annex.lead', 'lead', listed),
      ...told('annex.lead', 'coordinate', (unit) => coordinatorsNamed(context, unit)),
      ...told('annex.coordinators', 'coordinate', listed),
    ],
    deliverable: units.find((unit) => unit.role === 'annex.deliverable') ?? task.deliverable,
    attributes: units,
  };
}

/** A leaf that only introduces what follows is no duty; with several sentences it is both. */
function isDuty(context: Context, unit: Unit): boolean {
  const text = context.textOf(unit);
  if (!/[\p{L}\d]/u.test(text) || context.first('leaves/points_to_annex', unit) !== undefined) return false;
  if (context.first('leaves/only_time', unit) !== undefined) return false;
  if (context.first('leaves/scores', unit) !== undefined && context.first('leaves/opens_with_verb', unit) === undefined)
    return false;
  const line = { start: unit.leaf?.heading?.start ?? unit.start, end: unit.end };
  if (context.first('leaves/beside_table', line) !== undefined) return false;
  if (isStatement(context, unit)) return false;
  return !(unit.leaf?.introduces && introducesSomething(unit) && !/[.;]\s+\p{Lu}/u.test(text));
}

/** A paragraph above bullets or sections that says how things are. */
function isStatement(context: Context, unit: Unit): boolean {
  const { leaf, node } = unit;
  if (leaf?.kind !== 'paragraph' || node === null || !introducesSomething(unit)) return false;
  if (context.first('leaves/states', unit) !== undefined) return context.first('agencies/own_duty', unit) === undefined;
  return (
    node.sections.length > 0 &&
    context.first('leaves/opens_with_verb', unit) === undefined &&
    leadsIn(context, unit).length === 0
  );
}

/** Something stands below the leaf: another leaf, or sections below a section's last leaf. */
function introducesSomething({ leaf, node }: Unit): boolean {
  if (leaf === null || node === null) return false;
  const at = node.leaves.indexOf(leaf);
  return at < node.leaves.length - 1 || node.sections.length > 0;
}

type Name = (duty: AgencyFinding['duty'], from: AgencyFinding['from']) => (range: Range) => AgencyFinding;

/** Makes findings of the bodies of one unit. */
const namer =
  (context: Context, unit: Unit): Name =>
  (duty, from) =>
  (range) => ({
    unit,
    duty,
    from,
    start: range.start,
    end: range.end,
    key: keyOf(context, range),
  });

function bodyTask(context: Context, unit: Unit, given: Given): TaskFinding {
  const agency = namer(context, unit);
  const own = leadsIn(context, unit).map(agency('lead', 'text'));
  const duty = onlyCoordinates(context, unit) ? 'coordinate' : 'lead';
  const runIn = bodiesOfRunIn(context, unit.leaf);
  const inherits = own.length === 0 && runIn.length === 0 && subjectCoordinates(context, unit) === undefined;
  const leads = own.length > 0 ? own : (inherits ? given.leads : runIn).map(agency(duty, 'heading'));
  const named = [...coordinatorsIn(context, unit), ...(inherits ? given.coordinators : [])];
  const coordinators = withoutTwins(context, named).map(agency('coordinate', 'text'));
  return {
    unit,
    start: unit.start,
    end: unit.end,
    origin: 'body',
    number: null,
    agencies: [...leads, ...coordinators],
    deliverable: null,
    attributes: [],
    above: null,
    rule: 'tasks/leaf',
  };
}

/** The bodies of the heading lead, or coordinate where the leaf does nothing else; a leaf with a subject of its own has its own lead. */
function assignment(context: Context, unit: Unit, above: Given): TaskFinding {
  const agency = namer(context, unit);
  const own = leadsIn(context, unit);
  const duty = onlyCoordinates(context, unit) ? 'coordinate' : 'lead';
  const subject = subjectCoordinates(context, unit);
  const given = own.length === 0 ? subject === undefined : restates(context, own, above.leads);
  const leads = given ? above.leads.map(agency(duty, 'heading')) : own.map(agency('lead', 'text'));
  const named = withoutTwins(context, [...coordinatorsIn(context, unit), ...above.coordinators]);
  const agencies = [...leads, ...named.map(agency('coordinate', 'text'))];
  return {
    unit,
    start: unit.start,
    end: unit.end,
    origin: 'assignment',
    number: null,
    agencies,
    deliverable: null,
    attributes: [],
    above: null,
    rule: 'tasks/assignment',
  };
}

function rowTasks(context: Context, table: Table, units: readonly Unit[]): TaskFinding[] {
  const column = (role: string) => table.columns.findIndex((one) => one.role === role);
  const [taskAt, numberAt, deliverableAt] = [column('task'), column('number'), column('deliverable')];
  if (taskAt < 0) return [];
  return table.rows.flatMap((row): TaskFinding[] => {
    const cell = row.cells[taskAt];
    if (row.kind === 'group' || cell === undefined || cell.end === cell.start) return [];
    if (context.first('leaves/total_row', cell) !== undefined) return [];
    const unit = units.find((one) => one.start === cell.start && one.row === row) as Unit;
    const numbered = cellIn(row, numberAt);
    const number =
      numbered === null ? null : (/^[\p{L}\d.]{1,8}?(?=[.)]?$)/u.exec(context.textOf(numbered))?.[0] ?? null);
    return [
      {
        unit,
        start: cell.start,
        end: cell.end,
        origin: 'annex',
        number,
        agencies: rowAgencies(context, table, row, unit),
        deliverable: cellIn(row, deliverableAt),
        attributes: units.filter((one) => isCovering(row, one)),
        above: null,
        rule: 'tasks/row',
      },
    ];
  });
}

/** True for a unit that is a cell merged over the row. */
const isCovering = (row: TableRow, { start, end }: Range): boolean =>
  row.covered.some((cell) => cell !== null && cell.start === start && cell.end === end);

/** The bodies that the columns of a row name. */
export function rowAgencies(context: Context, table: Table, row: TableRow, unit: Unit): AgencyFinding[] {
  const agency = namer(context, unit);
  return [
    ...bodiesInColumn(context, table, row, 'lead').map(agency('lead', 'column')),
    ...bodiesInColumn(context, table, row, 'coordinators').map(agency('coordinate', 'column')),
  ];
}

/** The bodies in the row that a unit is a cell of; none outside of tables. */
export function agenciesBeside(context: Context, outline: Outline, unit: Unit): AgencyFinding[] {
  const { row } = unit;
  const table = row === null ? undefined : tablesOf(outline).find((one) => one.rows.includes(row));
  return row === null || table === undefined ? [] : rowAgencies(context, table, row, unit);
}

function bodiesInColumn(context: Context, table: Table, row: TableRow, role: 'lead' | 'coordinators'): Range[] {
  return table.columns.flatMap((column, i) => {
    const cell = cellIn(row, i);
    if (column.role !== role || cell === null) return [];
    return splitBodies(context, bodyOfCell(context, cell)).map((one) => bodyOfCell(context, one));
  });
}

/** Leaves of objective and purpose sections in which no quantity was found. */
export function findObjectives(
  context: Context,
  units: readonly Unit[],
  quantities: readonly QuantityFinding[],
): ObjectiveFinding[] {
  const counted = new Set(quantities.map((one) => one.unit));
  return units.flatMap((unit) => {
    const { leaf, node } = unit;
    if (leaf === null || node === null || counted.has(unit) || !isDuty(context, unit)) return [];
    if (unit.role !== 'objectives' && (unit.role !== 'purpose' || !givesObjectives(context, leaf.given ?? node)))
      return [];
    if (leaf.introduces && introducesSomething(unit)) return [];
    if (isSubHeading(node, unit)) return [];
    return [{ unit, start: unit.start, end: unit.end, rule: 'objectives/leaf' }];
  });
}

/** A bullet without a full stop above deeper bullets is their heading. */
function isSubHeading(node: Holder, { leaf }: Unit): boolean {
  return leaf?.kind === 'dash' && node.leaves[node.leaves.indexOf(leaf) + 1]?.kind === 'plus';
}

/** "- Công tác tuyên truyền" above plusses, without a mark at its end. */
function isOpenHeading(context: Context, unit: Unit): boolean {
  return unit.node !== null && isSubHeading(unit.node, unit) && !/[.;,:…!”)]$/.test(context.textOf(unit));
}

function givesObjectives(context: Context, { roleRule }: GivenRole): boolean {
  return roleRule === null || context.rule(roleRule).with.objectives !== 'no';
}
