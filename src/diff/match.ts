// Which item of one plan is which item of another. By what the words mean first; where they stand only breaks ties.
import { assign } from './assign.ts';
import { resemblances } from './resemblance.ts';

export interface Candidate {
  readonly words: readonly string[];
  /** The words of the heading above it. */
  readonly heading: string;
  readonly annex: boolean;
}

export interface Pair {
  readonly left: number;
  readonly right: number;
  /** Of the words, from 0 to 1. */
  readonly similarity: number;
}

/**
 * The best one-to-one pairs.
 * @param least similarity (after `chance`) below which two items are two
 * @param chance from 0 to 1: how far two items with the same words can be the same
 */
export function match<T extends Candidate>(
  lefts: readonly T[],
  rights: readonly T[],
  least: number,
  chance: (left: T, right: T) => number = () => 1,
): Pair[] {
  const candidates = resemblances(
    lefts.map(({ words }) => words),
    rights.map(({ words }) => words),
    least,
  ).flatMap(({ left, right, similarity }) => {
    const [a, b] = [lefts[left] as T, rights[right] as T];
    const score = similarity * chance(a, b);
    if (score < least) return [];
    const near = 1 - Math.abs(left / lefts.length - right / rights.length);
    const place = (a.heading === b.heading ? 2 : 0) + (a.annex === b.annex ? 2 : 0) + near;
    // What is above the least counts: one good pair is worth more than two poor ones.
    return [{ left, right, similarity, weight: score - least + 0.01 + place * TIE }];
  });
  return assign(candidates).map(({ left, right, similarity }) => ({ left, right, similarity }));
}

const TIE = 0.006;
