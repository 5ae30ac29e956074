// Tasks of two plans: which is which, and what became of each.
import type { Task } from '../model/plan.ts';
import type { Change, ComparedPlan, TaskDiff, TaskSide } from '../model/plan-diff.ts';
import { changed, changedBodies, changedTime } from './changes.ts';
import { type Comparison, candidateOf, comparable, type Reading } from './comparison.ts';
import { entriesOf, type Side } from './entries.ts';
import { type Candidate, match, type Pair } from './match.ts';
import { wordingOf } from './wording.ts';

/** Chosen by eye on pairs of real plans: docs/diff.md. */
const LEAST = 0.45;

export function matchTasks(first: Reading, second: Reading): Pair[] {
  return match(candidatesOf(first), candidatesOf(second), LEAST);
}

/** Another number in the same words, or another day, is a change of a task and not another task. */
const candidatesOf = (reading: Reading): Candidate[] =>
  reading.plan.tasks.map((task) => {
    const candidate = candidateOf(reading, task.section, undated(reading.plan, task));
    return { ...candidate, words: candidate.words.map((word) => (/^\p{N}/u.test(word) ? '#' : word)) };
  });

const wholeOf = ({ heading, text }: Task): string =>
  heading === undefined || text.startsWith(heading) ? text : `${heading}: ${text}`;

export function diffTasks(comparison: Comparison, pairs: readonly Pair[]): TaskDiff[] {
  const side = (reading: Reading): Side<Task, TaskSide> => ({
    items: reading.plan.tasks,
    show: (task) => sideOf(reading, task),
  });
  return entriesOf(side(comparison.old), side(comparison.new), pairs, (from, to) =>
    comparable(comparison, changesOf(comparison, from, to)),
  );
}

function sideOf(reading: Reading, task: Task): TaskSide {
  const { id, section, span, due, lead, coordinators } = task;
  const heading = reading.headingOf(section).title;
  return { id, section, heading, line: span.line, page: span.page, text: wholeOf(task), due, lead, coordinators };
}

function changesOf(comparison: Comparison, from: Task, to: Task): Change[] {
  const { old, new: other, years } = comparison;
  const wording = wordingOf(undated(old.plan, from), undated(other.plan, to), years, old.abbreviations);
  const shown = wordingOf(wholeOf(from), wholeOf(to), years, old.abbreviations)?.words ?? [];
  const deliverable = wordingOf(from.deliverable ?? '', to.deliverable ?? '', years, old.abbreviations);
  return [
    ...changedTime('due', [from.due, to.due], comparison),
    ...changed('dueText', from.dueText, to.dueText),
    ...changed('recurrence', recurrenceOf(old.plan, from), recurrenceOf(other.plan, to)),
    ...changedBodies('lead', from.lead, to.lead, comparison),
    ...changedBodies('coordinators', from.coordinators, to.coordinators, comparison),
    ...(deliverable === null ? [] : changed('deliverable', from.deliverable, to.deliverable)),
    ...(wording === null
      ? []
      : [...wording.figures, { field: 'text' as const, from: wholeOf(from), to: wholeOf(to), words: shown }]),
    ...(comparison.samePlace(from.section, to.section)
      ? []
      : changed('section', old.headingOf(from.section).title, other.headingOf(to.section).title)),
  ];
}

const deadlinesOf = (plan: ComparedPlan, { id }: Task) => plan.deadlines.filter(({ of }) => of === id);

/** How often, where it is done again and again. */
const recurrenceOf = (plan: ComparedPlan, task: Task): string | null => {
  const found = deadlinesOf(plan, task).filter(({ operator }) => operator === 'every');
  return found.length === 0 ? null : [...new Set(found.map(({ value }) => value))].sort().join(', ');
};

/** The words of a task without those that say by when: a new deadline is not another wording. */
const undated = (plan: ComparedPlan, task: Task): string =>
  deadlinesOf(plan, task).reduce((text, deadline) => text.replace(deadline.text, ' '), wholeOf(task));
