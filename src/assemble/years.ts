// The year of a deadline that names none: that of the nearest heading or of the subject, else that of the plan itself.

import { daysOf } from '../model/days-of.ts';
import type { DeadlineFinding } from '../model/finding.ts';
import type { Periods } from './periods.ts';

/** A deadline whose value has its year, and where that comes from if not from its own words. */
export interface Limit extends DeadlineFinding {
  readonly yearFrom?: 'heading' | 'subject' | 'date';
}

/** Gives deadlines their years; one that no year can be told for is left out. */
export function withYears(found: readonly DeadlineFinding[], periods: Periods, issued: string | null): Limit[] {
  return found.flatMap((one): Limit[] => {
    if (!one.value.startsWith('*')) return [one];
    const { period, from } = periods.of(one.unit, null, 'target');
    if (period !== null && /^\d{4}$/.test(period) && (from === 'heading' || from === 'subject'))
      return [{ ...one, value: one.value.replaceAll('*', period), yearFrom: from }];
    if (issued === null) return [];
    const value = one.value.replaceAll('*', issued.slice(0, 4));
    // A plan for several years may mean a later one: its own year only holds for what is still to come.
    return period === null && (daysOf(value)?.end ?? '') >= issued ? [{ ...one, value, yearFrom: 'date' }] : [];
  });
}
