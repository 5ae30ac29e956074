// How far one plan takes up the targets of another: a commune's those of its province.
import type { PlanDiff, TargetDiff } from '../model/plan-diff.ts';
import type { Comparison } from './comparison.ts';
import { sameEnd } from './shift.ts';
import { middleOf } from './targets.ts';

/** From the lowest. */
const LEVELS = ['xã', 'huyện', 'tỉnh', 'trung ương'];

export function uptakeOf({ old, new: other }: Comparison, targets: readonly TargetDiff[]): PlanDiff['uptake'] {
  const [from, to] = [old, other].map(({ plan }) => LEVELS.indexOf(plan.document.level ?? ''));
  const of = (to as number) > (from as number) ? ('new' as const) : ('old' as const);
  const counts = { targets: 0, taken: 0, same: 0, higher: 0, lower: 0, other: 0, otherPeriod: 0 };
  for (const entry of targets) {
    const [theirs, ours] = of === 'old' ? [entry.old, entry.new] : [entry.new, entry.old];
    if (theirs === null) continue;
    counts.targets++;
    if (ours === null) continue;
    counts.taken++;
    const direction = middleOf(ours.value) - middleOf(theirs.value);
    if (entry.changes.some((change) => change.field === 'unit' && change.in === undefined)) counts.other++;
    else if (direction > 0) counts.higher++;
    else if (direction < 0) counts.lower++;
    else counts.same++;
    if (theirs.period !== null && ours.period !== null && !sameEnd([theirs.period, ours.period], 0))
      counts.otherPeriod++;
  }
  return { of, ...counts };
}
