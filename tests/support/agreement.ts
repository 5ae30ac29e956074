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
    // One for each wording: text without merged cells has that of a merged cell in several rows.
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

/** Tells whether two facts are the same. */
export type Same = (a: string, b: string) => boolean;

/** The share of facts that two plans have in common, of those that either has. */
export function agreement(a: FactLines, b: FactLines, part?: string, same: Same = (x, y) => x === y): number {
  const all = (facts: FactLines, name: string) => facts[name] ?? [];
  let [common, total] = [0, 0];
  for (const name of part === undefined ? Object.keys(a) : [part]) {
    const rest = [...all(b, name)];
    total += all(a, name).length + rest.length;
    for (const fact of all(a, name)) {
      const at = rest.findIndex((other) => same(fact, other));
      if (at < 0) continue;
      rest.splice(at, 1);
      common += 2;
    }
  }
  return total === 0 ? 1 : common / total;
}

/** The same numbers, and all but every tenth letter: what letter recognition may get wrong. */
export const almostSame: Same = (a, b) => {
  const digits = (text: string) => text.replace(/\D/g, '');
  return digits(a) === digits(b) && distance(a, b) <= Math.max(a.length, b.length) / 10;
};

/** How many letters have to change (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
