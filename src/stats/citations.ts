// Cited documents by how many plans cite them.

import { documentsByYear } from '../identity/by-year.ts';
import { describeDocument } from '../identity/cited-document.ts';
import type { DocumentRef } from '../identity/document-ref.ts';
import { compareText } from '../identity/spellings.ts';
import { type Aggregate, entryOf } from './aggregate.ts';
import type { StatsRow } from './stats-schema.ts';

interface Count {
  readonly ref: Pick<DocumentRef, 'base' | 'year'>;
  plans: number;
  basisPlans: number;
  mentions: number;
}

export function citationAggregate(): Aggregate<StatsRow<'citations'>> {
  const documents = documentsByYear();
  const counts = new Map<string, Count>();
  return {
    add({ cited }) {
      // A plan that cites one document twice is one plan.
      const here = new Map<Count, boolean>();
      for (const { citation, ref } of cited) {
        documents.add(ref, citation);
        const count = entryOf(counts, `${ref.base} (${ref.year ?? ''})`, () => ({
          ref,
          plans: 0,
          basisPlans: 0,
          mentions: 0,
        }));
        count.mentions += citation.mentions.length;
        here.set(count, (here.get(count) ?? false) || citation.basis);
      }
      for (const [count, basis] of here) {
        count.plans++;
        if (basis) count.basisPlans++;
      }
    },
    rows() {
      const totals = new Map<string, Count>();
      for (const { ref, plans, basisPlans, mentions } of counts.values()) {
        const total = entryOf(totals, documents.keyOf(ref), () => ({ ref, plans: 0, basisPlans: 0, mentions: 0 }));
        total.plans += plans;
        total.basisPlans += basisPlans;
        total.mentions += mentions;
      }
      const described = documents.all();
      return [...totals]
        .sort(
          ([a, x], [b, y]) =>
            y.plans - x.plans || y.basisPlans - x.basisPlans || y.mentions - x.mentions || compareText(a, b),
        )
        .flatMap(([key, { plans, basisPlans, mentions }]) => {
          const document = described.get(key);
          return document === undefined ? [] : { ...describeDocument(document), plans, basisPlans, mentions };
        });
    },
  };
}
