// Which members of the principle of "rõ" a target meets: by its own words and columns, else by the task that holds it, else by
// the annex row that repeats it.
import type { Plan, Quantity } from '../model/plan.ts';
import type { Verdict, Verdicts } from './check-schema.ts';
import { judgeTask } from './judge-task.ts';
import { met, missing, unknown } from './verdict.ts';

export function judgeTarget(target: Quantity, plan: Plan): Verdicts {
  const own = judgeOwn(target, plan);
  const tasks = plan.tasks.filter(({ targets }) => targets.includes(target.id));
  const twin = plan.targets.find(({ id }) => id === target.sameAs);
  const others = [
    ...tasks.map((task) => ({ from: 'task' as const, verdicts: judgeTask(task, plan) })),
    ...(twin === undefined ? [] : [{ from: 'twin' as const, verdicts: judgeOwn(twin, plan) }]),
  ];
  const borrowed = (member: 'person' | 'responsibility' | 'authority' | 'time'): Verdict => {
    if (own[member].verdict !== 'missing') return own[member];
    const found = others.find(({ verdicts }) => verdicts[member].verdict !== 'missing');
    return found === undefined ? own[member] : { ...found.verdicts[member], from: found.from };
  };
  return {
    ...own,
    person: borrowed('person'),
    responsibility: borrowed('responsibility'),
    authority: borrowed('authority'),
    time: borrowed('time'),
  };
}

function judgeOwn(target: Quantity, { deadlines }: Plan): Verdicts {
  const { lead, coordinators, indicator, text, span } = target;
  const names = lead.length > 0 ? lead : coordinators;
  return {
    person: names.length === 0 ? missing() : met(names, 'column', null),
    work: met([indicator], 'text', span),
    responsibility:
      lead.length === 1
        ? met(lead, 'column', null)
        : lead.length > 1
          ? unknown('several-leads', lead, 'column')
          : missing(coordinators.length > 0 ? 'coordinators-only' : undefined),
    authority: missing(),
    time: timeOf(target, deadlines),
    result: met([text], 'text', span),
  };
}

function timeOf({ id, due, period, periodFrom, span }: Quantity, deadlines: Plan['deadlines']): Verdict {
  if (due !== null) {
    const stated = deadlines.find(({ of, value }) => of === id && value === due);
    return met([stated?.text ?? due], 'text', stated?.span ?? null);
  }
  if (period !== null && periodFrom === 'text') return met([period], 'text', span);
  if (period !== null && periodFrom === 'heading') return met([period], 'heading', null);
  return missing(period === null ? undefined : 'plan-period-only');
}
