// Times that stand above what they are for: a line that only says when ("Trong tháng 12/2025"), a heading that ends in a time
// ("Đợt 2 (từ ngày 01/02/2026 đến ngày 15/02/2026)"). They hold for the leaves below them.
import type { Unit } from '../model/finding.ts';
import type { Holder, Outline } from '../model/outline.ts';
import type { Context } from './context.ts';

/** The times above leaves, as units of their own. */
export interface TimesAbove {
  /** Units for the times of headings, for the rules on deadlines. */
  readonly units: readonly Unit[];
  /** The nearest time above a unit; null where none stands there. */
  of(unit: Unit): Unit | null;
}

export function timesAbove(context: Context, outline: Outline, units: readonly Unit[]): TimesAbove {
  const ofLeaf = new Map(units.filter((unit) => saysWhen(context, unit)).map((unit) => [unit.leaf, unit]));
  const ofHeading = new Map<Holder, Unit>();
  for (const unit of units) {
    const { node } = unit;
    if (unit.role !== 'heading' || node === null || node.title?.start !== unit.start) continue;
    if (node.role !== 'tasks' && node.role !== 'organisation') continue;
    const time = context.first('leaves/ends_in_time', unit)?.groups.time;
    if (time !== undefined) ofHeading.set(node, { ...unit, ...time, role: node.role });
  }
  const above = new Map<Holder, Unit | null>();
  const visit = (nodes: readonly Holder[], inherited: Unit | null) => {
    for (const node of nodes) {
      const own = ofHeading.get(node) ?? inherited;
      above.set(node, own);
      const last = node.leaves.findLast((leaf) => ofLeaf.has(leaf));
      visit(node.sections, last === undefined ? own : (ofLeaf.get(last) as Unit));
    }
  };
  visit(outline.sections, null);
  return {
    units: [...ofHeading.values()],
    of({ leaf, node }) {
      if (node === null) return null;
      const before = leaf === null ? [] : node.leaves.slice(0, node.leaves.indexOf(leaf));
      const line = before.findLast((other) => ofLeaf.has(other) && other.under === leaf?.under);
      return (line === undefined ? above.get(node) : ofLeaf.get(line)) ?? null;
    },
  };
}

/** A line that only says when, above what is to be done then. */
function saysWhen(context: Context, unit: Unit): boolean {
  const { leaf, node } = unit;
  if (leaf === null || node === null || unit.role === 'heading') return false;
  if (unit.role !== 'annex.due') return context.first('leaves/only_time', unit) !== undefined;
  // Behind a task such a line is that task's own.
  const before = node.leaves.slice(0, node.leaves.indexOf(leaf));
  return before.every((other) => other.attribute !== null || other.kind === 'heading' || other.introduces);
}
