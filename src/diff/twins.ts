// A target that stands in the body and again in an annex is one target: its two entries become one.
import type { Change, TargetDiff } from '../model/plan-diff.ts';
import { type Comparison, comparable } from './comparison.ts';
import { isAnnex } from './headings.ts';

/**
 * Folds the entry of a twin into the other's. What the annex row changed in the same way is not said twice; what it changed
 * otherwise, or that it came or went, is a change of the target.
 */
export function foldTwins(comparison: Comparison, entries: readonly TargetDiff[]): TargetDiff[] {
  const parts = new Map<TargetDiff, TargetDiff[]>();
  const absorbed = new Set<TargetDiff>();
  // Who has a partner in the other plan comes first, then the body: of two that do not, none hides the other's news.
  const ranked = entries
    .map((entry, i) => ({ entry, rank: (isMatched(entry) ? 0 : 2) + (inAnnex(entry) ? 1 : 0), i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ entry }) => entry);
  for (const entry of ranked) {
    if (absorbed.has(entry)) continue;
    for (const other of ranked) {
      if (other === entry || absorbed.has(other) || parts.has(other) || !areTwins(entry, other)) continue;
      if (!isMatched(entry) && entry.kind !== other.kind) continue;
      absorbed.add(other);
      parts.set(entry, [...(parts.get(entry) ?? []), other]);
    }
  }
  return entries.flatMap((entry) => (absorbed.has(entry) ? [] : folded(comparison, entry, parts.get(entry) ?? [])));
}

const isMatched = ({ kind }: TargetDiff): boolean => kind === 'same' || kind === 'changed';
const inAnnex = (entry: TargetDiff): boolean => isAnnex((entry.new ?? entry.old)?.section ?? '');
const areTwins = (a: TargetDiff, b: TargetDiff): boolean =>
  (a.old?.twin !== undefined && a.old.twin === b.old?.id) || (a.new?.twin !== undefined && a.new.twin === b.new?.id);

function folded(comparison: Comparison, entry: TargetDiff, twins: readonly TargetDiff[]): TargetDiff {
  const known = new Set(entry.changes.map(keyOf));
  const found = twins.flatMap((twin): Change[] => {
    if (isMatched(twin))
      return twin.changes
        .filter((change) => !known.has(keyOf(change)) && change.field !== 'indicator' && change.field !== 'section')
        .map((change) => ({ ...change, in: 'annex' }));
    if (!isMatched(entry)) return [];
    const field = inAnnex(twin) ? ('annex' as const) : ('body' as const);
    return [{ field, from: twin.old === null ? null : twin.old.text, to: twin.new === null ? null : twin.new.text }];
  });
  const changes = comparable(comparison, found);
  if (changes.length === 0) return entry;
  return { ...entry, kind: 'changed', changes: [...entry.changes, ...changes] };
}

const keyOf = ({ field, from, to }: Change): string => JSON.stringify([field, from, to]);
