// Where an item stands: the nearest heading above it, which keeps its words when the numbers of a plan move.

import type { Section } from '../model/plan.ts';
import type { ComparedPlan } from '../model/plan-diff.ts';

export interface Heading {
  /** `id` of the section or annex that has the heading; that of the item's own section where nothing is a heading. */
  readonly id: string;
  readonly title: string | null;
}

/** The heading of each section and annex, by `id`. */
export function headingsOf(plan: ComparedPlan): (section: string) => Heading {
  const known = new Map<string, Heading>();
  const walk = (sections: readonly Section[], above: Heading | null) => {
    for (const { id, title, sections: below } of sections) {
      const own = title === null ? (above ?? { id, title }) : { id, title };
      known.set(id, own);
      walk(below, own);
    }
  };
  walk(plan.sections, null);
  for (const { id, title } of plan.annexes) known.set(id, { id, title });
  return (section) => known.get(section) ?? { id: section, title: null };
}

/** True for the rows of annexes. */
export const isAnnex = (section: string): boolean => section.startsWith('annex:');
