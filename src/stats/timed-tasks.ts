import type { PlanFacts } from '../model/plan-facts.ts';

/** The ids of tasks that have a time: one of their own, or a deadline or recurrence that binds them. */
export function timedTasks({ tasks, deadlines }: PlanFacts): ReadonlySet<string> {
  return new Set([
    ...tasks.filter(({ due }) => due !== null).map(({ id }) => id),
    ...deadlines.flatMap(({ of }) => of ?? []),
  ]);
}
