// Numbers and what they measure. Each amount of a sentence owns a clause: the words up to the next amount, or from the last.
//   share first: "100% hộ nghèo được cấp thẻ bảo hiểm y tế"         the indicator follows
//   share last:  "tỷ lệ lao động qua đào tạo đạt từ 62% trở lên"    the indicator stands before

import type { DeadlineFinding, QuantityFinding, Unit } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Match } from '../model/rule.ts';
import { amountsIn, isShare } from './amounts.ts';
import type { Context } from './context.ts';
import { type Amount, convert } from './convert.ts';

interface Found {
  readonly quantities: QuantityFinding[];
  readonly unparsed: (Range & { readonly unit: Unit })[];
}

export function findQuantities(context: Context, unit: Unit, deadlines: readonly DeadlineFinding[]): Found {
  const quantities: QuantityFinding[] = [];
  const unparsed: (Range & { unit: Unit })[] = [];
  for (const sentence of sentencesOf(context, unit)) {
    const amounts = amountsIn(context, sentence);
    if (amounts.length === 0 || context.first('quantities/no_target', sentence) !== undefined) continue;
    const clauses = clausesOf(context, sentence, amounts);
    const indicators = amounts.map((match, i) => {
      const clause = clauses[i] as Clause;
      return indicatorOf(context, unit, clause, match, deadlines);
    });
    amounts.forEach((match, i) => {
      const clause = clauses[i] as Clause;
      const indicator =
        headingAsIndicator(context, unit, match, indicators[i] ?? null) ??
        indicators[i] ??
        carried(context, match, clause, quantities.at(-1), indicators[i + 1]);
      if (indicator !== null) quantities.push(readQuantity(context, unit, sentence, match, clause, indicator));
      else if (isShare(match)) unparsed.push({ unit, start: match.start, end: match.end });
    });
  }
  return { quantities, unparsed };
}

/** Sentences and the parts between semicolons. */
function sentencesOf(context: Context, unit: Range): Range[] {
  const ends = context.all('quantities/sentence_end', unit);
  return [...ends, { start: unit.end }].map((end, i) => ({ start: ends[i - 1]?.end ?? unit.start, end: end.start }));
}

interface Clause extends Range {
  /** True where the indicator follows the number. */
  readonly first: boolean;
}

/** Divides a sentence among its amounts. */
function clausesOf(context: Context, sentence: Range, amounts: readonly Match[]): Clause[] {
  const firsts = amounts.map((match, i) => goesFirst(context, sentence, match, amounts[i - 1], amounts[i + 1]));
  const clauses: Clause[] = [];
  let start = sentence.start;
  amounts.forEach((match, i) => {
    const next = amounts[i + 1];
    const end =
      next === undefined
        ? sentence.end
        : borderBetween(context, match, next, firsts[i] as boolean, firsts[i + 1] as boolean);
    clauses.push({ start, end, first: firsts[i] as boolean });
    start = end;
  });
  return clauses;
}

/** Where the clause of one amount ends and that of the next begins. */
function borderBetween(context: Context, match: Match, next: Match, first: boolean, nextFirst: boolean): number {
  const between = context.text.slice(match.end, next.start);
  if (!first) {
    const comma = between.search(/[,:]\s|\s(?:và|trong đó)\s/);
    return comma < 0 ? match.end : match.end + comma;
  }
  if (!nextFirst) {
    const measured = context.all('quantities/measure_word', { start: match.end, end: next.start }).at(-1);
    if (measured !== undefined) {
      const comma = context.text.slice(match.end, measured.start).lastIndexOf(', ');
      const led = { start: match.end + comma, end: measured.start };
      return comma >= 0 && !hasNoun(context, led) ? led.start : measured.start;
    }
  }
  const last = Math.max(between.lastIndexOf(', '), between.lastIndexOf(': '), between.lastIndexOf(' và '));
  return last < 0 ? next.start : match.end + last;
}

