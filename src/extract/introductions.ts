// Leaves that introduce others ("Công an xã chủ trì thực hiện các việc sau:") say who does what stands below them.
import type { Unit } from '../model/finding.ts';
import type { Holder, Leaf, Outline } from '../model/outline.ts';

export interface Introductions {
  /** The leaves of the same section that introduce the leaf of a unit, nearest first. */
  inside(unit: Unit): Unit[];
  /** The last leaves of sections around, where they introduce what stands in the sections below them, nearest first. */
  around(unit: Unit): Unit[];
}

export function introductionsOf(outline: Outline, units: readonly Unit[]): Introductions {
  const ofLeaf = new Map<Leaf | null, Unit>(
    units.filter((unit) => unit.role !== 'heading').map((one) => [one.leaf, one]),
  );
  const parents = new Map<Holder, Holder>();
  const visit = (node: Holder) => {
    for (const child of node.sections) {
      parents.set(child, node);
      visit(child);
    }
  };
  outline.sections.forEach(visit);
  const above = (node: Holder, leaf: Leaf | null): Unit[] => {
    const place = leaf?.below ?? null;
    const next = place === null ? undefined : node.leaves[place];
    const unit = next === undefined ? undefined : ofLeaf.get(next);
    return next === undefined ? [] : [...(unit === undefined ? [] : [unit]), ...above(node, next)];
  };
  return {
    inside: ({ node, leaf }) => (node === null ? [] : above(node, leaf)),
    around({ node }) {
      const found: Unit[] = [];
      for (let at = node === null ? undefined : parents.get(node); at !== undefined; at = parents.get(at)) {
        const last = at.leaves.at(-1);
        const unit = last?.introduces ? ofLeaf.get(last) : undefined;
        if (unit !== undefined) found.push(unit, ...above(at, last as Leaf));
      }
      return found;
    },
  };
}
