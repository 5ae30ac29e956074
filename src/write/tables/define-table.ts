import type { Plan } from '../../model/plan.ts';
import type { Column, Table } from './column.ts';
import { DOCUMENT_KEYS } from './document-keys.ts';

interface Definition<Item> {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  items(plan: Plan): readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly printedTo: string;
}

const ORDINAL = {
  key: 'ordinal',
  label: 'TT',
  type: 'integer',
  width: 5,
  about: 'Place in the list of its document, from 1',
} as const;

/** A table whose rows are the items of a plan: their ordinal, their own columns, and the keys of their document. */
export function defineTable<Item>({ items, columns, ...head }: Definition<Item>): Table {
  return {
    ...head,
    columns: [ORDINAL, ...columns, ...DOCUMENT_KEYS],
    rowsOf(plan) {
      const keys = DOCUMENT_KEYS.map((column) => column.of(plan));
      return items(plan).map((item, i) => [i + 1, ...columns.map((column) => column.of(item)), ...keys]);
    },
  };
}
