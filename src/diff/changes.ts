// Fields of two items, compared.
import type { Change, ChangedField } from '../model/plan-diff.ts';
import type { Comparison } from './comparison.ts';
import { type Dates, sameTime } from './shift.ts';
import { shifted } from './words.ts';

type Field = string | null | undefined;

export const changed = (field: ChangedField, from: Field, to: Field): Change[] =>
  (from ?? null) === (to ?? null) ? [] : [{ field, from: from ?? null, to: to ?? null }];

/** A period or deadline; moved with the plan it is the same. */
export function changedTime(field: 'period' | 'due', [from, to]: Dates, { years, lastDay }: Comparison): Change[] {
  if (sameTime([from, to], years)) return [];
  const [before, after] = [from, to].map((value) => (value === null ? undefined : lastDay(value)));
  if (field === 'period' || before === undefined || after === undefined) return [{ field, from, to }];
  const expected = shifted(before, years);
  if (expected === after) return [{ field, from, to }];
  return [{ field, from, to, direction: after > expected ? 'later' : 'earlier' }];
}

/** Bodies, whatever their order and spelling. */
export function changedBodies(
  field: 'lead' | 'coordinators',
  from: readonly string[],
  to: readonly string[],
  comparison: Comparison,
): Change[] {
  const keys = (names: readonly string[], key: (name: string) => string) =>
    [...new Set(names.map(key))].sort().join('\n');
  return keys(from, comparison.old.bodyKey) === keys(to, comparison.new.bodyKey)
    ? []
    : [{ field, from: [...from], to: [...to] }];
}

export const directionOf = (from: number, to: number): { direction: 'up' | 'down' } | Record<string, never> =>
  from === to ? {} : { direction: to > from ? 'up' : 'down' };
