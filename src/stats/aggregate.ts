import type { PlanReading } from '../identity/reading.ts';

/** A table that grows plan by plan. What it holds depends on the plans, never on their order. */
export interface Aggregate<Row> {
  add(reading: PlanReading): void;
  /** The rows, in an order that is total. */
  rows(): Row[];
}

/** The value of a key, made where there is none. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Spellings that are shown beside the best one. */
const SHOWN = 10;
export const variantsOf = (spellings: readonly string[]): string[] => spellings.slice(1, SHOWN + 1);
