// What is told of one cited document by all who cite it.
import type { CitationFacts } from '../model/plan-facts.ts';
import type { DocumentRef } from './document-ref.ts';
import { addSpelling, bestSpelling, type Spellings } from './spellings.ts';

export interface CitedDocument {
  readonly ref: DocumentRef;
  /** Codes; numbers of what is known by its number. */
  readonly codes: Spellings;
  readonly types: Spellings;
  readonly titles: Spellings;
  readonly issuers: Spellings;
  readonly dates: Spellings;
}

export const newCitedDocument = (ref: DocumentRef): CitedDocument => ({
  ref,
  codes: new Map(),
  types: new Map(),
  titles: new Map(),
  issuers: new Map(),
  dates: new Map(),
});

export function addCitation(
  document: CitedDocument,
  { code, type, number, subject, issuer, date }: CitationFacts,
): void {
  addSpelling(document.types, type);
  const name = code ?? number;
  if (name !== null) addSpelling(document.codes, name);
  if (subject !== null) addSpelling(document.titles, subject);
  if (issuer !== null) addSpelling(document.issuers, issuer);
  if (date !== null) addSpelling(document.dates, date);
}

/** Adds what is told of a document under its base alone, where its year is settled (`settledYear`). */
export function addDocument(document: CitedDocument, other: CitedDocument): void {
  for (const name of ['codes', 'types', 'titles', 'issuers', 'dates'] as const)
    for (const [text, count] of other[name]) addSpelling(document[name], text, count);
}

export function describeDocument({ ref, codes, types, titles, issuers, dates }: CitedDocument) {
  const type = bestSpelling(types) ?? '';
  const name = bestSpelling(codes);
  return {
    code: ref.knownBy === 'code' ? name : null,
    type,
    title: ref.knownBy === 'number' && name !== null ? `${type} ${name}` : bestSpelling(titles),
    issuer: bestSpelling(issuers),
    level: ref.level,
    date: bestSpelling(dates),
    knownBy: ref.knownBy,
  };
}
