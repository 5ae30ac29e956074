import { basicFormat, daysLater } from './day.ts';

/** A rule with the day of its first occurrence. */
export interface Recurrence {
  readonly first: Date;
  readonly rrule: string;
}

const FRIDAY = 5;
/** 29 February comes again after 8 years at the latest. */
const LONGEST_WAIT = 8 * 366;

/**
 * The first day on or after `from` on which a rule of RFC 5545 occurs. A rule that names no day ("hằng quý") would take it
 * from that first day, so one is given to it: the last of its month, quarter, half year or year; the Friday of its week.
 * @param until the last day, where the rule has no end of its own
 * @returns undefined where it never occurs (every 30 February)
 */
export function recurrenceFrom(rrule: string, from: Date, until: Date | undefined): Recurrence | undefined {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const frequency = parts.get('FREQ');
  const named = ['BYMONTHDAY', 'BYDAY', 'BYYEARDAY', 'BYWEEKNO'].some((part) => parts.has(part));
  if (!named && (frequency === 'MONTHLY' || (frequency === 'YEARLY' && parts.has('BYMONTH'))))
    parts.set('BYMONTHDAY', '-1');
  const wholeYear = !named && frequency === 'YEARLY' && !parts.has('BYMONTH');

  const months = wholeYear ? [12] : numbersOf(parts.get('BYMONTH'));
  const days = wholeYear ? [31] : numbersOf(parts.get('BYMONTHDAY'));
  const every = frequency === 'MONTHLY' ? Number(parts.get('INTERVAL') ?? 1) : 1;
  const occurs = (day: Date) => {
    const month = day.getUTCMonth() + 1;
    if (frequency === 'WEEKLY' && !named && day.getUTCDay() !== FRIDAY) return false;
    if (12 % every === 0 && month % every !== 0) return false; // quarters end in March, June, September, December
    if (months.length > 0 && !months.includes(month)) return false;
    const last = new Date(Date.UTC(day.getUTCFullYear(), month, 0)).getUTCDate();
    return days.length === 0 || days.some((one) => day.getUTCDate() === (one < 0 ? last + 1 + one : one));
  };
  for (let later = 0; later <= LONGEST_WAIT; later += 1) {
    const first = daysLater(from, later);
    if (!occurs(first)) continue;
    const ends = parts.has('UNTIL') || parts.has('COUNT');
    // A period that is over before the first time is not the period of this duty.
    if (!ends && until !== undefined && first <= until) parts.set('UNTIL', basicFormat(until));
    return { first, rrule: Array.from(parts, (part) => part.join('=')).join(';') };
  }
  return undefined;
}

const numbersOf = (list: string | undefined): number[] => (list === undefined ? [] : list.split(',').map(Number));
