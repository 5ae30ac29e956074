import type { PeriodFinding, Unit } from '../model/finding.ts';
import type { Context } from './context.ts';
import { convert } from './convert.ts';

/** The periods that subjects and headings name, each once, in order. */
export function findPeriods(context: Context, units: readonly Unit[]): PeriodFinding[] {
  return units.flatMap((unit) => {
    if (unit.role !== 'subject' && unit.role !== 'heading') return [];
    const seen = new Set<string>();
    return context.matches('periods', unit).flatMap((match) => {
      const value = convert(match, context.text) as string;
      if (seen.has(value)) return [];
      seen.add(value);
      return [{ unit, value, start: match.start, end: match.end }];
    });
  });
}
