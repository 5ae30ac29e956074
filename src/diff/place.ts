// Which heading of one plan is which of the other: the one that most of its items went to. Then an item that went elsewhere
// was moved, and a heading that was renamed or renumbered moved nothing.
import { assign } from './assign.ts';
import type { Reading } from './comparison.ts';
import { isYear } from './words.ts';

/**
 * @param pairs the sections of items that are the same, first plan and second plan
 * @returns true for two sections that stand for each other, or have the same heading
 */
export function placesOf(
  first: Reading,
  second: Reading,
  pairs: readonly (readonly [string, string])[],
): (first: string, second: string) => boolean {
  const counts = new Map<string, number>();
  for (const [a, b] of pairs) {
    const key = JSON.stringify([first.headingOf(a).id, second.headingOf(b).id]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ids = (side: 0 | 1) => [
    ...new Set([...counts.keys()].map((key) => (JSON.parse(key) as string[])[side] as string)),
  ];
  const [lefts, rights] = [ids(0), ids(1)];
  const edges = [...counts].map(([key, count]) => {
    const [a, b] = JSON.parse(key) as [string, string];
    const alike = wordsOfTitle(first, a) === wordsOfTitle(second, b);
    return { left: lefts.indexOf(a), right: rights.indexOf(b), weight: count + (alike ? 0.5 : 0) };
  });
  const partners = new Map(assign(edges).map(({ left, right }) => [lefts[left], rights[right]]));
  return (a, b) => {
    const [one, other] = [first.headingOf(a).id, second.headingOf(b).id];
    return partners.get(one) === other || wordsOfTitle(first, one) === wordsOfTitle(second, other);
  };
}

const wordsOfTitle = (reading: Reading, section: string): string =>
  reading
    .words(reading.headingOf(section).title ?? '')
    .filter((word) => !isYear(word))
    .join(' ');