/** An amount goes first where words that can be measured follow it and no verb of reaching stands before it. */
function goesFirst(
  context: Context,
  sentence: Range,
  match: Match,
  before: Match | undefined,
  next: Match | undefined,
): boolean {
  if (match.rule.id === 'quantities/multiple' || match.rule.id === 'quantities/risen') return false;
  const has = (rule: string, range: Range) => context.first(`quantities/${rule}`, range) !== undefined;
  const behind = { start: match.end, end: next?.start ?? sentence.end };
  const ahead = { start: before?.end ?? sentence.start, end: match.start };
  const said = context.textOf(ahead);
  const clause = { start: ahead.start + Math.max(said.lastIndexOf(', '), said.lastIndexOf(': ')) + 1, end: ahead.end };
  const names = hasNoun(context, clause);
  if (match.groups.yardstick !== undefined) return before === undefined && !names && !hasNoun(context, ahead);
  const verbs = context.first('quantities/reach', behind)?.start ?? behind.end;
  const alone = context.text.slice(behind.start, verbs).trim() === '' || has('nothing_behind', behind);
  const named = said.trim().split(/\s+/).length > 2 && hasNoun(context, ahead);
  if (alone && (isShare(match) || named)) return false;
  const measured = has('share_word', clause);
  if (!isShare(match)) return !(measured || (has('holds', ahead) && hasNoun(context, ahead)));
  if (has('towards', ahead)) return false;
  if (has('part_of', behind)) return !(measured || names);
  const reached = has('reaches', ahead);
  return !((measured && (reached || !has('orders', clause))) || (reached && names));
}

/** Words besides verbs of aiming and reaching. */
function hasNoun(context: Context, range: Range): boolean {
  let rest = '';
  let from = range.start;
  for (const empty of context.all('quantities/empty_word', range)) {
    rest += `${context.text.slice(from, empty.start)} `;
    from = empty.end;
  }
  const words = (rest + context.text.slice(from, range.end)).trim().split(/\s+/);
  return words.filter((word) => word !== '').length >= 2;
}

function indicatorOf(
  context: Context,
  unit: Unit,
  clause: Clause,
  match: Match,
  deadlines: readonly DeadlineFinding[],
): Range | null {
  if (!clause.first) return beforeNumber(context, clause, match);
  const asides = context.all('quantities/aside', clause);
  const limits = deadlines.filter((one) => one.unit === unit && one.start >= clause.start && one.end <= clause.end);
  return behindNumber(context, clause, match, asides, limits);
}

/** "c) Chi trả lãi: 11,4 tỷ đồng": a number right behind the colon of a heading measures what the heading names. */
function headingAsIndicator(context: Context, unit: Unit, match: Match, own: Range | null): Range | null {
  const heading = unit.leaf?.heading ?? unit.node?.title ?? null;
  if (heading === null || unit.leaf === null || heading.end > unit.start) return null;
  const between = context.text.slice(heading.start, unit.start);
  const words = context.text.slice(unit.start, match.start);
  if (!/:[ ]*$/.test(between) || between.includes('\n') || words.trim() !== '') return null;
  const counted = match.groups.measure;
  const namesUnit = own !== null && own.end <= (counted?.end ?? match.end);
  return own === null || namesUnit ? trimmed(context, heading) : null;
}

/**
 * A share that names nothing itself measures what the number before it does ("đạt 98% kế hoạch", ", đạt 95%", "năm 2027: 55%"), or
 * what follows the next number ("năm 2027 có 60%, năm 2030 có 80% số thôn").
 */
function carried(
  context: Context,
  match: Match,
  clause: Clause,
  before: QuantityFinding | undefined,
  next: Range | null | undefined,
): Range | null {
  const words = context.text.slice(clause.start, match.start);
  if (!isShare(match)) return null;
  const reached = context.first('quantities/reach', { start: clause.start, end: match.start })?.start === clause.start;
  if (match.groups.yardstick === undefined && !reached && !/\d{4}/.test(words)) return null;
  return before?.indicator ?? next ?? null;
}

