// What a deadline binds, whatever it is, as readers of calendars and lists need it.
import type { Deadline, Plan, Section } from '../../model/plan.ts';
import { capital } from './capital.ts';
import { formatLevel } from './level.ts';
import { titleOf } from './title.ts';

/** What is to be done, by whom. */
export interface Duty {
  /** The words of the task, the target with its level; where nothing is bound what stands above the deadline, and its words. */
  readonly name: string;
  /** All words of the task or target. */
  readonly text: string | null;
  readonly lead: readonly string[];
  readonly coordinators: readonly string[];
  readonly deliverable?: string | undefined;
}

/** Finds the duty of a deadline. */
export function dutiesOf(plan: Plan): (deadline: Deadline) => Duty {
  const duties = new Map<string, Duty>();
  for (const { id, heading, text, lead, coordinators, deliverable } of plan.tasks) {
    const whole = heading === undefined ? text : `${heading}: ${text}`;
    duties.set(id, { name: whole, text: whole, lead, coordinators, deliverable });
  }
  for (const target of plan.targets) {
    const { id, indicator, text, lead, coordinators } = target;
    duties.set(id, { name: `${capital(indicator)}: ${formatLevel(target)}`, text, lead, coordinators });
  }
  const words = new Map(wordsOf(plan.sections));
  return ({ of, section, text }) => {
    const above = words.get(section) ?? plan.document.subject ?? titleOf(plan);
    const name = above.includes(text) ? above : `${above.replace(/[\s:;.]+$/, '')}: ${text}`;
    return duties.get(of ?? '') ?? { name, text: null, lead: [], coordinators: [] };
  };
}

/** The heading of each section, or the paragraph that it is. */
function wordsOf(sections: readonly Section[]): [string, string][] {
  return sections.flatMap(({ id, title, text, label, sections: below }) => [
    [id, title ?? text ?? label],
    ...wordsOf(below),
  ]);
}
