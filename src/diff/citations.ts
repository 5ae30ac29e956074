// Cited documents of two plans. A document is known by its code; where it has none, by its kind and title.
import type { Citation } from '../model/plan.ts';
import type { Change, CitationDiff } from '../model/plan-diff.ts';
import { changed } from './changes.ts';
import type { Comparison, Reading } from './comparison.ts';
import { entriesOf } from './entries.ts';
import type { Pair } from './match.ts';

type Key = (reading: Reading, citation: Citation) => string | null;

const typed = ({ words }: Reading, { type }: Citation): string => words(type).join(' ');
const titled: Key = (reading, citation) =>
  citation.subject === null ? null : `${typed(reading, citation)} ${reading.words(citation.subject).join(' ')}`;

/** What two citations of one document have in common, the surest first. A code without its number names none. */
const KEYS: readonly Key[] = [
  ({ words }, { code, date }) =>
    code === null || !/\d/.test(code) || date === null ? null : `${words(code).join(' ')} ${date}`,
  ({ words }, { code }) => (code === null || !/^\d/.test(code) ? null : words(code).join(' ')),
  titled,
  (reading, citation) =>
    citation.code === null
      ? `${typed(reading, citation)} ${reading.words(citation.mentions[0]?.text ?? '').join(' ')}`
      : null,
];

export function diffCitations({ old, new: other }: Comparison): CitationDiff[] {
  const [olds, news] = [old.plan.citations, other.plan.citations];
  const pairs: Pair[] = [];
  const taken = { old: new Set<number>(), new: new Set<number>() };
  for (const key of KEYS) {
    const open = new Map<string, number[]>();
    olds.forEach((citation, left) => {
      const name = taken.old.has(left) ? null : key(old, citation);
      if (name !== null) open.set(name, [...(open.get(name) ?? []), left]);
    });
    news.forEach((citation, right) => {
      const name = taken.new.has(right) ? null : key(other, citation);
      const left = name === null ? undefined : open.get(name)?.shift();
      if (left === undefined) return;
      pairs.push({ left, right, similarity: 1 });
      taken.old.add(left);
      taken.new.add(right);
    });
  }
  return entriesOf({ items: olds, show: sideOf }, { items: news, show: sideOf }, pairs, changesOf);
}

const sideOf = ({ id, type, code, date, subject, basis, mentions }: Citation) => ({
  id,
  type,
  code,
  date,
  subject,
  basis,
  line: mentions[0]?.span.line ?? 1,
});

/** A date that only one of them gives is no contradiction. */
const changesOf = (from: Citation, to: Citation): Change[] => [
  ...changed('basis', from.basis ? 'basis' : 'text', to.basis ? 'basis' : 'text'),
  ...(from.date === null || to.date === null ? [] : changed('date', from.date, to.date)),
];
