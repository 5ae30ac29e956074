// The leaves of one section learn of each other: which are headings, what each stands under, what introduced it.
import type { GivenRole, Leaf, Table } from '../model/outline.ts';
import { isCapitals, type Reading } from './reading.ts';
import { type Below, isHeading, isLabelled, roleOfHeading } from './unnumbered.ts';

const DEPTH = { heading: 0, enumerated: 0, 'run-in': 0, paragraph: 1, dash: 2, plus: 3 };

/** What stands among and behind the leaves. */
export interface Around {
  readonly tables: readonly Table[];
  /** True where sections follow. */
  readonly sections: boolean;
  readonly role: GivenRole;
}

/** Finds unnumbered headings, and tells each leaf which one it stands under, what that says, and which leaf introduced it. */
export function linkLeaves(reading: Reading, leaves: readonly Leaf[], around: Around): Leaf[] {
  const headed = leaves.map((leaf, i): Leaf => {
    const below = belowOf(leaf, leaves[i + 1], around);
    if (isLabelled(reading, leaf, below))
      return { ...leaf, start: leaf.heading?.start ?? leaf.start, heading: null, introduces: false, kind: 'heading' };
    return isHeading(reading, leaf, below) ? { ...leaf, introduces: false, kind: 'heading' } : leaf;
  });
  const given = givenRoles(reading, headed, around.role);
  const linked: Leaf[] = [];
  for (const [i, leaf] of headed.entries()) {
    const under = headed.findLastIndex((other, k) => k < i && other.kind === 'heading');
    const above = headed.findLastIndex((other, k) => k < i && DEPTH[other.kind] < DEPTH[leaf.kind]);
    const below = above >= 0 && headed[above]?.introduces ? above : null;
    linked.push({
      ...leaf,
      under: under < 0 || leaf.kind === 'heading' ? null : under,
      below,
      given: (below === null ? null : introduced(reading, linked[below] as Leaf)) ?? given[i] ?? null,
    });
  }
  return linked;
}

/** What a leaf that ends in a colon says of the leaves or sections below it: "... các chỉ tiêu sau:". */
export function introduced(reading: Reading, leaf: Leaf): GivenRole | null {
  const targets = leaf.introduces && reading.find('leaves/introduces_targets', leaf) !== undefined;
  return targets ? { role: 'objectives', roleRule: 'leaves/introduces_targets' } : leaf.given;
}

/** For each leaf what the last heading above it says; in the open, capitals that say nothing end what was said before. */
function givenRoles(reading: Reading, leaves: readonly Leaf[], role: GivenRole): (GivenRole | null)[] {
  let given: GivenRole | null = null;
  return leaves.map((leaf) => {
    if (leaf.kind !== 'heading') return given;
    const own = roleOfHeading(reading, leaf, role);
    const ends = role.roleRule === null && isCapitals(reading.textOf(leaf));
    given = own ?? (ends ? null : given);
    return given;
  });
}

function belowOf(leaf: Leaf, next: Leaf | undefined, { tables, sections }: Around): Below {
  const starts = tables.map((table) => (table.header[0] ?? table.rows[0])?.start ?? -1);
  if (starts.some((start) => start > leaf.start && (next === undefined || start < next.start))) return 'table';
  return next ?? (sections ? 'section' : undefined);
}
