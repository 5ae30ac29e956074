// Days, quarters, periods and recurrences as people write them.
import { say } from '../messages/say.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

const RECURRING = {
  P1W: () => say('diff.every-week'),
  P1M: () => say('diff.every-month'),
  P3M: () => say('diff.every-quarter'),
  P6M: () => say('diff.every-half-year'),
  P1Y: () => say('diff.every-year'),
} as const;

/** "2026-06-30" is 30/6/2026, "2026-Q3" quý III/2026, "2026/2030" 2026–2030, "P1M, P3M" hằng tháng, hằng quý. */
export function timeText(value: string): string {
  return value
    .split(', ')
    .map((one) =>
      one in RECURRING ? RECURRING[one as keyof typeof RECURRING]() : one.split('/').map(pointText).join('–'),
    )
    .join(', ');
}

function pointText(value: string): string {
  const [, year, quarter, month, day] = /^(\d{4})-(?:Q([1-4])|(\d\d)(?:-(\d\d))?)$/.exec(value) ?? [];
  if (year === undefined) return value;
  if (quarter !== undefined) return say('diff.quarter', { quarter: ROMAN[Number(quarter) - 1] as string, year });
  return [day, month]
    .flatMap((part) => (part === undefined ? [] : Number(part)))
    .concat(Number(year))
    .join('/');
}
