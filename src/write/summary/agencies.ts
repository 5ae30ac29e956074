import type { Plan } from '../../model/plan.ts';
import { formatNumber } from '../notation/number.ts';
import { formatRecurrence } from '../notation/recurrence.ts';
import { formatTime } from '../notation/time.ts';
import { escapeMarkdown, tableLines } from './markdown.ts';
import { type Part, TABLE_LINES } from './part.ts';
import { upcomingOf } from './upcoming.ts';

/** Who leads how many tasks, and when the next ones are due: those with most tasks first. */
export function agenciesPart(plan: Plan): Part {
  const isTask = new Set(plan.tasks.map(({ id }) => id));
  const leading = plan.agencies
    .map(({ name, leads, coordinates }) => ({
      name,
      leads: leads.filter((id) => isTask.has(id)),
      coordinates: coordinates.filter((id) => isTask.has(id)).length,
    }))
    .filter(({ leads }) => leads.length > 0)
    .sort((a, b) => b.leads.length - a.leads.length);
  const upcoming = upcomingOf(plan);
  const recurring = plan.deadlines.filter(({ operator }) => operator === 'every');
  const timesOf = (ids: readonly string[]) => {
    const days = upcoming
      .filter(({ of }) => of !== null && ids.includes(of))
      .map(({ end }) => formatTime(end as string));
    const every = recurring.filter(({ of }) => of !== null && ids.includes(of)).map(formatRecurrence);
    return [...[...new Set(days)].slice(0, 2), ...[...new Set(every)].slice(0, 2)].join(', ');
  };
  return {
    heading: `Ai làm gì (${formatNumber(leading.length)} cơ quan chủ trì)`,
    fixed: TABLE_LINES,
    wanted: leading.length,
    lines(rows) {
      const shown = leading
        .slice(0, rows)
        .map(({ name, leads, coordinates }) => [
          escapeMarkdown(name),
          formatNumber(leads.length),
          coordinates === 0 ? '' : formatNumber(coordinates),
          escapeMarkdown(timesOf(leads)),
        ]);
      const left = leading.length - shown.length;
      const more = left === 0 ? [] : [[`*… và ${formatNumber(left)} cơ quan khác*`, '', '', '']];
      return tableLines(['Cơ quan', 'Chủ trì', 'Phối hợp', 'Hạn gần nhất'], [...shown, ...more]);
    },
  };
}
