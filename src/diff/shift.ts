// A plan of the next year names other years throughout. By how many they moved is found once, and then no change anywhere.
import type { ComparedPlan } from '../model/plan-diff.ts';
import { shifted } from './words.ts';

/** Two values of which each names its time, or nothing. */
export type Dates = readonly [string | null, string | null];

/**
 * How many years the second plan is after the first: as their subjects say, else as most of the pairs of dates say.
 * @param dates periods and days of items that are the same but for their years
 */
export function yearsBetween(first: ComparedPlan, second: ComparedPlan, dates: () => readonly Dates[]): number {
  const stated = statedYears(first, second);
  if (stated !== null) return stated;
  const votes = new Map<number, number>();
  for (const [from, to] of dates()) {
    if (from === null || to === null) continue;
    const years = Number.parseInt(to, 10) - Number.parseInt(from, 10);
    if (shifted(from, years) === to) votes.set(years, (votes.get(years) ?? 0) + 1);
  }
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const most = [...votes].find(([, count]) => count >= 2 && count * 2 > all);
  return most?.[0] ?? 0;
}

/** The plans' own year where each subject names one, else the period where each names one of the same length. */
function statedYears(first: ComparedPlan, second: ComparedPlan): number | null {
  const periods = [first, second].map(({ document }) => document.periods);
  const single = periods.map((all) => all.filter(({ from, to }) => from === to));
  for (const [a, b] of [single, periods] as [typeof single, typeof periods])
    if (a?.length === 1 && b?.length === 1) {
      const [one, other] = [a[0], b[0]];
      if (one !== undefined && other !== undefined && one.to - one.from === other.to - other.from)
        return other.from - one.from;
    }
  return null;
}

/** True where two dates are one, or the second is the first moved with its plan. */
export const sameTime = ([from, to]: Dates, years: number): boolean =>
  from === to || (from !== null && to !== null && shifted(from, years) === to);

/** True where two periods have one end: "2030" and "2026/2030". */
export const sameEnd = ([from, to]: Dates, years: number): boolean =>
  sameTime([from, to], years) || (from !== null && to !== null && sameTime([endOf(from), endOf(to)], years));

const endOf = (period: string): string => period.slice(period.indexOf('/') + 1);
