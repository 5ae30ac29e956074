// What a quantity is for: its own words, else the nearest heading, else the subject.
import type { PeriodFinding, Unit } from '../model/finding.ts';
import type { SectionNode } from '../model/outline.ts';

export interface Inherited {
  readonly period: string | null;
  readonly from: 'text' | 'heading' | 'subject' | null;
}

export interface Periods {
  /** The period that the heading of a section itself names. */
  ofHeading(section: string): string | null;
  /** The period of a quantity in a unit. Results never inherit that of the subject: it is the coming one. */
  of(unit: Unit, own: string | null, kind: 'target' | 'result'): Inherited;
  /** Periods that the subject names. */
  readonly subject: readonly string[];
}

export function periodsOf(findings: readonly PeriodFinding[], sections: readonly SectionNode[]): Periods {
  const headings = new Map<string, string[]>();
  const subject: string[] = [];
  for (const { unit, value } of findings) {
    if (unit.role === 'subject') subject.push(value);
    else headings.set(unit.section, [...(headings.get(unit.section) ?? []), value]);
  }
  const chains = new Map<string, string[]>();
  const visit = (nodes: readonly SectionNode[], above: readonly string[]) => {
    for (const node of nodes) {
      const chain = [node.id, ...above];
      chains.set(node.id, chain);
      visit(node.sections, chain);
    }
  };
  visit(sections, []);
  return {
    subject,
    ofHeading: (section) => headings.get(section)?.[0] ?? null,
    of(unit, own, kind) {
      if (own !== null) return { period: own, from: 'text' };
      for (const id of chains.get(unit.section) ?? [unit.section]) {
        const named = headings.get(id);
        // A heading that names two ("... năm 2025; xây dựng kế hoạch năm 2026") reviews the first and plans the last.
        if (named !== undefined)
          return { period: (kind === 'result' ? named[0] : named.at(-1)) as string, from: 'heading' };
      }
      const last = subject.at(-1);
      return kind === 'target' && last !== undefined ? { period: last, from: 'subject' } : { period: null, from: null };
    },
  };
}
