import type { Deadline, Plan } from '../../model/plan.ts';
import { dayOf, firstDayOf } from './day.ts';
import { recurrenceFrom } from './recurrence.ts';

/** When an event is. */
export interface EventDays {
  readonly first: Date;
  /** The last day, itself included. */
  readonly last: Date;
  readonly rrule?: string;
}

/** What stands for a day that no plan names. */
export const NO_DAY = new Date(0);

/**
 * Finds the days of the events of a plan. A deadline is an event on its last day: twelve tasks of one quarter would else
 * cover the whole quarter. Only what runs from a day to a day ("từ ngày 15/5 đến ngày 31/7") is an event from the one to
 * the other. What recurs begins on or after the date of the plan and ends with its period.
 * @returns for a deadline its days; undefined where there are none in the calendar
 */
export function eventDaysOf(plan: Plan): (deadline: Deadline) => EventDays | undefined {
  const from = beginningOf(plan);
  const years = plan.document.periods.map(({ to }) => to);
  const until = years.length === 0 ? undefined : dayOf(`${String(Math.max(...years)).padStart(4, '0')}-12-31`);
  return ({ operator, value, start, end, rrule }) => {
    if (rrule !== undefined) {
      const found = recurrenceFrom(rrule, from, until);
      return found && { first: found.first, last: found.first, rrule: found.rrule };
    }
    const last = dayOf(end ?? '');
    const first = operator === 'in' && /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value) ? dayOf(start ?? '') : last;
    return last && { first: first === undefined || first > last ? last : first, last };
  };
}

/** The day from which things recur: of the plan's date, else of its first period, else of its first deadline. */
function beginningOf({ document: { date, periods }, deadlines }: Plan): Date {
  const year = periods.length === 0 ? '' : String(Math.min(...periods.map(({ from }) => from))).padStart(4, '0');
  const starts = deadlines.flatMap(({ start }) => (start !== null && dayOf(start) ? start : [])).sort();
  return firstDayOf(date ?? '') ?? firstDayOf(year) ?? firstDayOf(starts[0] ?? '') ?? NO_DAY;
}
