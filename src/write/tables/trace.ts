// The columns that lead from a row back to the item of the plan, its place in the source, and the rule that found it.
import type { Column } from './column.ts';

/** What the trace of a row is taken from; null where its kind of item has none. */
export interface Trace {
  readonly id: string;
  readonly section: string | null;
  readonly span: { readonly line: number; readonly page: number | null } | null;
  readonly rule: string | null;
  readonly confidence?: number | undefined;
}

export const TRACE: readonly Column<Trace>[] = [
  {
    key: 'id',
    label: 'Mã',
    type: 'string',
    width: 16,
    about: '`id` in the plan, unique in its document',
    of: ({ id }) => id,
  },
  {
    key: 'section',
    label: 'Mục',
    type: 'string',
    width: 12,
    about: '`id` of the section it stands in',
    of: ({ section }) => section,
  },
  {
    key: 'line',
    label: 'Dòng',
    type: 'integer',
    width: 7,
    about: 'Line of the source, from 1',
    of: ({ span }) => span?.line ?? null,
  },
  {
    key: 'page',
    label: 'Trang',
    type: 'integer',
    width: 7,
    about: 'Page, from 1; null where the format has no pages',
    of: ({ span }) => span?.page ?? null,
  },
  {
    key: 'rule',
    label: 'Quy tắc',
    type: 'string',
    width: 18,
    about: 'The grammar rule that found it',
    of: ({ rule }) => rule,
  },
  {
    key: 'confidence',
    label: 'Độ tin cậy nhận dạng chữ',
    type: 'number',
    width: 12,
    about: 'How sure letter recognition was of its least sure word, from 0 to 1; null for text that was no image',
    of: ({ confidence }) => confidence ?? null,
  },
];
