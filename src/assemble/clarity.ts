// The principle of "rõ" as the plan states it, and the words of tasks that matter for it.
import type { ClarityMember } from '../model/clarity.ts';
import type { Findings, TaskFinding } from '../model/finding.ts';
import type { Plan, Task } from '../model/plan.ts';
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

export function actsOf(
  { unit }: TaskFinding,
  { acts }: Findings,
  places: Places,
): Pick<Task, 'action' | 'aim' | 'decision'> {
  const own = acts.filter((act) => act.unit === unit);
  return Object.fromEntries(
    own.map((act) => [act.kind, { text: places.text(act), ...places.at(act), rule: act.rule }]),
  );
}
