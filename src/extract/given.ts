// Who has the duties that stand below a heading, or below words that introduce them.
import type { Unit } from '../model/finding.ts';
import type { Holder, Leaf } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { bodiesOfHeading, coordinatorsNamed, leadsIn } from './agencies.ts';
import type { Context } from './context.ts';
import type { Introductions } from './introductions.ts';

/** "- Sở Xây dựng: Rà soát quy hoạch": the bodies in front of the colon. */
export function bodiesOfRunIn(context: Context, leaf: Leaf | null): readonly Range[] {
  if (leaf?.heading == null) return [];
  const { start } = leaf.heading;
  return bodiesOfHeading(context, { start, end: start + context.textOf(leaf.heading).trimEnd().length });
}

/** Who has the duties below a heading or an introduction. */
export interface Given {
  readonly leads: readonly Range[];
  readonly coordinators: readonly Range[];
}

export const NOBODY: Given = { leads: [], coordinators: [] };

/** The bodies of the nearest introduction that names any: "Công an xã chủ trì, phối hợp với các thôn làm các việc sau:". */
export function givenIn(context: Context, introductions: readonly Unit[]): Given {
  for (const unit of introductions) {
    const leads = leadsIn(context, unit);
    if (leads.length > 0) return { leads, coordinators: coordinatorsNamed(context, unit) };
  }
  return NOBODY;
}

/** Who has the duty of a leaf of an assignment: an introduction in its section, its heading, an introduction around. */
export function givenTo(
  context: Context,
  unit: Unit,
  headings: ReadonlyMap<Holder, Range[]>,
  introductions: Introductions,
): Given {
  if (bodiesOfRunIn(context, unit.leaf).length === 0) {
    const near = givenIn(context, introductions.inside(unit));
    if (near.leads.length > 0) return near;
  }
  const title = unit.node?.title ?? null;
  const leads = headingFor(context, unit, headings);
  const far = leads.length > 0 ? NOBODY : givenIn(context, introductions.around(unit));
  if (far.leads.length > 0) return far;
  return { leads, coordinators: title === null ? [] : coordinatorsNamed(context, title) };
}

/** The bodies of the heading that a leaf stands under: its own run-in heading, an unnumbered one between the leaves, else that of the section. */
function headingFor(context: Context, { leaf, node }: Unit, headings: ReadonlyMap<Holder, Range[]>): readonly Range[] {
  const own = bodiesOfRunIn(context, leaf);
  if (own.length > 0) return own;
  const under = leaf?.under == null ? undefined : node?.leaves[leaf.under];
  if (under === undefined) return headings.get(node as Holder) ?? [];
  return bodiesOfHeading(context, under);
}
