// The principle of "rõ" as the plan states it, and the words of tasks that matter for it.
import type { ClarityMember } from '../model/clarity.ts';
import type { Findings, TaskFinding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Places } from './places.ts';

/** Nothing where the plan does not state it. A member that is named in two words ("rõ kết quả, rõ sản phẩm") is one. */
export function clarityOf({ clarity }: Findings, places: Places): Pick<Plan, 'clarity'> {
  if (clarity === null) return {};
  const members = clarity.members.filter(
    ({ member }, i, all) => member === 'other' || all.findIndex((one) => one.member === member) === i,
  );
  return {
    clarity: {
      members: members.map((one) => ({ member: one.member as ClarityMember | 'other', text: places.text(one) })),
      section: clarity.unit.section,
      text: places.text(clarity),
      ...places.at(clarity),
      rule: clarity.rule,
    },
  };
}

/** @param ids the id of each task */
export function actsOf(
  { acts, tasks }: Findings,
  ids: ReadonlyMap<TaskFinding, string>,
  places: Places,
): Pick<Plan, 'acts'> {
  if (acts.length === 0) return {};
  const taskOf = new Map(tasks.map((task) => [task.unit, ids.get(task) as string]));
  return {
    acts: acts.map((act) => ({
      kind: act.kind,
      of: taskOf.get(act.unit) as string,
      text: places.text(act),
      ...places.at(act),
      rule: act.rule,
    })),
  };
}
