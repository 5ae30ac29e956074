// Every percentage, document code, date and agency word of a text: by which items it was used, or why it was not.

import { foldedOf } from '../grammar/fold.ts';
import { matchAll } from '../grammar/match.ts';
import { documentCode } from '../model/document-code.ts';
import type { Findings, Unit } from '../model/finding.ts';
import { type NormalText, spanAt } from '../model/normal-text.ts';
import type { Outline } from '../model/outline.ts';
import { partsOf } from '../model/outline-parts.ts';
import type { Plan } from '../model/plan.ts';
import type { Range, Span } from '../model/range.ts';
import type { Grammars } from '../model/rule.ts';

/** Kinds of values that are looked for, each a rule of `grammars/coverage.yaml`. */
export const COVERED = ['percentage', 'code', 'date', 'agency'] as const;
export type CoveredKind = (typeof COVERED)[number];

/**
 * Why a value was used by no item: `block` where no rule is applied (recipients, signature, headings, what follows the
 * plan), `role` where values of its kind mean nothing in a section or column of that role, `no-rule` where rules were
 * tried and none matched.
 */
export type UnusedReason = 'block' | 'role' | 'no-rule';

export interface CoverageEntry {
  readonly kind: CoveredKind;
  readonly text: string;
  /** The section, annex or block it stands in. */
  readonly section: string;
  readonly role: string;
  readonly span: Span;
  /** Ids of the items whose words hold it; `document` for the header. */
  readonly usedBy: readonly string[];
  /** Null where it was used. */
  readonly reason: UnusedReason | null;
}

/** What coverage is made of: the stages of one run. */
export interface CoverageInput {
  readonly normal: NormalText;
  readonly outline: Outline;
  readonly findings: Findings;
  readonly plan: Plan;
  readonly grammars: Grammars;
}

/** Roles in which values of a kind mean something. */
const SOUGHT: Readonly<Record<CoveredKind, RegExp>> = {
  percentage: /^(?:objectives|situation|tasks|organisation|purpose|annex\.(?:task|indicator|value))$/,
  code: /./,
  date: /^(?:tasks|organisation|objectives|annex\.(?:due|task)|subject|preamble)$/,
  agency: /^(?:tasks|organisation|annex\.(?:lead|coordinators|task)|heading)$/,
};

/** Lists the values of a run in the order of the text. Pure. */
export function coverageOf(input: CoverageInput): CoverageEntry[] {
  const { normal, outline, findings, plan, grammars } = input;
  const folded = foldedOf(normal, grammars);
  const used = usesOf(plan, findings, normal);
  const entries = partsOf(outline).flatMap((part) =>
    COVERED.flatMap((kind) => {
      const rule = grammars.rules.coverage?.find((one) => one.id === `coverage/${kind}`);
      if (rule === undefined) return [];
      return matchAll(rule, folded, part).map((match): CoverageEntry => {
        const unit = findings.units.find((one) => match.start >= one.start && match.end <= one.end);
        const start = normal.starts[match.start] as number;
        const end = normal.ends[match.end - 1] as number;
        const usedBy = used.filter((use) => use.kinds.includes(kind) && use.start <= start && use.end >= end);
        const own = kind === 'code' && isOwnCode(normal.text.slice(match.start, match.end), plan) ? ['document'] : [];
        const ids = [...new Set([...usedBy.map((use) => use.id), ...headerUses(part.part, kind), ...own])];
        return {
          kind,
          text: normal.text.slice(match.start, match.end),
          section: unit?.section ?? part.part,
          role: unit?.role ?? part.part,
          span: spanAt(normal, start, end),
          usedBy: ids,
          reason: ids.length > 0 ? null : reasonOf(unit, kind),
        };
      });
    }),
  );
  return entries.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** An annex says to which plan it belongs: the plan's own code cites nothing. */
function isOwnCode(text: string, { document: { number, symbol } }: Plan): boolean {
  return number !== null && text.replace(/\s/g, '') === documentCode(number, symbol);
}

/** The header is read from its blocks as a whole. */
function headerUses(part: string, kind: CoveredKind): string[] {
  const blocks: Readonly<Record<CoveredKind, readonly string[]>> = {
    percentage: [],
    code: ['letterhead'],
    date: ['letterhead'],
    agency: ['letterhead', 'recipients', 'signature'],
  };
  return blocks[kind].includes(part) ? ['document'] : [];
}

function reasonOf(unit: Unit | undefined, kind: CoveredKind): UnusedReason {
  if (unit === undefined) return 'block';
  return SOUGHT[kind].test(unit.role) ? 'no-rule' : 'role';
}

interface Use extends Range {
  readonly id: string;
  readonly kinds: readonly CoveredKind[];
}

/** Where items stand in the source, and which kinds of values they take up. */
function usesOf(plan: Plan, findings: Findings, normal: NormalText): Use[] {
  const at = (id: string, span: Range, kinds: readonly CoveredKind[]): Use => ({
    id,
    start: span.start,
    end: span.end,
    kinds,
  });
  const agencies = plan.agencies.flatMap((agency) =>
    [agency.name, ...agency.aliases].map((name) => [name, agency.id] as const),
  );
  const byName = new Map(agencies);
  const citationAt = new Map(
    plan.citations.flatMap((one) => one.mentions.map((mention) => [mention.span.start, one.id])),
  );
  const inSource = ({ start, end }: Range): Range => ({
    start: normal.starts[start] as number,
    end: normal.ends[end - 1] as number,
  });
  const bodies = [...findings.tasks, ...findings.quantities].flatMap((one) => one.agencies);
  return [
    ...[...plan.targets, ...plan.results].map((one) => at(one.id, one.span, ['percentage'])),
    ...plan.deadlines.map((one) => at(one.id, one.span, ['date'])),
    // What is said of a cited document belongs to its citation: its date, its issuer, percentages in its title.
    ...findings.citations.flatMap((one) => {
      const place = inSource({ start: one.start, end: Math.max(one.end, one.issuer?.end ?? 0, one.subject?.end ?? 0) });
      const id = citationAt.get(place.start);
      return id === undefined ? [] : [at(id, place, COVERED)];
    }),
    ...bodies.flatMap((body) => {
      const name = normal.text.slice(body.start, body.end).replace(/\s+/g, ' ');
      const id = byName.get(name);
      return id === undefined ? [] : [at(id, inSource(body), ['agency'])];
    }),
  ];
}
