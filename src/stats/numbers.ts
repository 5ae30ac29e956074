/** How often each number stands: the exact median without keeping every number. */
export type Numbers = Map<number, number>;

export function addNumber(numbers: Numbers, value: number): void {
  numbers.set(value, (numbers.get(value) ?? 0) + 1);
}

/** The median: the middle number, or the mean of the two in the middle. NaN where there are none. */
export function medianOf(numbers: Numbers): number {
  const sorted = [...numbers].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (place: number): number => {
    let seen = 0;
    return sorted.find(([, count]) => (seen += count) > place)?.[0] ?? Number.NaN;
  };
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
}
