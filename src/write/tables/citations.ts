import type { Citation } from '../../model/plan.ts';
import type { Column } from './column.ts';
import { defineTable } from './define-table.ts';
import { TRACE } from './trace.ts';

/** A citation has the place of its first mention. */
const trace: readonly Column<Citation>[] = TRACE.map((column) => ({
  ...column,
  about: ['section', 'line', 'page', 'confidence'].includes(column.key)
    ? `${column.about} (its first mention)`
    : column.about,
  of: ({ id, rule, mentions: [first] }) =>
    column.of({
      id,
      rule,
      section: first?.section ?? null,
      span: first?.span ?? null,
      confidence: first?.confidence,
    }),
}));

export const CITATIONS = defineTable<Citation>({
  name: 'citations',
  label: 'Văn bản viện dẫn',
  about: 'One cited document',
  printedTo: 'basis',
  items: ({ citations }) => citations,
  columns: [
    {
      key: 'type',
      label: 'Tên loại',
      type: 'string',
      width: 16,
      about: 'Kind of the cited document: Nghị quyết',
      of: ({ type }) => type,
    },
    {
      key: 'code',
      label: 'Số, ký hiệu',
      type: 'string',
      width: 20,
      about: 'Number and symbol: 57-NQ/TW; null for a law without number',
      of: ({ code }) => code,
    },
    {
      key: 'date',
      label: 'Ngày ban hành',
      type: 'time',
      width: 13,
      about: 'Its date as printed with it',
      of: ({ date }) => date,
    },
    {
      key: 'issuer',
      label: 'Cơ quan ban hành',
      type: 'string',
      width: 24,
      about: 'Its issuing body as printed with it',
      of: ({ issuer }) => issuer,
    },
    {
      key: 'subject',
      label: 'Trích yếu',
      type: 'string',
      width: 50,
      about: 'What it is about',
      of: ({ subject }) => subject,
    },
    {
      key: 'basis',
      label: 'Là căn cứ',
      type: 'boolean',
      width: 9,
      about: 'Whether it stands in the clauses Căn cứ, Thực hiện before the first section',
      of: ({ basis }) => basis,
    },
    {
      key: 'number',
      label: 'Số',
      type: 'string',
      width: 8,
      about: 'Its number alone',
      of: ({ number }) => number,
    },
    {
      key: 'symbol',
      label: 'Ký hiệu',
      type: 'string',
      width: 14,
      about: 'Its symbol alone',
      of: ({ symbol }) => symbol,
    },
    {
      key: 'mentions',
      label: 'Số lần nhắc',
      type: 'integer',
      width: 8,
      about: 'How often it is mentioned',
      of: ({ mentions }) => mentions.length,
    },
    {
      key: 'mentioned_in',
      label: 'Nhắc ở mục',
      type: 'strings',
      width: 20,
      about: '`id` of each section that mentions it, once',
      of: ({ mentions }) => [...new Set(mentions.map(({ section }) => section))],
    },
    {
      key: 'text',
      label: 'Nguyên văn',
      type: 'string',
      width: 50,
      about: 'The words of its first mention',
      of: ({ mentions }) => mentions[0]?.text ?? null,
    },
    ...trace,
  ],
});
