// What is kept of each plan until all are read: who it is, and what it cites.

import { type DocumentsByYear, documentsByYear } from '../identity/by-year.ts';
import type { DocumentRef } from '../identity/document-ref.ts';
import { type Issuer, readerOf } from '../identity/reading.ts';
import type { PlanFacts } from '../model/plan-facts.ts';
import type { Grammars } from '../model/rule.ts';

type Ref = Pick<DocumentRef, 'base' | 'year'>;

export interface KnownPlan {
  readonly id: string;
  readonly document: PlanFacts['document'];
  readonly issuer: Issuer;
  readonly sources: Set<string>;
  /** The plan as others cite it. */
  readonly own: Ref | null;
  readonly cited: readonly { readonly ref: Ref; readonly basis: boolean; readonly mentions: number }[];
}

export interface Collected {
  /** In the order of their ids. */
  readonly plans: readonly KnownPlan[];
  readonly documents: DocumentsByYear;
}

export async function collect(
  plans: AsyncIterable<PlanFacts> | Iterable<PlanFacts>,
  grammars: Grammars,
): Promise<Collected> {
  const readingOf = readerOf(grammars);
  const documents = documentsByYear();
  const known = new Map<string, KnownPlan>();
  for await (const plan of plans) {
    const id = `plan:${plan.source.sha256}`;
    const same = known.get(id);
    if (same !== undefined) {
      same.sources.add(plan.source.name);
      continue;
    }
    const { issuer, own, cited } = readingOf(plan);
    if (own !== null) documents.add(own);
    for (const { ref, citation } of cited) documents.add(ref, citation);
    known.set(id, {
      id,
      document: plan.document,
      issuer,
      sources: new Set([plan.source.name]),
      own,
      cited: cited.map(({ ref: { base, year }, citation: { basis, mentions } }) => ({
        ref: { base, year },
        basis,
        mentions: mentions.length,
      })),
    });
  }
  return { plans: [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), documents };
}
