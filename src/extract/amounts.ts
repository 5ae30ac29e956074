// The numbers of a sentence that can be targets or results.

import { withoutOverlaps } from '../grammar/match.ts';
import type { Range } from '../model/range.ts';
import type { Match } from '../model/rule.ts';
import type { Context } from './context.ts';

const AMOUNTS = ['compared', 'risen', 'of_planned', 'percentage', 'of_whole', 'rate', 'multiple', 'count'].map(
  (name) => `quantities/${name}`,
);

/** True for a share of a whole: "80%". */
export const isShare = (match: Match): boolean => match.rule.value === 'percentage';

/** The amounts of a sentence, in its order, without those that only explain something. */
export function amountsIn(context: Context, sentence: Range): Match[] {
  const matches = AMOUNTS.flatMap((id) => context.all(id, sentence)).filter(ofOneUnit);
  // "38 thôn/144 thành viên" is two numbers.
  function ofOneUnit({ groups: { each, measure } }: Match): boolean {
    return each === undefined || (measure !== undefined && context.textOf(each) === context.textOf(measure));
  }
  return withoutOverlaps(
    matches,
    AMOUNTS.map((id) => context.rule(id)),
  ).filter(
    (match) =>
      (!inBrackets(context, sentence, match) || isShare(match) || opensBracket(context, match)) &&
      !['rate_of_money', 'quoted_name'].some(
        (rule) => context.first(`quantities/${rule}`, { start: sentence.start, end: match.start }) !== undefined,
      ),
  );
}

/** Counts in brackets explain something; only one directly behind the bracket's first word is an amount of its own. */
function inBrackets(context: Context, sentence: Range, match: Range): boolean {
  const before = context.text.slice(sentence.start, match.start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

const opensBracket = (context: Context, match: Range): boolean =>
  /\(\s*\p{L}+(?:\s\p{L}+)?\s$/u.test(context.text.slice(Math.max(0, match.start - 24), match.start));
