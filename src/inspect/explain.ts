// Why a place of a text gave what it gave: the unit, its section and role, the rules tried, what they matched and lost.
import { foldedOf } from '../grammar/fold.ts';
import { matchAll, withoutOverlaps } from '../grammar/match.ts';
import type { Unit } from '../model/finding.ts';
import { spansOf } from '../model/normal-text.ts';
import type { Holder, SectionNode } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Match, Rule } from '../model/rule.ts';
import type { CoverageInput } from './coverage.ts';

/** Grammar files whose rules are all tried on a unit of a fitting role. */
const FILES = ['citations', 'quantities', 'periods', 'deadlines', 'agencies', 'leaves'] as const;

export interface ExplainedMatch {
  readonly rule: string;
  readonly text: string;
  readonly groups: Readonly<Record<string, string>>;
  /** The rule of the same file that stood there first, where this match was lost to it. */
  readonly lostTo: string | null;
}

export interface Explanation {
  readonly text: string;
  readonly line: number;
  readonly section: string;
  /** Headings from the outermost to its own. */
  readonly headings: readonly string[];
  readonly role: string;
  /** The rule that gave the section its role; null where no heading says. */
  readonly roleRule: string | null;
  readonly leaf: string | null;
  /** Ids of items that stand in it. */
  readonly items: readonly string[];
  readonly matches: readonly ExplainedMatch[];
  /** How many rules apply to its role, by file. */
  readonly tried: Readonly<Record<string, number>>;
}

/** Explains the units that touch a line of the source (from 1), or those that an item stands in. */
export function explain(input: CoverageInput, at: { readonly line: number } | { readonly id: string }): Explanation[] {
  const { normal, outline, findings, plan, grammars } = input;
  const folded = foldedOf(normal, grammars);
  const items = itemsOf(plan);
  const wanted = 'id' in at ? items.filter((one) => one.id === at.id) : [];
  const placed = findings.units.map((unit) => ({ unit, spans: spansOf(normal, unit) }));
  return placed
    .filter(({ spans }) =>
      'line' in at
        ? spans.some((span) => span.line <= at.line && at.line <= lineOf(span.end - 1))
        : wanted.some((item) => spans.some((span) => touches(span, item))),
    )
    .map(({ unit, spans }) => explained(unit, spans));

  function lineOf(offset: number): number {
    return normal.lineStarts.findLastIndex((start) => start <= offset) + 1;
  }

  function explained(unit: Unit, spans: readonly (Range & { line: number })[]): Explanation {
    const tried: Record<string, number> = {};
    const matches = FILES.flatMap((file) => {
      const rules = (grammars.rules[file] ?? []).filter((rule) => rule.in.length === 0 || rule.in.includes(unit.role));
      tried[file] = rules.length;
      return matchesOf(unit, rules);
    });
    return {
      text: textOf(unit),
      line: spans[0]?.line ?? 1,
      section: unit.section,
      headings: pathTo(outline.sections, unit.node).flatMap((node) =>
        node.title === null ? [] : [textOf(node.title)],
      ),
      role: unit.role,
      roleRule: (unit.leaf?.given ?? unit.node)?.roleRule ?? null,
      leaf: unit.leaf?.kind ?? null,
      items: items.filter((item) => spans.some((span) => inside(item, span))).map((item) => item.id),
      matches,
      tried,
    };
  }

  function matchesOf(unit: Unit, rules: readonly Rule[]): ExplainedMatch[] {
    const all = rules.flatMap((rule) => matchAll(rule, folded, unit));
    const kept = withoutOverlaps(all, rules);
    return all.map((match) => ({
      rule: match.rule.id,
      text: textOf(match),
      groups: Object.fromEntries(
        Object.entries(match.groups).flatMap(([name, range]) => (range === undefined ? [] : [[name, textOf(range)]])),
      ),
      lostTo: kept.includes(match) ? null : (winner(match, kept)?.rule.id ?? null),
    }));
  }

  function textOf(range: Range): string {
    return normal.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  }
}

const winner = (match: Match, kept: readonly Match[]) => kept.find((other) => touches(other, match));
const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const inside = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Items with their places in the source. */
function itemsOf(plan: CoverageInput['plan']): (Range & { id: string })[] {
  const lists = [plan.targets, plan.results, plan.objectives, plan.tasks, plan.deadlines, plan.footnotes];
  return [
    ...lists.flatMap((list) => list.map(({ id, span }) => ({ id, start: span.start, end: span.end }))),
    ...plan.citations.flatMap(({ id, mentions }) =>
      mentions.map(({ span }) => ({ id, start: span.start, end: span.end })),
    ),
  ];
}

function pathTo(nodes: readonly SectionNode[], wanted: Holder | null): SectionNode[] {
  for (const node of nodes) {
    if (node === wanted) return [node];
    const below = pathTo(node.sections, wanted);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
