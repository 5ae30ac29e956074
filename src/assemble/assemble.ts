// From findings to the plan: texts and places, what is inherited, what belongs together, what is odd.

import { daysOf } from '../model/days-of.ts';
import { documentCode } from '../model/document-code.ts';
import type { AgencyFinding, DeadlineFinding, Findings, QuantityFinding, TaskFinding, Unit } from '../model/finding.ts';
import type { NormalText } from '../model/normal-text.ts';
import type { Leaf, Outline } from '../model/outline.ts';
import type { Annex, Deadline, Item, Plan, Quantity, Task } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { assembleAgencies } from './agencies.ts';
import { assembleCitations } from './citations.ts';
import { actsOf, clarityOf } from './clarity.ts';
import { diagnose } from './diagnostics.ts';
import { exactness } from './exactness.ts';
import { headerOf } from './header.ts';
import { idsOf } from './ids.ts';
import { issuedFrom } from './issued-from.ts';
import { periodsOf } from './periods.ts';
import { type Places, placesOf } from './places.ts';
import { annexOf, sectionsOf } from './sections.ts';
import { twinsOf } from './twins.ts';
import { type Limit, withYears } from './years.ts';

/** Builds the plan. Pure; everything in it comes from the findings. */
export function assemble(normal: NormalText, outline: Outline, findings: Findings): Plan {
  const places = placesOf(normal);
  const nextId = idsOf();
  const periods = periodsOf(findings.periods, outline.sections);
  const document = headerOf(findings, places, periods);
  const ownCode =
    document.number === null || document.symbol === null ? null : documentCode(document.number, document.symbol);
  const { citations, unresolved } = assembleCitations(findings.citations, places, ownCode);

  const quantityIds = new Map(
    findings.quantities.map((one) => [one, nextId(one.result ? 'r' : 't', one.unit.section)]),
  );
  const taskIds = new Map(findings.tasks.map((one) => [one, nextId('w', one.unit.section)]));
  const limits = withYears(findings.deadlines, periods, document.date);
  const deadlines = limits.map((one) => deadlineOf(one));
  const quantities = findings.quantities.map((one) => ({ result: one.result, quantity: quantityOf(one) }));
  const targets = quantities.filter((one) => !one.result).map((one) => one.quantity);
  const twins = twinsOf(targets, findings.commonWords);
  const bodyOf = new Map([...twins].map(([id, row]) => [row.id, id]));

  return {
    schema: 'plan-extract/1',
    source: {
      name: normal.source.name,
      sha256: normal.source.sha256,
      mediaType: normal.source.mediaType,
      encoding: normal.source.encoding,
      characters: normal.source.text.length,
      pages: normal.source.pageStarts === null ? null : normal.source.pageStarts.length + 1,
      ocr: normal.source.ocr,
    },
    document,
    sections: sectionsOf(outline.sections, places, periods),
    targets: targets.map((one) => withTwin(one)),
    results: quantities.filter((one) => one.result).map((one) => one.quantity),
    objectives: findings.objectives.map(
      (one): Item => ({
        id: nextId('o', one.unit.section),
        section: one.unit.section,
        ...headingOf(one.unit.leaf),
        text: places.text(one),
        ...places.at(one),
        rule: one.rule,
      }),
    ),
    tasks: findings.tasks.map((one) => taskOf(one)),
    deadlines,
    citations,
    agencies: assembleAgencies(findings, taskIds, places),
    annexes: outline.annexes.map((annex): Annex => annexOf(annex, places)),
    footnotes: outline.footnotes.map((note) => ({
      id: note.id,
      section: note.id,
      mark: note.mark,
      text: places.text(note),
      ...places.at(note),
      rule: 'footnotes/mark',
    })),
    ...actsOf(findings, taskIds, places),
    ...clarityOf(findings, places),
    diagnostics: diagnose({
      normal,
      outline,
      findings,
      deadlines,
      targets,
      twins,
      unresolved,
      places,
      issued: issuedFrom(document.date, citations),
    }),
  };

  function withTwin(one: Quantity): Quantity {
    const sameAs = twins.get(one.id)?.id ?? bodyOf.get(one.id);
    return sameAs === undefined ? one : { ...one, sameAs };
  }

  function headingOf(leaf: Leaf | null): { heading?: string } {
    return leaf?.heading == null ? {} : { heading: places.text(leaf.heading).replace(/:\s*$/, '') };
  }

  /** The most exact deadline that is no recurrence and no mere beginning, among those that hold. */
  function bindingOf(holds: (one: DeadlineFinding) => boolean): Limit | null {
    const binding = limits.filter((one) => one.operator !== 'every' && !one.open && holds(one));
    return binding.reduce<Limit | null>(
      (best, one) => (best === null || exactness(one.value) > exactness(best.value) ? one : best),
      null,
    );
  }

  function quantityOf(one: QuantityFinding): Quantity {
    const { period, from } = periods.of(one.unit, one.period, one.result ? 'result' : 'target');
    const range = one.operator === 'range';
    const row = findings.tasks.find((task) => task.unit.row !== null && task.unit.row === one.unit.row);
    const agencies = row?.agencies ?? one.agencies;
    return {
      id: quantityIds.get(one) as string,
      section: one.unit.section,
      indicator: indicatorText(one, places),
      operator: one.operator,
      ...(range
        ? { min: one.numbers[0] as number, max: one.numbers[1] as number }
        : { value: one.numbers[0] as number }),
      unit: one.measure,
      ...(one.outOf === null ? {} : { outOf: one.outOf }),
      period,
      periodFrom: from,
      due: bindingOf((limit) => holdsIn(limit.unit, one.unit) || inside(limit, one.sentence))?.value ?? null,
      lead: namesOf(agencies, 'lead'),
      coordinators: namesOf(agencies, 'coordinate'),
      ...(one.condition === null ? {} : { condition: places.text(one.condition) }),
      ...(one.exception === null ? {} : { exception: places.text(one.exception) }),
      text: places.text(one.quote),
      ...places.at(one.quote),
      rule: one.rule,
    };
  }

  function namesOf(agencies: readonly AgencyFinding[], duty: AgencyFinding['duty']): string[] {
    return agencies.filter((agency) => agency.duty === duty).map((agency) => places.text(agency));
  }

  function taskOf(one: TaskFinding): Task {
    const from = one.agencies.find((agency) => agency.duty === 'lead')?.from ?? one.agencies[0]?.from ?? null;
    const within = findings.quantities.filter((quantity) => quantity.unit === one.unit && !quantity.result);
    return {
      id: taskIds.get(one) as string,
      section: one.unit.section,
      origin: one.origin,
      ...(one.number === null ? {} : { number: one.number }),
      ...headingOf(one.unit.leaf),
      text: places.text(one),
      lead: namesOf(one.agencies, 'lead'),
      coordinators: namesOf(one.agencies, 'coordinate'),
      leadFrom: from,
      ...timeOf(one),
      ...(one.deliverable === null ? {} : { deliverable: places.text(one.deliverable) }),
      targets: within.map((quantity) => quantityIds.get(quantity) as string),
      ...places.at(one),
      rule: one.rule,
    };
  }

  /** When a task is due: by its own words, row or lines, else by what stands above it. */
  function timeOf(one: TaskFinding): Pick<Task, 'due' | 'dueFrom' | 'dueText'> {
    const own = bindingOf(
      (limit) => limit.unit === one.unit || holdsIn(limit.unit, one.unit) || one.attributes.includes(limit.unit),
    );
    if (own !== null)
      return { due: own.value, dueFrom: own.unit.role === 'annex.due' && own.unit.row !== null ? 'column' : 'text' };
    const said = findings.units.find(
      (unit) => unit.role === 'annex.due' && (holdsIn(unit, one.unit) || one.attributes.includes(unit)),
    );
    if (said !== undefined) return { due: null, dueFrom: null, dueText: places.text(said) };
    const above = one.above === null ? null : bindingOf((limit) => limit.unit === one.above);
    return above === null ? { due: null, dueFrom: null } : { due: above.value, dueFrom: 'heading' };
  }

  /** A deadline binds the first task that it holds for: a merged cell stands once, and gives its time to the tasks of all its rows. */
  function deadlineOf(one: Limit): Deadline {
    const binds = (unit: Unit) => unit === one.unit || holdsIn(one.unit, unit);
    const task = findings.tasks.find((other) => binds(other.unit) || other.attributes.includes(one.unit));
    const quantity = findings.quantities.find((other) => binds(other.unit));
    const days = daysOf(one.value);
    return {
      id: nextId('d', one.unit.section),
      section: one.unit.section,
      text: places.text(one),
      value: one.value,
      start: days?.start ?? null,
      end: days?.end ?? null,
      ...(one.yearFrom === undefined ? {} : { yearFrom: one.yearFrom }),
      operator: one.operator,
      ...(one.rrule === null ? {} : { rrule: one.rrule }),
      of: (task && taskIds.get(task)) ?? (quantity && quantityIds.get(quantity)) ?? null,
      ...places.at(one),
      rule: one.rule,
    };
  }
}

/** True where a cell stands in the row of a unit, or is merged over it. */
const holdsIn = (cell: Unit, { row }: Unit): boolean =>
  row !== null &&
  cell.row !== null &&
  (cell.row === row || row.covered.some((over) => over !== null && over.start === cell.start && over.end === cell.end));
const inside = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The indicator without the number that stands in the middle of it. */
function indicatorText(one: QuantityFinding, places: Places): string {
  const hole = one.without[0];
  if (hole === undefined) return places.text(one.indicator);
  const before = places.text({ start: one.indicator.start, end: hole.start }).trim();
  return `${before} ${places.text({ start: hole.end, end: one.indicator.end }).trim()}`;
}
