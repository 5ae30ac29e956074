import type { Deadline, Plan } from '../../model/plan.ts';
import { capital } from '../notation/capital.ts';
import { type Duty, dutiesOf } from '../notation/duty.ts';
import { formatNumber } from '../notation/number.ts';
import { formatRecurrence } from '../notation/recurrence.ts';
import { shorten } from '../notation/shorten.ts';
import { formatTime } from '../notation/time.ts';
import { escapeMarkdown, tableLines } from './markdown.ts';
import { LIST_LINES, type Part, TABLE_LINES } from './part.ts';
import { upcomingOf } from './upcoming.ts';

/** How many duties of one day are named. */
const NAMED = 2;

/** The next days on which something is due, in their order. */
export function calendarPart(plan: Plan): Part {
  const dutyOf = dutiesOf(plan);
  const upcoming = upcomingOf(plan);
  const days = [...groupBy(upcoming, ({ end }) => end as string)];
  return {
    heading: `Lịch (${formatNumber(upcoming.length)} thời hạn)`,
    fixed: TABLE_LINES,
    wanted: days.length,
    lines(rows) {
      const shown = days.slice(0, rows).map(([day, due]) => {
        const named = due.slice(0, NAMED).map((one) => say(dutyOf(one)));
        const more = due.length > NAMED ? [`*và ${formatNumber(due.length - NAMED)} việc khác*`] : [];
        return [formatTime(day), [...named, ...more].join('; ')];
      });
      const left = days.slice(rows).flatMap(([, due]) => due);
      const last = left.at(-1)?.end;
      const more = last ? [[`*đến ${formatTime(last)}*`, `*… và ${formatNumber(left.length)} thời hạn khác*`]] : [];
      return tableLines(['Hạn chót', 'Việc'], [...shown, ...more]);
    },
  };
}

/** What is to be done again and again. */
export function recurringPart(plan: Plan): Part {
  const dutyOf = dutiesOf(plan);
  const every = plan.deadlines.filter(({ operator }) => operator === 'every');
  const duties = [...groupBy(every, ({ of, id }) => of ?? id).values()];
  return {
    heading: 'Định kỳ',
    fixed: LIST_LINES,
    wanted: duties.length,
    lines(rows) {
      const shown = duties.slice(0, rows).map((times) => {
        const [first] = times as [Deadline];
        const when = [...new Set(times.map(formatRecurrence))].join(', ');
        return `- ${capital(when)}: ${say(dutyOf(first))}`;
      });
      const left = duties.length - shown.length;
      return left === 0 ? shown : [...shown, `- *… và ${formatNumber(left)} việc định kỳ khác*`];
    },
  };
}

function say({ name, lead }: Duty): string {
  const who = lead.length === 0 ? '' : ` (${shorten(lead.join(', '), 60)})`;
  return escapeMarkdown(`${shorten(name, 90).replace(/[.;:,]$/, '')}${who}`);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
