// Headings without numbers: which lines are headings, and what they say of the leaves and sections below them.
import type { GivenRole, Leaf, Role } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { attributeOf } from './leaves.ts';
import { isCapitals, type Reading } from './reading.ts';

/** A heading ends no sentence and is no longer than this. */
const SHORT = 120;
/** As many words may say what a section is for; in capitals twice as many. */
const WORDS = 10;

/** What stands below a leaf: another leaf, or a section or table. */
export type Below = Leaf | 'section' | 'table' | undefined;

/** A few words that say what something is for: "Yêu cầu", "NHIỆM VỤ, GIẢI PHÁP:". */
export function namesRole(reading: Reading, range: Range): boolean {
  const text = reading.textOf(range);
  const words = isCapitals(text) ? 2 * WORDS : WORDS;
  if (!/^\p{Lu}/u.test(text) || /[.;,!?…]$|[\t|]|:./.test(text) || text.split(/\s+/).length > words) return false;
  const label = withoutColon(reading, range);
  if (label.end < range.end && reading.find('leaves/introduces', label) !== undefined) return false;
  return reading.find('sections', label) !== undefined && attributeOf(reading, label) === null;
}

/** A short line that may head the sections behind it: it names a role or a body, or stands in capitals. */
export function mayHeadSections(reading: Reading, range: Range): boolean {
  if (namesRole(reading, range)) return true;
  const text = reading.textOf(range);
  if (text.length > SHORT || /[.;:,!?…”]$/.test(text) || !/^\p{Lu}/u.test(text)) return false;
  return isCapitals(text) || reading.find('agencies/heading_is_body', range) !== undefined;
}

/** A short paragraph above longer ones, above bullets, or in capitals; or one that says what stands below it. */
export function isHeading(reading: Reading, leaf: Leaf, below: Below): boolean {
  if (leaf.kind !== 'paragraph' || leaf.heading !== null || below === undefined) return false;
  if (namesRole(reading, leaf)) return true;
  if (below === 'section' || below === 'table') return mayHeadSections(reading, leaf);
  const text = reading.textOf(leaf);
  if (leaf.introduces || text.length > SHORT || /[.;:,!?…”]$/.test(text) || !/^\p{Lu}/u.test(text)) return false;
  const next = reading.textOf(below);
  if (below.kind === 'dash') return true;
  return below.kind === 'paragraph' && !text.endsWith(')') && next.length > text.length && /[.;:…]$/.test(next);
}

/** "* Đợt 1: Trước ngày bầu cử" or "Dự án 2: Sinh kế" above dashes: a star or a counted label marks a heading that ends no sentence. */
export function isLabelled(reading: Reading, leaf: Leaf, below: Below): boolean {
  const mark = (one: Leaf) => (one.bullet === null ? '' : reading.textOf(one.bullet).trim());
  const counted = leaf.heading !== null && /^\D+ (?:\d{1,2}|[IVX]+):?\s*$/.test(reading.textOf(leaf.heading));
  if (mark(leaf) !== '*' && (leaf.kind !== 'paragraph' || !counted)) return false;
  const leads = below === 'table' || (typeof below === 'object' && /^[-+•]$/.test(mark(below)));
  if (leaf.attribute !== null || !leads) return false;
  return leaf.end - (leaf.heading?.start ?? leaf.start) <= SHORT && !/[.;,]$/.test(reading.textOf(leaf));
}

/**
 * What a heading says that the leaves below it are for.
 * @param above what the section around it is for
 */
export function roleOfHeading(reading: Reading, heading: Range, above: GivenRole): GivenRole | null {
  const ofDuties = above.role === 'tasks' || above.role === 'organisation';
  const open = above.roleRule === null;
  const match = reading.find('sections', heading) ?? (open ? reading.find('sections_open', heading) : undefined);
  if (match !== undefined)
    return match.rule.with.orders === 'stay' && ofDuties
      ? null
      : { role: match.rule.with.role as Role, roleRule: match.rule.id };
  if (!open || reading.find('leaves/names_body', heading) === undefined) return null;
  return { role: 'organisation', roleRule: 'leaves/names_body' };
}

function withoutColon(reading: Reading, { start, end }: Range): Range {
  return { start, end: reading.textOf({ start, end }).endsWith(':') ? end - 1 : end };
}
