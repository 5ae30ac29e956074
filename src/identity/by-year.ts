// Documents by base and year. A mention without a year belongs to the only year that is known of its base; which that is, is
// settled when all plans are read, so that their order does not matter.
import type { CitationFacts } from '../model/plan-facts.ts';
import { addCitation, addDocument, type CitedDocument, newCitedDocument } from './cited-document.ts';
import { type DocumentRef, settledYear } from './document-ref.ts';

export interface DocumentsByYear {
  /** Notes a citation, or that there is such a document. */
  add(ref: DocumentRef, citation?: CitationFacts): void;
  /** The key of the document that a reference means; to be asked when all are noted. */
  keyOf(ref: Pick<DocumentRef, 'base' | 'year'>): string;
  /** All documents by their keys. */
  all(): Map<string, CitedDocument>;
}

export function documentsByYear(): DocumentsByYear {
  const bases = new Map<string, Map<string, CitedDocument>>();
  const yearsOf = (base: string): Set<string> =>
    new Set([...(bases.get(base)?.keys() ?? [])].filter((year) => year !== ''));
  const keyOf = ({ base, year }: Pick<DocumentRef, 'base' | 'year'>): string => {
    const settled = settledYear(year, yearsOf(base));
    return settled === null ? base : `${base} (${settled})`;
  };
  return {
    add(ref, citation) {
      let years = bases.get(ref.base);
      if (years === undefined) bases.set(ref.base, (years = new Map()));
      let document = years.get(ref.year ?? '');
      if (document === undefined) years.set(ref.year ?? '', (document = newCitedDocument(ref)));
      if (citation !== undefined) addCitation(document, citation);
    },
    keyOf,
    all() {
      const documents = new Map<string, CitedDocument>();
      for (const years of bases.values())
        for (const document of years.values()) {
          const key = keyOf(document.ref);
          const found = documents.get(key) ?? newCitedDocument(document.ref);
          addDocument(found, document);
          documents.set(key, found);
        }
      return documents;
    },
  };
}
