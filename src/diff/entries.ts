import type { Change } from '../model/plan-diff.ts';
import type { Pair } from './match.ts';

interface Entry<Side> {
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  readonly old: Side | null;
  readonly new: Side | null;
  readonly similarity: number | null;
  readonly changes: Change[];
}

/** One of two plans: its items, and how one of them is shown. */
export interface Side<Item, Shown> {
  readonly items: readonly Item[];
  show(item: Item): Shown;
}

/** Pairs and items without partner as entries: in the order of the new plan, then what only the old one has. */
export function entriesOf<Item, Shown>(
  old: Side<Item, Shown>,
  other: Side<Item, Shown>,
  pairs: readonly Pair[],
  changesOf: (from: Item, to: Item) => Change[],
): Entry<Shown>[] {
  const partners = new Map(pairs.map((pair) => [pair.right, pair]));
  const taken = new Set(pairs.map(({ left }) => left));
  const here = other.items.map((item, i): Entry<Shown> => {
    const pair = partners.get(i);
    if (pair === undefined) return { kind: 'added', old: null, new: other.show(item), similarity: null, changes: [] };
    const before = old.items[pair.left] as Item;
    const changes = changesOf(before, item);
    const kind = changes.length === 0 ? 'same' : 'changed';
    const similarity = Math.round(pair.similarity * 100) / 100;
    return { kind, old: old.show(before), new: other.show(item), similarity, changes };
  });
  const gone = old.items.flatMap((item, i): Entry<Shown>[] =>
    taken.has(i) ? [] : [{ kind: 'removed', old: old.show(item), new: null, similarity: null, changes: [] }],
  );
  return [...here, ...gone];
}
