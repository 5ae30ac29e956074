import type { DeadlineFinding, Unit } from '../model/finding.ts';
import type { Match } from '../model/rule.ts';
import type { Context } from './context.ts';
import { convert, type Recurrence } from './convert.ts';

/** The time limits and recurrences in a unit; one phrase may hold several recurrences. */
export function findDeadlines(context: Context, unit: Unit): DeadlineFinding[] {
  return context.matches('deadlines', unit).flatMap((match) => deadlinesOf(context, unit, match));
}

function deadlinesOf(context: Context, unit: Unit, match: Match): DeadlineFinding[] {
  const value = convert(match, context.text);
  const found = { unit, start: match.start, end: match.end, rule: match.rule.id, open: false };
  if (match.rule.value === 'recurrence' || match.rule.value === 'recurrences') {
    const list = (match.rule.value === 'recurrence' ? [value] : value) as Recurrence[];
    // A single recurrence keeps its whole phrase ("định kỳ hằng quý"); of several each has its own words.
    return list.map((one, i) => ({
      ...found,
      start: i === 0 ? match.start : one.range.start,
      end: list.length === 1 ? match.end : one.range.end,
      value: one.value,
      operator: 'every',
      rrule: one.rrule,
    }));
  }
  if (typeof value !== 'string' || value === '') return [];
  const open =
    isNamed(context, unit, 'deadlines/column_begins') ||
    context.first('deadlines/open_end', { start: match.end, end: unit.end }) !== undefined;
  return [{ ...found, value, operator: operatorOf(unit, match, value, context), rrule: null, open }];
}

function operatorOf(unit: Unit, match: Match, value: string, context: Context): 'by' | 'in' {
  if (match.groups.by !== undefined) return 'by';
  if (match.groups.in !== undefined || value.includes('/')) return 'in';
  if (unit.role === 'annex.due' && unit.column !== null)
    return isNamed(context, unit, 'deadlines/column_sets_limit') ? 'by' : 'in';
  return (match.rule.with.operator as 'by' | 'in' | undefined) ?? 'in';
}

/** True where a name of the unit's column matches a rule. */
const isNamed = (context: Context, { column }: Unit, rule: string): boolean =>
  column?.names.some((name) => context.first(rule, name) !== undefined) ?? false;
