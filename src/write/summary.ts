// One page in Markdown on each plan, in Vietnamese: what a person would want to know of it, and could send on.
import type { Plan } from '../model/plan.ts';
import { formatNumber } from './notation/number.ts';
import { formatTime } from './notation/time.ts';
import { titleOf } from './notation/title.ts';
import { agenciesPart } from './summary/agencies.ts';
import { basisPart } from './summary/basis.ts';
import { calendarPart, recurringPart } from './summary/calendar.ts';
import { gapLines } from './summary/gaps.ts';
import { escapeMarkdown } from './summary/markdown.ts';
import { type Part, shareRows } from './summary/part.ts';
import { targetsPart } from './summary/targets.ts';

/** What a page holds. */
const LINES = 60;
/** More rows than these of one kind are no summary. */
const MOST = 10;
/** The title, the subject, the facts. */
const HEAD_LINES = 5;
/** The heading of what is missing. */
const GAP_LINES = 3;

/** Summaries of plans, one after the other. */
export function writeSummary(plans: readonly Plan[]): string {
  return plans.map(summaryOf).join('\n');
}

function summaryOf(plan: Plan): string {
  const gaps = gapLines(plan);
  const parts = [targetsPart, agenciesPart, calendarPart, recurringPart, basisPart]
    .map((make) => make(plan))
    .filter(({ wanted }) => wanted > 0);
  const rows = shareRows(
    parts.map(({ wanted }) => Math.min(wanted, MOST)),
    LINES - HEAD_LINES - GAP_LINES - gaps.length - parts.reduce((sum, { fixed }) => sum + fixed, 0),
  ).map((count, i) => (count === (parts[i] as Part).wanted - 1 ? count + 1 : count)); // "and 1 more" is a row as well
  const blocks = [
    [`# ${escapeMarkdown(titleOf(plan))}`],
    plan.document.subject === null ? [] : [`**${escapeMarkdown(plan.document.subject)}**`],
    [escapeMarkdown(factsOf(plan))],
    ...parts.map((part, i) => [`## ${part.heading}`, '', ...part.lines(rows[i] as number)]),
    gaps.length === 0 ? [] : ['## Cần xem lại', '', ...gaps],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function factsOf({ document: { date, place, periods }, tasks, source }: Plan): string {
  const years = periods.map(({ from, to }) => (from === to ? `năm ${to}` : `giai đoạn ${from} – ${to}`));
  const issued = date === null ? 'Không rõ ngày ban hành' : `Ban hành: ${formatTime(date)}`;
  return [
    place === null ? issued : `${issued}, ${place}`,
    ...(years.length === 0 ? [] : [`Thời gian: ${years.join(' và ')}`]),
    `${formatNumber(tasks.length)} nhiệm vụ`,
    `Nguồn: ${source.name.split(/[\\/]/).at(-1)}`,
  ].join(' · ');
}
