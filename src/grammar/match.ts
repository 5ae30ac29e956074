import type { Range } from '../model/range.ts';
import type { Match, Rule } from '../model/rule.ts';
import type { Folded } from './fold.ts';

const natives = new WeakMap<Rule, RegExp>();

/**
 * V8 compiles a pattern to bytecode when it is first used and to machine code when it is used again, unless the text has a
 * thousand letters. For long patterns the bytecode takes longer to make than the machine code: a quarter of a run on one
 * text. So each is first tried on this text, at its end, where there is nothing to search.
 */
const LONG = 'ế'.repeat(1000);

function nativeOf(rule: Rule): RegExp {
  let native = natives.get(rule);
  if (native === undefined) {
    native = new RegExp(rule.source, `${rule.groups.length > 0 ? 'dg' : 'g'}${rule.flags}`);
    native.lastIndex = LONG.length;
    native.test(LONG);
    natives.set(rule, native);
  }
  return native;
}

/**
 * All matches of a rule in a stretch of folded text, from left to right. The pattern sees only the stretch: `^` and `$` are
 * its ends. Offsets are those of the whole text.
 */
export function matchAll(rule: Rule, folded: Folded, range: Range): Match[] {
  return search(rule, folded, range, Number.POSITIVE_INFINITY);
}

function search(rule: Rule, folded: Folded, range: Range, most: number): Match[] {
  const found: Match[] = [];
  if (!folded.holdsNeeded(rule, range)) return found;
  const text = folded[rule.form].slice(range.start, range.end);
  const scan = nativeOf(rule);
  scan.lastIndex = 0;
  while (found.length < most) {
    const hit = scan.exec(text);
    if (hit === null) break;
    if (hit[0] === '') {
      scan.lastIndex++;
      continue;
    }
    const groups: Record<string, Range | undefined> = {};
    rule.groups.forEach((name, i) => {
      const place = hit.indices?.[i + 1];
      if (place !== undefined) groups[name] = { start: range.start + place[0], end: range.start + place[1] };
    });
    found.push({ rule, groups, start: range.start + hit.index, end: range.start + hit.index + hit[0].length });
  }
  return found;
}

/** The first match of the first rule that matches, or undefined. */
export function firstMatch(rules: readonly Rule[], folded: Folded, range: Range): Match | undefined {
  for (const rule of rules) {
    const match = search(rule, folded, range, 1)[0];
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Where matches overlap, the one of the earlier rule stays; among those of one rule, the one further left. */
export function withoutOverlaps(matches: readonly Match[], rules: readonly Rule[]): Match[] {
  const order = new Map(rules.map((rule, i) => [rule, i]));
  const ranked = [...matches].sort(
    (a, b) => (order.get(a.rule) as number) - (order.get(b.rule) as number) || a.start - b.start,
  );
  const kept: Match[] = [];
  for (const match of ranked)
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
}

/** Matches of several rules in a stretch, overlaps settled. */
export function matchRules(rules: readonly Rule[], folded: Folded, range: Range): Match[] {
  const all = rules.flatMap((rule) => matchAll(rule, folded, range));
  return all.length < 2 ? all : withoutOverlaps(all, rules);
}
