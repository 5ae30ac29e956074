import { daysOf } from '../model/days-of.ts';

/**
 * A day before which the plan was not issued: its own date, else the last date of a document that it cites.
 * @param date as in `document.date`
 */
export function issuedFrom(date: string | null, cited: readonly { readonly date: string | null }[]): string | null {
  const days = date === null ? cited.flatMap((one) => one.date ?? []) : [date];
  return (
    days
      .flatMap((day) => daysOf(day)?.start ?? [])
      .sort()
      .at(-1) ?? null
  );
}
