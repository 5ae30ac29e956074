// What a deadline binds, whatever it is, as readers of calendars and lists need it.
import type { Deadline, Plan } from '../../model/plan.ts';
import { formatLevel } from './level.ts';

/** What is to be done, by whom. */
export interface Duty {
  /** In few words: the words of the task, the target with its level; null where nothing is bound. */
  readonly name: string | null;
  /** All its words. */
  readonly text: string | null;
  readonly lead: readonly string[];
  readonly coordinators: readonly string[];
  readonly deliverable?: string | undefined;
}

const NONE: Duty = { name: null, text: null, lead: [], coordinators: [] };

/** Finds the duty of a deadline. */
export function dutiesOf({ tasks, targets }: Plan): (deadline: Deadline) => Duty {
  const duties = new Map<string, Duty>();
  for (const { id, heading, text, lead, coordinators, deliverable } of tasks) {
    const whole = heading === undefined ? text : `${heading}: ${text}`;
    duties.set(id, { name: whole, text: whole, lead, coordinators, deliverable });
  }
  for (const target of targets) {
    const { id, indicator, text, lead, coordinators } = target;
    const name = `${indicator.slice(0, 1).toUpperCase()}${indicator.slice(1)}: ${formatLevel(target)}`;
    duties.set(id, { name, text, lead, coordinators });
  }
  return ({ of }) => duties.get(of ?? '') ?? NONE;
}
