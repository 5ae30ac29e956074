import type { Deadline, Plan } from '../../model/plan.ts';

/** The deadlines that name a day on or after the date of the plan, in the order of their last days. */
export function upcomingOf({ deadlines, document: { date } }: Plan): Deadline[] {
  return deadlines
    .filter(({ end }) => end !== null && end >= (date ?? ''))
    .sort((a, b) => order(a.end, b.end) || order(a.start, b.start));
}

const order = (a: string | null, b: string | null): number =>
  Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''));
