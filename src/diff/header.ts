// The header blocks of two plans, and whether one body issued both.
import type { Change, ComparedPlan, PlanDiff } from '../model/plan-diff.ts';
import { changed } from './changes.ts';
import type { Comparison, Reading } from './comparison.ts';
import { wordingOf } from './wording.ts';

const periodsOf = ({ document }: ComparedPlan): string | null =>
  document.periods.map(({ from, to }) => (from === to ? String(from) : `${from}/${to}`)).join(', ') || null;

/** What the two headers say differently. Years that moved with the plan change its periods, not its subject. */
export function diffHeader({ old, new: other, years }: Comparison): Change[] {
  const [from, to] = [old.plan.document, other.plan.document];
  const spelled = (field: 'kind' | 'issuer' | 'place' | 'subject') =>
    wordingOf(from[field] ?? '', to[field] ?? '', years, old.abbreviations) === null
      ? []
      : changed(field, from[field], to[field]);
  return [
    ...spelled('kind'),
    ...changed('number', from.number, to.number),
    ...changed('symbol', from.symbol, to.symbol),
    ...spelled('issuer'),
    ...changed('level', from.level, to.level),
    ...spelled('place'),
    ...changed('date', from.date, to.date),
    ...spelled('subject'),
    ...changed('period', periodsOf(old.plan), periodsOf(other.plan)),
    ...changed('signer', from.signature.name, to.signature.name),
  ];
}

/** Whether one body issued both plans; unknown where one of them does not name its issuer. */
export function relationOf(old: Reading, other: Reading): PlanDiff['relation'] {
  const [from, to] = [old.plan.document, other.plan.document];
  if (from.level !== null && to.level !== null && from.level !== to.level) return 'other-issuer';
  if (from.issuer === null || to.issuer === null) return 'unknown';
  const [a, b] = [old.words(from.issuer).join(' '), other.words(to.issuer).join(' ')];
  // One of them may leave out the place ("Ủy ban nhân dân xã").
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 'same-issuer' : 'other-issuer';
}
