// Plans for people at a terminal: who does what by when.
import type { ChalkInstance } from 'chalk';
import type { Deadline, Plan, Task } from '../../model/plan.ts';
import { capital } from '../../write/notation/capital.ts';
import { dutiesOf } from '../../write/notation/duty.ts';
import { formatLevel } from '../../write/notation/level.ts';
import { formatRecurrence } from '../../write/notation/recurrence.ts';
import { shorten } from '../../write/notation/shorten.ts';
import { formatTime } from '../../write/notation/time.ts';
import { titleOf } from '../../write/notation/title.ts';
import { say } from '../messages/say.ts';
import { type Column, renderTable } from './render-table.ts';
import { wrap } from './wrap.ts';

/** What is to be done stands in full among the tasks; a deadline shows its beginning. */
const NAME = 120;

/**
 * The tables of plans.
 * @param width columns of the terminal
 */
export function planTables(plans: readonly Plan[], width: number, colours: ChalkInstance): string {
  return plans.map((plan) => onePlan(plan, width, colours)).join('\n');
}

function onePlan(plan: Plan, width: number, colours: ChalkInstance): string {
  const parts: [string, readonly Column[], readonly (readonly string[])[]][] = [
    [say('table.targets'), targetColumns(colours), targetRows(plan)],
    [say('table.tasks'), taskColumns(colours), taskRows(plan)],
    [say('table.deadlines'), deadlineColumns(colours), deadlineRows(plan)],
  ];
  const tables = parts
    .filter(([, , rows]) => rows.length > 0)
    .map(([title, columns, rows]) => {
      const head = `${title} (${rows.length})`.toUpperCase();
      return `${colours.bold(head)}\n${renderTable(columns, rows, width, (line) => colours.bold(line))}`;
    });
  return [header(plan, width, colours), ...tables, diagnosticLines(plan, width, colours)].join('\n');
}

function header(plan: Plan, width: number, colours: ChalkInstance): string {
  const { subject, date, place } = plan.document;
  return [
    ...wrap(titleOf(plan), width).map((line) => colours.bold.cyan(line)),
    ...(subject === null ? [] : wrap(subject, width)),
    ...wrap([place, date === null ? null : formatTime(date), plan.source.name].filter(Boolean).join(', '), width).map(
      (line) => colours.dim(line),
    ),
    '',
  ].join('\n');
}

const targetColumns = (colours: ChalkInstance): Column[] => [
  { title: say('table.number'), align: 'right' },
  { title: say('table.indicator'), weight: 4 },
  { title: say('table.level'), align: 'right', paint: (line) => colours.green(line) },
  { title: say('table.time'), paint: (line) => colours.yellow(line) },
  { title: say('table.lead'), weight: 2, paint: (line) => colours.cyan(line) },
];

const targetRows = ({ targets }: Plan): string[][] =>
  targets.map((target, i) => [
    String(i + 1),
    capital(target.indicator),
    formatLevel(target),
    formatTime(target.due ?? target.period ?? ''),
    target.lead.join('; '),
  ]);

const taskColumns = (colours: ChalkInstance): Column[] => [
  { title: say('table.number'), align: 'right' },
  { title: say('table.task'), weight: 4 },
  { title: say('table.lead'), weight: 2, paint: (line) => colours.cyan(line) },
  { title: say('table.coordinators'), weight: 2 },
  { title: say('table.due'), paint: (line) => colours.yellow(line) },
];

function taskRows({ tasks, deadlines }: Plan): string[][] {
  const recurring = deadlines.filter(({ operator }) => operator === 'every');
  const dueOf = ({ id, due, dueText }: Task) => {
    const every = recurring.filter(({ of }) => of === id).map(formatRecurrence);
    const times = [...(due === null ? [] : [formatTime(due)]), ...new Set(every)].join(', ');
    return times === '' ? (dueText ?? '') : times;
  };
  return tasks.map((task, i) => [
    String(i + 1),
    task.heading === undefined ? task.text : `${task.heading}: ${task.text}`,
    task.lead.join('; '),
    task.coordinators.join('; '),
    dueOf(task),
  ]);
}

const deadlineColumns = (colours: ChalkInstance): Column[] => [
  { title: say('table.day'), paint: (line) => colours.yellow(line) },
  { title: say('table.what'), weight: 4 },
  { title: say('table.lead'), weight: 2, paint: (line) => colours.cyan(line) },
  { title: say('table.words'), weight: 2, paint: (line) => colours.dim(line) },
];

/** In the order of their last days, then what recurs. */
function deadlineRows(plan: Plan): string[][] {
  const dutyOf = dutiesOf(plan);
  const key = ({ end }: Deadline) => end ?? '~';
  return [...plan.deadlines]
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .map((deadline) => {
      const { name, lead } = dutyOf(deadline);
      const day = deadline.end === null ? formatRecurrence(deadline) : formatTime(deadline.end);
      return [day, shorten(name, NAME), lead.join('; '), deadline.text];
    });
}

function diagnosticLines({ diagnostics }: Plan, width: number, colours: ChalkInstance): string {
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  const line = say('table.diagnostics', { errors: count('error'), warnings: count('warning'), infos: count('info') });
  const paint = count('error') > 0 ? colours.red : count('warning') > 0 ? colours.yellow : colours.dim;
  return wrap(line, width)
    .map((one) => `${paint(one)}\n`)
    .join('');
}
