// Tasks without a lead or a deadline, by issuer.
import { compareText } from '../identity/spellings.ts';
import { type Aggregate, entryOf } from './aggregate.ts';
import { issuerList } from './issuers.ts';
import type { StatsRow } from './stats-schema.ts';
import { timedTasks } from './timed-tasks.ts';

export function gapAggregate(): Aggregate<StatsRow<'gaps'>> {
  const counts = new Map<
    string,
    { provinces: Set<string>; numbers: Omit<StatsRow<'gaps'>, 'issuer' | 'level' | 'provinces'> }
  >();
  const issuers = issuerList();
  return {
    add({ plan, issuer, province }) {
      issuers.add(issuer);
      const { provinces, numbers } = entryOf(counts, issuer.key, () => ({
        provinces: new Set<string>(),
        numbers: { plans: 0, tasks: 0, withoutLead: 0, withoutDeadline: 0, withoutBoth: 0 },
      }));
      if (province !== null) provinces.add(province);
      numbers.plans++;
      const timed = timedTasks(plan);
      for (const { id, lead } of plan.tasks) {
        numbers.tasks++;
        if (lead.length === 0) numbers.withoutLead++;
        if (!timed.has(id)) numbers.withoutDeadline++;
        if (lead.length === 0 && !timed.has(id)) numbers.withoutBoth++;
      }
    },
    rows: () =>
      [...counts]
        .sort(
          ([a, { numbers: x }], [b, { numbers: y }]) =>
            y.withoutBoth - x.withoutBoth || y.tasks - x.tasks || compareText(a, b),
        )
        .map(([key, { provinces, numbers }]) => ({
          issuer: issuers.nameOf(key),
          level: issuers.levelOf(key),
          provinces: [...provinces].sort(compareText),
          ...numbers,
        })),
  };
}
