import type { Holder, Outline, Table } from './outline.ts';

/** All tables of a document, those between its leaves first. */
export function tablesOf(outline: Outline): Table[] {
  const inHolders = (holders: readonly Holder[]): Table[] =>
    holders.flatMap((holder) => [...holder.tables, ...inHolders(holder.sections)]);
  const unnumbered = [outline.frame, ...outline.attached].flatMap((frame) => frame.unnumbered ?? []);
  return [...inHolders([...unnumbered, ...outline.sections]), ...outline.annexes.flatMap((annex) => annex.tables)];
}
