// Deadlines by the quarter in which they end, and recurrences by what they repeat.
import type { PlanReading } from '../identity/reading.ts';
import { compareText } from '../identity/spellings.ts';
import type { PlanFacts } from '../model/plan-facts.ts';
import { type Aggregate, entryOf } from './aggregate.ts';
import type { StatsRow } from './stats-schema.ts';

type DeadlineFacts = PlanFacts['deadlines'][number];

export function quarterAggregate(): Aggregate<StatsRow<'quarters'>> {
  const rows = new Map<string, StatsRow<'quarters'>>();
  return {
    add({ plan }) {
      countPlans(rows, plan.deadlines, quarterOf, (quarter, found) => {
        const row = entryOf(rows, quarter, () => ({ quarter, deadlines: 0, by: 0, in: 0, bound: 0, plans: 0 }));
        row.deadlines++;
        if (found.operator === 'by') row.by++;
        if (found.operator === 'in') row.in++;
        if (found.of !== null) row.bound++;
      });
    },
    rows: () => [...rows.values()].sort((a, b) => compareText(a.quarter, b.quarter)),
  };
}

export function recurrenceAggregate(): Aggregate<StatsRow<'recurrences'>> {
  const rows = new Map<string, StatsRow<'recurrences'>>();
  return {
    add({ plan }: PlanReading) {
      countPlans(
        rows,
        plan.deadlines,
        (found) => (found.operator === 'every' ? found.value : null),
        (every, found) => {
          const row = entryOf(rows, every, () => ({ every, deadlines: 0, bound: 0, plans: 0 }));
          row.deadlines++;
          if (found.of !== null) row.bound++;
        },
      );
    },
    rows: () => [...rows.values()].sort((a, b) => b.deadlines - a.deadlines || compareText(a.every, b.every)),
  };
}

/** Counts each deadline in its row, and the plan once in each row that it has deadlines in. */
function countPlans<Row extends { plans: number }>(
  rows: ReadonlyMap<string, Row>,
  deadlines: readonly DeadlineFacts[],
  keyOf: (deadline: DeadlineFacts) => string | null,
  count: (key: string, deadline: DeadlineFacts) => void,
): void {
  const keys = new Set<string>();
  for (const deadline of deadlines) {
    const key = keyOf(deadline);
    if (key === null) continue;
    count(key, deadline);
    keys.add(key);
  }
  for (const key of keys) (rows.get(key) as Row).plans++;
}

/** "2026-Q2" of the last day, "2026-06-30". */
function quarterOf({ end }: DeadlineFacts): string | null {
  const [year, month] = end?.split('-') ?? [];
  return month === undefined ? null : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
