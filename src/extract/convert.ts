// What a match means: one function for each converter that a rule may name.
import { markerLabel, markerValue } from '../grammar/marker-value.ts';
import type { Operator } from '../model/finding.ts';
import type { MarkerStyle } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { ConverterName, Match } from '../model/rule.ts';

/** A recurrence: an ISO 8601 duration and, in RFC 5545, when exactly. */
export interface Recurrence {
  readonly value: string;
  readonly rrule: string;
  /** Its own words in the list it stands in. */
  readonly range: Range;
}

/** An amount with its comparator. */
export interface Amount {
  readonly operator: Operator;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
  readonly outOf: number | null;
}

export interface CodeParts {
  readonly code: string;
  readonly number: string | null;
  readonly symbol: string;
}

type Groups = (name: string) => string | undefined;
const pad = (n: string | number): string => String(n).padStart(2, '0');

/** Reads a number as Vietnamese writes it: "37,6" is 37.6, "15.064" is 15064, "73.15" is 73.15. */
export function numberValue(text: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  return Number(text.replace(',', '.'));
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** "I1" and "Il" are II, "IH" is III: strokes as letter recognition may read them. */
function quarterValue(text: string): number {
  const small = text.toLowerCase();
  if (/^0?[1-4]$/.test(small)) return Number(small);
  return ROMAN[small] ?? small.replace(/h/g, 'ii').length;
}

/** ISO date of "22/12/2024", "04 tháng 7 năm 2025"; a day that no month has is only kept as month. */
export function dateValue(text: string): string | null {
  const parts = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)?\s*((?:19|20)\d{2})/i.exec(text);
  if (parts === null) return null;
  const [, day, month, yyyy] = parts as unknown as [string, string, string, string];
  const days = new Date(Date.UTC(Number(yyyy), Number(month), 0)).getUTCDate();
  return Number(day) <= days ? `${yyyy}-${pad(month)}-${pad(day)}` : `${yyyy}-${pad(month)}`;
}

const COUNTS: Record<string, number> = { hai: 2, ba: 3, sáu: 6 };
const SPANS: readonly (readonly [RegExp, string, string, number])[] = [
  [/ngày/, 'D', 'DAILY', 1],
  [/tuần/, 'W', 'WEEKLY', 1],
  [/học\s+kỳ/, 'M', 'MONTHLY', 6],
  [/quý/, 'M', 'MONTHLY', 3],
  [/tháng/, 'M', 'MONTHLY', 1],
  [/năm/, 'Y', 'YEARLY', 1],
];

/** "hằng quý", "06 tháng", "cuối năm". */
function recurrenceOf(words: string, range: Range): Recurrence | null {
  const small = words.toLowerCase();
  const span = SPANS.find(([word]) => word.test(small));
  if (span === undefined) return null;
  const [, unit, frequency, length] = span;
  const count = /(?:^|\s)(\d+|hai|ba|sáu)\s+\p{L}/u.exec(small)?.[1];
  const times = length * (count === undefined ? 1 : (COUNTS[count] ?? Number(count)));
  return { value: `P${times}${unit}`, rrule: `FREQ=${frequency}${times === 1 ? '' : `;INTERVAL=${times}`}`, range };
}

function recurrence(g: Groups, match: Match, text: string): Recurrence {
  const range = { start: match.start, end: match.end };
  const unit = g('unit');
  if (unit !== undefined && g('day') === undefined) {
    return recurrenceOf(unit, range) ?? { value: 'P1Y', rrule: 'FREQ=YEARLY', range };
  }
  const quarterly = unit === 'quý' || /quý/i.test(text.slice(match.start, match.end));
  const value = quarterly ? 'P3M' : (match.rule.with.period ?? 'P1Y');
  const parts = [{ P1Y: 'FREQ=YEARLY', P3M: 'FREQ=MONTHLY;INTERVAL=3' }[value] ?? 'FREQ=MONTHLY'];
  if (g('month') !== undefined) parts.push(`BYMONTH=${Number(g('month'))}`);
  if (g('day') !== undefined) parts.push(`BYMONTHDAY=${Number(g('day'))}`);
  return { value, rrule: parts.join(';'), range };
}

function recurrences(match: Match, text: string): Recurrence[] {
  const items = match.groups.items as Range;
  const found: Recurrence[] = [];
  for (const part of text.slice(items.start, items.end).matchAll(/[^,/]+?(?=\s*(?:,|\/|\s(?:và|hoặc)\s|$))/g)) {
    const start = items.start + part.index + (/^\s*(?:và|hoặc)?\s*/.exec(part[0])?.[0].length ?? 0);
    const one = recurrenceOf(part[0], { start, end: items.start + part.index + part[0].length });
    if (one !== null) found.push(one);
  }
  return found;
}

