// Which members of the principle of "rõ" a task meets, and by what words; docs/check.md says what each member asks for.
import type { Act, Deadline, Plan, Task } from '../model/plan.ts';
import type { Verdict, Verdicts } from './check-schema.ts';
import { met, missing, unknown } from './verdict.ts';

export function judgeTask(task: Task, plan: Plan): Verdicts {
  const act = (kind: Act['kind']) => plan.acts?.find((one) => one.of === task.id && one.kind === kind);
  const decision = act('decision');
  return {
    person: personOf(task),
    work: workOf(act('action'), act('aim')),
    responsibility: responsibilityOf(task),
    authority: decision === undefined ? missing() : met([decision.text], 'text', decision.span),
    time: timeOf(task, plan),
    result: resultOf(task, plan),
  };
}

/** Where names of bodies stand: the task itself where it holds them. */
const spanOf = ({ text, span }: Task, names: readonly string[]): Verdict['span'] =>
  names.every((name) => text.includes(name)) ? span : null;

function personOf(task: Task): Verdict {
  const names = task.lead.length > 0 ? task.lead : task.coordinators;
  return names.length === 0 ? missing() : met(names, task.leadFrom, spanOf(task, names));
}

function responsibilityOf(task: Task): Verdict {
  const { lead, coordinators, leadFrom } = task;
  if (lead.length === 1) return met(lead, leadFrom, spanOf(task, lead));
  if (lead.length > 1) return unknown('several-leads', lead, leadFrom);
  return missing(coordinators.length > 0 ? 'coordinators-only' : undefined);
}

function workOf(action: Act | undefined, aim: Act | undefined): Verdict {
  if (action !== undefined) return met([action.text], 'text', action.span);
  return aim === undefined ? unknown('no-known-verb') : missing('aim-only', [aim.text], aim.span);
}

function timeOf(task: Task, plan: Plan): Verdict {
  const own = plan.deadlines.filter(({ of }) => of === task.id);
  const stated = own.find(({ value }) => value === task.due) ?? own[0];
  if (task.due !== null && stated?.value !== task.due) {
    const shared = sharedDeadline(task, plan.deadlines);
    return met([shared?.text ?? task.due], task.dueFrom, shared?.span ?? null);
  }
  if (stated !== undefined) return met([stated.text], task.dueFrom ?? 'text', stated.span);
  if (task.dueText !== undefined) return met([task.dueText], task.origin === 'annex' ? 'column' : 'text', null);
  const target = plan.targets.find(({ id, periodFrom }) => task.targets.includes(id) && periodFrom === 'text');
  if (target !== undefined) return met([target.period as string], 'text', target.span);
  return missing(plan.document.periods.length > 0 ? 'plan-period-only' : undefined);
}

/** The deadline of a heading or merged cell, which is tied to the first of its tasks: the last one of that value before the end of the task. */
const sharedDeadline = ({ due, span }: Task, deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.findLast((one) => one.value === due && one.span.start < span.end);

function resultOf({ deliverable, origin, targets, span }: Task, plan: Plan): Verdict {
  if (deliverable !== undefined) return met([deliverable], origin === 'annex' ? 'column' : 'text', null);
  const measured = plan.targets.filter(({ id }) => targets.includes(id));
  return measured.length === 0
    ? missing()
    : met(
        measured.map(({ text }) => text),
        'text',
        measured[0]?.span ?? span,
      );
}
