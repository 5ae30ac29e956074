// From the outline to findings: every unit is shown to the rules of its role.
import type { Findings, HeaderFinding, Unit } from '../model/finding.ts';
import type { NormalText } from '../model/normal-text.ts';
import type { Outline } from '../model/outline.ts';
import type { Grammars } from '../model/rule.ts';
import { findActs } from './acts.ts';
import { findRowQuantities } from './annex-quantities.ts';
import { findBlankForm } from './blank-form.ts';
import { keyOf, keysWithin } from './body-keys.ts';
import { findCitations } from './citations.ts';
import { findClarity } from './clarity.ts';
import { contextOf } from './context.ts';
import { findDeadlines } from './deadlines.ts';
import { findEndedBodies } from './ended-bodies.ts';
import { findHeader } from './header.ts';
import { findPeriods } from './periods.ts';
import { findQuantities } from './quantities.ts';
import { findShortNames } from './short-names.ts';
import { findSlips } from './slips.ts';
import { agenciesBeside, findObjectives, findTasks } from './tasks.ts';
import { timesAbove } from './times-above.ts';
import { unitsOf } from './units.ts';
import { findVariants } from './variants.ts';

/** Roles of units in which a number is a target or a result. */
const MEASURED = new Set([
  'objectives',
  'situation',
  'tasks',
  'organisation',
  'purpose',
  'annex.task',
  'annex.indicator',
]);

/** Applies the grammars to an outline. Pure; throws nothing for any text. */
export function extract(normal: NormalText, outline: Outline, grammars: Grammars): Findings {
  const context = contextOf(normal, grammars);
  const all = unitsOf(outline);
  const form = findBlankForm(context, all);
  // A form holds no plan: its header is read, and nothing else.
  const units = form === null ? all : [];
  const times = timesAbove(context, outline, units);
  const timed = [...units, ...times.units].sort((a, b) => a.start - b.start);
  const deadlines = timed.flatMap((unit) => findDeadlines(context, unit));
  const measured = units
    .filter((unit) => MEASURED.has(unit.role))
    .map((unit) => findQuantities(context, unit, deadlines));
  const rows = form === null ? findRowQuantities(context, outline, units) : [];
  const inRows = new Set(rows.map((one) => one.unit));
  const inText = measured.flatMap((one) => one.quantities).filter((one) => !inRows.has(one.unit));
  const quantities = [
    ...inText.map((one) => ({ ...one, agencies: agenciesBeside(context, outline, one.unit) })),
    ...rows,
  ];
  const header = findHeader(context, outline);
  const shortNames = findShortNames(context, units);
  const within = keysWithin(context, shortNames, header.issuer);
  const tasks = (form === null ? findTasks(context, outline, units, times) : []).map((task) => ({
    ...task,
    agencies: task.agencies.map((agency) => ({ ...agency, key: within(agency.key) })),
  }));
  return {
    units: all,
    header,
    citations: units.flatMap((unit) => findCitations(context, unit)),
    quantities,
    deadlines,
    tasks,
    namesInFull: shortNames.map(({ short, long }) => ({ short, long, key: within(keyOf(context, long)) })),
    objectives: findObjectives(context, units, quantities),
    periods: findPeriods(context, headed(units, header)),
    variants: findVariants(context, units, header.issuer),
    slips: findSlips(context, units),
    clarity: findClarity(context, units),
    acts: findActs(context, tasks),
    endedBodies: findEndedBodies(context, tasks, form === null ? header.recipients : []),
    form,
    commonWords: grammars.lexicons.words_of_indicators ?? [],
    annexReferences: units.flatMap((unit) =>
      context.all('leaves/refers_to_annex', unit).map(({ start, end }) => ({ unit, start, end })),
    ),
    unparsed: measured.flatMap((one) => one.unparsed),
  };
}

/** The units, with the subject of a plan without a title (which stands in its own sentence) in front. */
function headed(units: readonly Unit[], { subject }: HeaderFinding): Unit[] {
  if (subject === null || units.some((unit) => unit.role === 'subject')) return [...units];
  const own: Unit = {
    ...subject,
    section: 'preamble',
    role: 'subject',
    node: null,
    leaf: null,
    row: null,
    column: null,
  };
  return [own, ...units];
}
