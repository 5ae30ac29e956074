// Days of the calendar as `Date`s at midnight UTC.

/** The day that "2026-05-15" names; undefined where there is no such day (2026-02-30), and in the year 9999, after which ISO 8601 has none. */
export function dayOf(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('9999')) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? undefined : day;
}

/** The first day of "2026-05-15", "2026-05" or "2026". */
export function firstDayOf(text: string): Date | undefined {
  return dayOf(text + '-01-01'.slice(text.length - 4));
}

/** The day some days later. */
export function daysLater(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

/** "20260515". */
export function basicFormat(day: Date): string {
  return day.toISOString().slice(0, 10).replaceAll('-', '');
}
