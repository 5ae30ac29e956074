// A form to fill in is no plan: its lines end in dots where a plan has its words.
import type { Unit } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

/** So many of its lines have blanks, and so large a share of them. */
const LINES = 3;
const SHARE = 0.15;

/** The first blank of a form that was not filled in; null for a plan, which may have some blanks too. */
export function findBlankForm(context: Context, units: readonly Unit[]): Range | null {
  const blank = units.flatMap((unit) => {
    const match = context.first('header/blank', unit);
    return match === undefined ? [] : [{ unit, start: match.start, end: match.end }];
  });
  const [first] = blank;
  if (first === undefined || blank.length < LINES || blank.length < units.length * SHARE) return null;
  return { start: first.start, end: first.end };
}