function readQuantity(
  context: Context,
  unit: Unit,
  sentence: Range,
  match: Match,
  clause: Clause,
  indicator: Range,
): QuantityFinding {
  const amount = convert(match, context.text) as Amount;
  const asides = context.all('quantities/aside', clause);
  const aside = (name: string) =>
    asides.map((one) => one.groups[name]).find((place) => place !== undefined && outside(place, indicator)) ?? null;
  return {
    unit,
    start: match.start,
    end: match.end,
    operator: amount.operator,
    numbers: amount.operator === 'range' ? [amount.min as number, amount.max as number] : [amount.value as number],
    outOf: amount.outOf,
    measure: amount.unit,
    indicator,
    without: indicator.start < match.start && indicator.end > match.end ? [match] : [],
    condition: aside('condition'),
    exception: aside('exception'),
    result:
      unit.role === 'situation' &&
      context.first('quantities/aims', { start: clause.start, end: match.start }) === undefined,
    period: ownPeriod(context, clause),
    quote: { start: Math.min(indicator.start, match.start), end: Math.max(indicator.end, match.end) },
    sentence,
    agencies: [],
    rule: match.rule.id,
  };
}

const outside = (place: Range, range: Range): boolean => place.start >= range.end || place.end <= range.start;

/** The year that a clause itself is for: "đến năm 2030", "năm 2015 đạt". */
function ownPeriod(context: Context, clause: Range): string | null {
  const bases = context.all('quantities/base_year', clause);
  const own = ['periods/years', 'periods/year']
    .flatMap((id) => context.all(id, clause))
    .find((match) => !bases.some((base) => match.start < base.end && base.start < match.end));
  return own === undefined ? null : (convert(own, context.text) as string);
}

function behindNumber(
  context: Context,
  clause: Clause,
  match: Match,
  asides: readonly Match[],
  limits: readonly Range[],
): Range | null {
  const counted = match.groups.measure;
  let range: Range = { start: counted?.start ?? match.end, end: clause.end };
  range = skip(context, 'quantities/lead_in', range);
  for (const cut of [...asides, ...limits])
    if (cut.end >= range.end - 1 && cut.start > range.start) range = { start: range.start, end: cut.start };
  const tail = context.first('quantities/tail', { start: range.start + 1, end: range.end });
  if (tail !== undefined) range = { start: range.start, end: tail.start };
  if (hasNoun(context, { start: clause.start, end: match.start }) || isOrder(context, clause, match)) {
    const purpose = / để /u.exec(context.textOf(range));
    if (purpose !== null) range = { start: range.start, end: range.start + purpose.index };
    const further = context.first('quantities/next_duty', { start: range.start + 1, end: range.end });
    if (further !== undefined) range = { start: range.start, end: further.start };
  }
  return trimmed(context, range);
}

/** "Số hóa 100% hồ sơ": a verb governs the number. */
const isOrder = (context: Context, clause: Range, match: Range): boolean =>
  /\p{L}/u.test(context.text.slice(clause.start, match.start));

function beforeNumber(context: Context, clause: Clause, match: Match): Range | null {
  const blank = /^\s*/.exec(context.text.slice(clause.start, match.start))?.[0].length ?? 0;
  let range = skip(context, 'quantities/lead_in', { start: clause.start + blank, end: match.start });
  const reach = context.first('quantities/reach', range);
  if (reach !== undefined) range = { start: range.start, end: reach.start };
  const since = context.all('quantities/since', range).at(-1);
  if (since !== undefined) range = { start: since.end, end: range.end };
  const colon = context.textOf(range).lastIndexOf(': ');
  const behind =
    colon < 0
      ? null
      : trimmed(context, skip(context, 'quantities/lead_in', { start: range.start + colon + 2, end: range.end }));
  if (colon >= 0 && behind === null) return trimmed(context, { start: range.start, end: range.start + colon });
  if (colon >= 0) range = skip(context, 'quantities/lead_in', { start: range.start + colon + 2, end: range.end });
  const measured = context.all('quantities/measure_word', range).at(-1);
  if (measured !== undefined && !/\(\s*$|\svà\s*$/u.test(context.text.slice(range.start, measured.start)))
    range = { start: measured.start, end: range.end };
  return trimmed(context, range);
}

function skip(context: Context, rule: string, range: Range): Range {
  const match = context.first(rule, range);
  return match === undefined || match.start !== range.start ? range : { start: match.end, end: range.end };
}

function trimmed(context: Context, range: Range): Range | null {
  let { start, end } = range;
  while (start < end && /[\s,;:.)-]/.test(context.text[start] as string)) start++;
  while (end > start && /[\s,;:.(-]/.test(context.text[end - 1] as string)) end--;
  return /\p{L}{2}/u.test(context.text.slice(start, end)) ? { start, end } : null;
}
