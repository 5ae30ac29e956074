// Where the plan sets itself the principle of "rõ", and which members it names.
import type { ClarityFinding, Unit } from '../model/finding.ts';
import type { Context } from './context.ts';

/** The first list of members; where there is none, the first place that only says how many there are. */
export function findClarity(context: Context, units: readonly Unit[]): ClarityFinding | null {
  const found = units.flatMap((unit) => context.matches('clarity', unit).map((match) => ({ unit, match })));
  const stated = found.find(({ match }) => match.groups.list !== undefined) ?? found[0];
  if (stated === undefined) return null;
  const { unit, match } = stated;
  const list = match.groups.list;
  const members =
    list === undefined ? [] : context.matches('clarity_members', { ...unit, start: list.start, end: list.end });
  return {
    unit,
    start: match.start,
    end: match.end,
    members: members.map(({ rule, start, end }) => ({ start, end, member: rule.with.member as string })),
    rule: match.rule.id,
  };
}
