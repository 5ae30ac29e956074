// Bodies in headings, columns and sentences. Lists are split where the next word begins a body, never inside a name.
import type { Unit } from '../model/finding.ts';
import type { Holder, SectionNode } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { keyOf } from './body-keys.ts';
import type { Context } from './context.ts';

/** Splits a list of bodies: "Công an xã; các thôn, bản" is two. */
export function splitBodies(context: Context, range: Range): Range[] {
  const kept = context.all('agencies/list_keeps', range);
  const breaks = ['agencies/list_break', 'agencies/line_break']
    .flatMap((id) => context.all(id, range))
    .sort((a, b) => a.start - b.start)
    .filter(
      (one) =>
        !kept.some((whole) => one.start >= whole.start && one.end <= whole.end) && !inBrackets(context, range, one),
    );
  const parts: Range[] = [];
  let start = range.start;
  for (const one of [...breaks, { start: range.end, end: range.end }]) {
    const part = clean(context, { start, end: one.start });
    if (part.end > part.start && context.text[part.start] !== '(') parts.push(part);
    start = one.end;
  }
  return parts;
}

/** A list in brackets explains a name and does not part it. */
function inBrackets(context: Context, range: Range, place: Range): boolean {
  const before = context.text.slice(range.start, place.start);
  return before.split('(').length > before.split(')').length;
}

/** Without white space, bullets, closing punctuation and words of asking at its ends. */
function clean(context: Context, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[\s,;.:+-]/.test(context.text[start] as string)) start++;
  while (end > start && /[\s,;.:]/.test(context.text[end - 1] as string)) end--;
  for (const words of context.all('agencies/beside_name', { start, end })) {
    if (words.start === start) start = words.end;
    else end = words.start;
  }
  const note = /\s*\([^()]*\)?$/.exec(context.text.slice(start, end));
  if (note !== null && note.index > 0 && context.first('agencies/part_in_brackets', { start, end }) === undefined)
    end = start + note.index;
  return { start, end };
}

/** The bodies that a heading names; empty where it names none. */
export function bodiesOfHeading(context: Context, heading: Range): Range[] {
  const person = context.first('agencies/heading_is_person', heading)?.groups.person;
  if (person !== undefined) return [person];
  const bodies = context.first('agencies/heading_is_body', heading)?.groups.bodies;
  return bodies === undefined ? [] : splitBodies(context, bodyOfCell(context, bodies));
}

/** What names bodies in a cell or heading, without the duty behind it: "Sở A chủ trì, phối hợp với ...". */
export function bodyOfCell(context: Context, cell: Range): Range {
  return context.first('agencies/cell_bodies', cell)?.groups.bodies ?? cell;
}

/** The bodies that a sentence makes coordinate, as its subject or behind "phối hợp với". */
export function coordinatorsIn(context: Context, unit: Range): Range[] {
  const subject = subjectCoordinates(context, unit);
  const bodies = subject === undefined ? [] : splitBodies(context, subject);
  return withoutTwins(context, [...bodies, ...coordinatorsNamed(context, unit)]);
}

/** The bodies behind "phối hợp với". */
export function coordinatorsNamed(context: Context, range: Range): Range[] {
  const found = context
    .all('agencies/coordinate_with', range)
    .flatMap((match) => splitBodies(context, match.groups.bodies as Range));
  return withoutTwins(context, found);
}

/** Each body once, however it is spelled. */
export function withoutTwins(context: Context, bodies: readonly Range[]): Range[] {
  const seen = new Set<string>();
  return bodies.filter((one) => {
    const name = keyOf(context, one);
    return seen.has(name) ? false : seen.add(name);
  });
}

/** The bodies that a sentence itself makes responsible. */
export function leadsIn(context: Context, unit: Unit): Range[] {
  if (subjectCoordinates(context, unit) !== undefined) return [];
  const person = context.first('agencies/person_subject', unit)?.groups.person;
  if (person !== undefined) return [person];
  const subject = ['lead_subject', 'lead_concerned', 'lead_after_clause']
    .map((rule) => context.first(`agencies/${rule}`, unit)?.groups.bodies)
    .find((bodies) => bodies !== undefined);
  const given = context
    .all('agencies/lead_given_later', unit)
    .flatMap((match) => splitBodies(context, match.groups.bodies as Range));
  if (subject !== undefined) return withoutTwins(context, [...splitBodies(context, subject), ...given]);
  const named = context.all('agencies/lead_named', unit).flatMap((match) => {
    const bodies = match.groups.bodies ?? match.groups.bracket;
    return bodies === undefined ? [] : splitBodies(context, bodies);
  });
  const later =
    unit.role === 'tasks' ? context.first('agencies/lead_of_later_sentence', unit)?.groups.bodies : undefined;
  return named.length > 0 || later === undefined ? named : splitBodies(context, later);
}

/** The bodies that are the subject of a sentence whose only duty is to coordinate. */
export function subjectCoordinates(context: Context, unit: Range): Range | undefined {
  if (context.first('agencies/own_duty', unit) !== undefined) return undefined;
  return context.first('agencies/subject_coordinates', unit)?.groups.bodies;
}

/** True where a sentence only says the names of the heading again, if shorter: "Các cơ quan, đơn vị" below "Các cơ quan, đơn vị của xã". */
export function restates(context: Context, own: readonly Range[], heading: readonly Range[]): boolean {
  const names = own.map((one) => keyOf(context, one));
  return (
    own.length > 0 &&
    own.length === heading.length &&
    heading.every((one, i) => keyOf(context, one).startsWith(names[i] as string))
  );
}

/** True where the only duty of a leaf is to coordinate. */
export function onlyCoordinates(context: Context, unit: Unit): boolean {
  return (
    context.first('agencies/only_coordinates', unit) !== undefined &&
    context.first('agencies/own_duty', unit) === undefined
  );
}

/** A heading among headings that mostly name bodies names one too, unless it gives an order or has a role of its own. */
function ownBodies(context: Context, node: SectionNode, siblings: readonly SectionNode[]): Range[] {
  if (node.role !== 'organisation' || node.title === null) return [];
  const own = bodiesOfHeading(context, node.title);
  if (own.length > 0 || node.ownRole) return own;
  if (
    ['leaves/opens_with_verb', 'sections_open/work'].some((id) => context.first(id, node.title as Range) !== undefined)
  )
    return own;
  const others = siblings.filter((other) => other !== node && other.title !== null);
  const named = others.filter((other) => bodiesOfHeading(context, other.title as Range).length > 0);
  return named.length >= 2 && named.length > others.length / 2 ? splitBodies(context, node.title) : [];
}

/** For every section the bodies that its heading, or the nearest heading above it, names. */
export function bodiesBySection(context: Context, sections: readonly SectionNode[]): Map<Holder, Range[]> {
  const found = new Map<Holder, Range[]>();
  const visit = (nodes: readonly SectionNode[], inherited: Range[]) => {
    for (const node of nodes) {
      const own = ownBodies(context, node, nodes);
      const above = own.length > 0 || node.heading === null ? [] : bodiesOfHeading(context, node.heading);
      const bodies = [own, above].find((named) => named.length > 0) ?? inherited;
      found.set(node, bodies);
      visit(node.sections, bodies);
    }
  };
  visit(sections, []);
  return found;
}
