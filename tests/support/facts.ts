// What a plan says, in the short form in which fixtures/plans/*.expected.yaml state it.
import type { Plan, Quantity, Section } from '../../src/model/plan.ts';

const words = (text: string, n: number): string => text.split(' ').slice(0, n).join(' ');
/** The first eight words that have a letter or digit. */
function opening(text: string): string {
  const all = text.split(' ');
  let count = 0;
  const end = all.findIndex((word) => /[\p{L}\d]/u.test(word) && ++count === 8);
  return end < 0 ? text : words(text, end + 1);
}
const pathsOf = (nodes: readonly Section[]): [string, string][] =>
  nodes.flatMap((node) => [[node.id, node.path.join('/')] as [string, string], ...pathsOf(node.sections)]);
const flat = (nodes: readonly Section[]): Section[] => nodes.flatMap((node) => [node, ...flat(node.sections)]);

/** Projects a plan onto the facts that an expected file states. */
export function factsOf(plan: Plan) {
  const paths = new Map(pathsOf(plan.sections));
  const at = (section: string) => paths.get(section) ?? section;
  const { signature, recipients, periods, ...document } = plan.document;
  const quantity = (one: Quantity) => ({
    section: at(one.section),
    indicator: one.indicator,
    operator: one.operator,
    value: one.operator === 'range' ? [one.min, one.max] : one.value,
    unit: one.unit,
    ...(one.outOf === undefined ? {} : { outOf: one.outOf }),
    period: one.period,
    due: one.due,
    lead: one.lead,
  });
  return {
    document: {
      ...document,
      periods: periods.map(({ from, to }) => (from === to ? String(from) : `${from}/${to}`)),
      ...signature,
    },
    recipients,
    sections: flat(plan.sections).map((node) => ({
      path: node.path.join('/'),
      title: node.title,
      opens: node.title === null ? opening(node.text ?? '') : undefined,
    })),
    targets: plan.targets.map(quantity),
    results: plan.results.map(quantity),
    objectives: plan.objectives.map((one) => ({ section: at(one.section), opens: opening(one.text) })),
    tasks: plan.tasks.map((one) => ({
      section: at(one.section),
      origin: one.origin,
      opens: opening(one.text),
      lead: one.lead,
      coordinators: one.coordinators,
      due: one.due,
    })),
    deadlines: plan.deadlines.map((one) => ({
      section: at(one.section),
      text: one.text,
      value: one.value,
      operator: one.operator,
      ...(one.rrule === undefined ? {} : { rrule: one.rrule }),
    })),
    citations: plan.citations.map((one) => ({
      type: one.type,
      code: one.code,
      date: one.date,
      issuer: one.issuer,
      subject: one.subject,
      basis: one.basis,
      mentions: one.mentions.filter(({ form }) => form === 'full').length,
      short: one.mentions.filter(({ form }) => form === 'short').length,
    })),
    annexes: plan.annexes.map((annex) => ({
      title: annex.title,
      columns: annex.tables.flatMap((table) => table.columns.map(({ role }) => role)),
      rows: annex.tables.flatMap((table) => table.rows).filter(({ kind }) => kind === 'data').length,
      groups: annex.tables.flatMap((table) => table.rows).filter(({ kind }) => kind === 'group').length,
    })),
    footnotes: plan.footnotes.map(({ mark, text }) => ({ mark, text })),
    diagnostics: plan.diagnostics.map(({ code, section }) => ({
      code,
      section: section === null ? null : at(section),
    })),
  };
}
