// How much two texts have in common, where a word counts the more the fewer texts have it ("tỷ lệ" counts next to nothing).
import { isYear } from './words.ts';

export interface Resemblance {
  readonly left: number;
  readonly right: number;
  /** From 0 to 1. */
  readonly similarity: number;
}

type Bag = ReadonlyMap<string, number>;

/** Words and pairs of neighbours, without years. */
function bagOf(words: readonly string[]): Bag {
  const plain = words.filter((word) => !isYear(word));
  const bag = new Map<string, number>();
  const add = (feature: string) => bag.set(feature, (bag.get(feature) ?? 0) + 1);
  plain.forEach((word, i) => {
    add(word);
    if (i > 0) add(`${plain[i - 1]} ${word}`);
  });
  return bag;
}

/** A pair of neighbours says less by itself than its two words do. */
const PAIR = 0.5;

/**
 * All pairs of texts that resemble each other at all.
 * @param least pairs below it are left out
 */
export function resemblances(
  lefts: readonly (readonly string[])[],
  rights: readonly (readonly string[])[],
  least: number,
): Resemblance[] {
  const [leftBags, rightBags] = [lefts.map(bagOf), rights.map(bagOf)];
  const all = [...leftBags, ...rightBags];
  const holders = new Map<string, number>();
  for (const bag of all) for (const feature of bag.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const weightOf = (feature: string): number =>
    Math.log(1 + all.length / (holders.get(feature) ?? 1)) * (feature.includes(' ') ? PAIR : 1);
  const sizeOf = (bag: Bag): number => {
    let size = 0;
    for (const [feature, count] of bag) size += count * weightOf(feature);
    return size;
  };
  const sizes = rightBags.map(sizeOf);
  const index = new Map<string, { right: number; count: number }[]>();
  rightBags.forEach((bag, right) => {
    for (const [feature, count] of bag) {
      const list = index.get(feature);
      if (list === undefined) index.set(feature, [{ right, count }]);
      else list.push({ right, count });
    }
  });
  return leftBags.flatMap((bag, left) => {
    const common = new Float64Array(rights.length);
    for (const [feature, count] of bag) {
      const weight = weightOf(feature);
      for (const one of index.get(feature) ?? [])
        common[one.right] = (common[one.right] as number) + weight * Math.min(count, one.count);
    }
    const size = sizeOf(bag);
    return rights.flatMap((_, right) => {
      const similarity = likeness(common[right] as number, size, sizes[right] as number);
      return similarity >= least ? [{ left, right, similarity }] : [];
    });
  });
}

/** Half of what both together have in common, half of what the shorter one finds in the longer one. */
function likeness(common: number, one: number, other: number): number {
  if (common === 0) return 0;
  const [dice, within] = [(2 * common) / (one + other), common / Math.min(one, other)];
  return Math.min(1, dice + (within - dice) * WITHIN);
}

/** How far a text that is contained in another resembles it for that. */
const WITHIN = 0.3;
