// How far two plans agree in their facts: sections, targets, tasks, deadlines, citations, rows of annexes; places aside.
import type { Plan, Quantity, Section } from '../../src/model/plan.ts';

/** The facts of a plan, each as one line, by part. */
export type FactLines = Readonly<Record<string, readonly string[]>>;

const flat = (nodes: readonly Section[]): Section[] => nodes.flatMap((node) => [node, ...flat(node.sections)]);
const line = (...parts: readonly unknown[]): string => parts.map((part) => JSON.stringify(part ?? null)).join(' ');

const quantity = (one: Quantity): string =>
  line(
    one.section,
    one.indicator,
    one.operator,
    one.value ?? [one.min, one.max],
    one.unit,
    one.period,
    one.due,
    one.lead,
    one.condition,
    one.exception,
  );

export function factLines(plan: Plan): FactLines {
  const { recipients, signature, ...document } = plan.document;
  return {
    header: Object.entries({ ...document, ...signature }).map(([name, value]) => line(name, value)),
    recipients,
    sections: flat(plan.sections).map((one) => line(one.path, one.title, one.role, one.text)),
    targets: [...plan.targets, ...plan.results].map(quantity),
    objectives: plan.objectives.map((one) => line(one.section, one.text)),
    tasks: plan.tasks.map((one) =>
      line(one.section, one.text, one.lead, one.coordinators, one.due, one.deliverable, one.number),
    ),
    // A cell that is merged over rows stands once, and its words in each row where nothing is merged: each wording once.
    deadlines: [
      ...new Set(plan.deadlines.map((one) => line(one.section, one.text, one.value, one.operator, one.rrule))),
    ],
    citations: plan.citations.map((one) =>
      line(one.type, one.code, one.date, one.issuer, one.subject, one.basis, one.mentions.length),
    ),
    annexes: plan.annexes.flatMap((annex) =>
      annex.tables.flatMap((table) => table.rows.map((row) => line(annex.title, row.kind, row.group, row.cells))),
    ),
    footnotes: plan.footnotes.map((one) => line(one.mark, one.text)),
  };
}

/** The share of facts that two plans have in common, of those that either has. */
export function agreement(a: FactLines, b: FactLines, part?: string): number {
  const all = (facts: FactLines) => (part === undefined ? Object.values(facts).flat() : [...(facts[part] ?? [])]);
  const [left, right] = [all(a), all(b)];
  const rest = new Map<string, number>();
  for (const fact of left) rest.set(fact, (rest.get(fact) ?? 0) + 1);
  let same = 0;
  for (const fact of right) {
    const count = rest.get(fact) ?? 0;
    if (count > 0) same++;
    rest.set(fact, count - 1);
  }
  return left.length + right.length === 0 ? 1 : (2 * same) / (left.length + right.length);
}