function amount(g: Groups, unit: string): Amount {
  const outOf = g('number') === undefined && g('whole') !== undefined ? numberValue(g('whole') as string) : null;
  const first = numberValue(g('number') ?? (g('part') as string));
  const to = g('to');
  if (to !== undefined) return { operator: 'range', min: first, max: numberValue(to), unit, outOf };
  return { operator: operatorOf(g), value: first, unit, outOf };
}

function operatorOf(g: Groups): Operator {
  if (g('upward') !== undefined || g('at_least') !== undefined) return '>=';
  if (g('downward') !== undefined || g('at_most') !== undefined) return '<=';
  if (g('more') !== undefined) return '>';
  if (g('less') !== undefined) return '<';
  if (g('about') !== undefined) return '~';
  return g('from') !== undefined ? '>=' : '=';
}

function code(g: Groups): CodeParts {
  const plain = (text: string | undefined) => text?.replace(/\s+/g, '');
  const symbol = plain(g('state') ?? g('party')) as string;
  const separator = g('state') !== undefined ? '/' : '-';
  const yearPart = g('year') === undefined ? '' : `/${g('year')}`;
  const number = g('number') === undefined ? null : `${plain(g('number'))}${yearPart}`;
  return { code: `${number ?? ''}${separator}${symbol}`, number, symbol };
}

/** Stands for the year of a date that names none: "*-06-15", "*-Q3". */
const WITHOUT_YEAR = '*';

/** Makes the value of a match; the text is the one that its offsets point into. */
export function convert(match: Match, text: string): unknown {
  const g: Groups = (name) => {
    const place = match.groups[name];
    return place === undefined ? undefined : text.slice(place.start, place.end);
  };
  const pick = (...names: string[]): string | undefined => names.map(g).find((value) => value !== undefined);
  const span = (from: string, to: string) => (from === to ? from : `${from}/${to}`);
  const makers: Record<ConverterName, () => unknown> = {
    text: () => text.slice(match.start, match.end),
    constant: () => match.rule.with,
    marker: () => {
      const style = match.rule.with.style as MarkerStyle;
      const label = markerLabel(style, g('label') as string);
      const numbers = style === 'decimal' ? label.split('.').map(Number) : [];
      return { label, value: markerValue(style, label), numbers };
    },
    period: () => span(g('from') as string, g('to') ?? (g('from') as string)),
    date: () => {
      const written = g('date');
      if (written !== undefined) return dateValue(written);
      const [day, month, yyyy] = [g('day'), g('month'), g('year')];
      return [yyyy ?? WITHOUT_YEAR, month && pad(month), month && day && pad(day)]
        .filter((part) => part !== undefined && part !== '')
        .join('-');
    },
    month: () => `${g('year') ?? WITHOUT_YEAR}-${pad(g('month') as string)}`,
    months: () => {
      const last = g('year2') as string;
      return span(
        `${pick('year1', 'year1_word') ?? last}-${pad(g('month1') as string)}`,
        `${last}-${pad(g('month2') as string)}`,
      );
    },
    quarter: () => `${g('year') ?? WITHOUT_YEAR}-Q${quarterValue(g('quarter') as string)}`,
    quarters: () => {
      const last = g('year2') as string;
      const first = pick('year1', 'year1_word') ?? last;
      return span(
        `${first}-Q${quarterValue(g('quarter1') as string)}`,
        `${last}-Q${quarterValue(g('quarter2') as string)}`,
      );
    },
    half_year: () =>
      /đầu/i.test(g('half') as string) ? `${g('year')}-01/${g('year')}-06` : `${g('year')}-07/${g('year')}-12`,
    day_range: () => {
      const last = g('year2') ?? g('year1') ?? WITHOUT_YEAR;
      const to = `${last}-${pad(g('month2') as string)}-${pad(g('day2') as string)}`;
      const month = pick('month1', 'month1_word') ?? (g('month2') as string);
      return `${g('year1') ?? last}-${pad(month)}-${pad(g('day1') as string)}/${to}`;
    },
    recurrence: () => recurrence(g, match, text),
    recurrences: () => recurrences(match, text),
    percentage: () => amount(g, text.slice(match.start, match.end).includes('‰') ? '‰' : '%'),
    count: () => amount(g, (g('measure') as string).replace(/\s*\/\s*/g, '/')),
    code: () => code(g),
  };
  return makers[match.rule.value]();
}
