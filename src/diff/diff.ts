// Two plans in, what changed between them out. Pure: the same plans give the same bytes, and the plans exchanged give the
// same changes turned around.
import type { ComparedPlan, PlanDiff, TargetDiff, TaskDiff } from '../model/plan-diff.ts';
import type { Grammars } from '../model/rule.ts';
import { diffCitations } from './citations.ts';
import { type Comparison, type Reading, readingOf } from './comparison.ts';
import { diffHeader, relationOf } from './header.ts';
import type { Pair } from './match.ts';
import { placesOf } from './place.ts';
import { sameTime, yearsBetween } from './shift.ts';
import { diffTargets, matchTargets } from './targets.ts';
import { diffTasks, matchTasks } from './tasks.ts';
import { foldTwins } from './twins.ts';
import { uptakeOf } from './uptake.ts';
import { abbreviationsIn } from './words.ts';

/**
 * What changed between two plans. Items are matched by their words, one to one, so that the sum of what they have in
 * common is the largest; places only break ties.
 * @param grammars of which the abbreviations are used: "UBND xã" and "Ủy ban nhân dân xã" are then one body
 */
export function diff(old: ComparedPlan, other: ComparedPlan, grammars: Grammars): PlanDiff {
  const known = abbreviationsIn(grammars);
  const readings = [readingOf(old, known), readingOf(other, known)] as const;
  const comparison = compare(...readings);
  const { targets: targetPairs, tasks: taskPairs } = comparison;
  const { relation } = comparison;
  const targets = foldTwins(comparison, diffTargets(comparison, targetPairs));
  const tasks = diffTasks(comparison, taskPairs);
  const citations = diffCitations(comparison);
  const header = relation === 'other-issuer' ? [] : diffHeader(comparison);
  const counts = { targets: countsOf(targets), tasks: countsOf(tasks), citations: countsOf(citations) };
  return {
    schema: 'plan-extract-diff/1',
    old: partyOf(old),
    new: partyOf(other),
    relation,
    differs: header.length > 0 || Object.values(counts).some((one) => one.added + one.removed + one.changed > 0),
    shift: shiftOf(comparison.years, targets, tasks),
    header,
    targets,
    tasks,
    citations,
    uptake: relation === 'other-issuer' ? uptakeOf(comparison, targets) : null,
    counts,
  };
}

/** The pairs, found from one side whichever plan is the old one: ties then fall the same way in both directions. */
function compare(old: Reading, other: Reading): Comparison & { targets: readonly Pair[]; tasks: readonly Pair[] } {
  const turned = orderOf(other.plan) < orderOf(old.plan);
  const [first, second] = turned ? [other, old] : [old, other];
  const tasks = matchTasks(first, second);
  const taskAt = (reading: Reading, index: number) => reading.plan.tasks[index];
  const targetAt = (reading: Reading, index: number) => reading.plan.targets[index];
  const relation = relationOf(old, other);
  // Only a plan can move with itself: that of another body is simply for other years.
  const years =
    relation === 'other-issuer'
      ? 0
      : yearsBetween(first.plan, second.plan, () => [
          ...matchTargets(first, second, 0).map(
            ({ left, right }) =>
              [targetAt(first, left)?.period ?? null, targetAt(second, right)?.period ?? null] as const,
          ),
          ...tasks.map(
            ({ left, right }) => [taskAt(first, left)?.due ?? null, taskAt(second, right)?.due ?? null] as const,
          ),
        ]);
  const targets = matchTargets(first, second, years);
  const samePlace = placesOf(first, second, [
    ...targets.map(
      ({ left, right }) => [targetAt(first, left)?.section ?? '', targetAt(second, right)?.section ?? ''] as const,
    ),
    ...tasks.map(
      ({ left, right }) => [taskAt(first, left)?.section ?? '', taskAt(second, right)?.section ?? ''] as const,
    ),
  ]);
  const days = new Map([first, second].flatMap(({ plan }) => plan.deadlines.map(({ value, end }) => [value, end])));
  const oriented = (pairs: readonly Pair[]): readonly Pair[] =>
    turned ? pairs.map(({ left, right, similarity }) => ({ left: right, right: left, similarity })) : pairs;
  return {
    relation,
    old,
    new: other,
    years: years * (turned ? -1 : 1),
    lastDay: (value) => days.get(value) ?? undefined,
    samePlace: turned ? (a, b) => samePlace(b, a) : samePlace,
    targets: oriented(targets),
    tasks: oriented(tasks),
  };
}

const orderOf = ({ targets, tasks }: ComparedPlan): string =>
  JSON.stringify([...targets, ...tasks].map(({ id, text }) => [id, text]));

function shiftOf(years: number, targets: readonly TargetDiff[], tasks: readonly TaskDiff[]): PlanDiff['shift'] {
  if (years === 0) return null;
  const moved = (from: string | null | undefined, to: string | null | undefined): boolean =>
    from !== to && sameTime([from ?? null, to ?? null], years);
  return {
    years,
    targets: targets.filter((entry) => moved(entry.old?.period, entry.new?.period)).length,
    tasks: tasks.filter((entry) => moved(entry.old?.due, entry.new?.due)).length,
  };
}

function countsOf(entries: readonly { readonly kind: 'added' | 'removed' | 'changed' | 'same' }[]) {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { kind } of entries) counts[kind]++;
  return counts;
}

const partyOf = ({ source, document: { kind, number, symbol, issuer, level, date, subject } }: ComparedPlan) => ({
  name: source.name,
  kind,
  number,
  symbol,
  issuer,
  level,
  date,
  subject,
});
