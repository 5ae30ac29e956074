import type { Deadline } from '../../model/plan.ts';
import { defineTable } from './define-table.ts';
import { TRACE } from './trace.ts';

export const DEADLINES = defineTable<Deadline>({
  name: 'deadlines',
  label: 'Thời hạn',
  about: 'One deadline, or one recurrence',
  printedTo: 'of',
  items: ({ deadlines }) => deadlines,
  columns: [
    {
      key: 'text',
      label: 'Nguyên văn',
      type: 'string',
      width: 40,
      about: 'The words of the plan',
      of: ({ text }) => text,
    },
    {
      key: 'value',
      label: 'Thời hạn',
      type: 'time',
      width: 20,
      about:
        '2026, 2026-Q1, 2026-06, 2026-06-15; from day to day 2025-11-15/2025-12-15; recurring P1W, P1M, P3M, P6M, P1Y',
      of: ({ value }) => value,
    },
    {
      key: 'start',
      label: 'Từ ngày',
      type: 'date',
      width: 12,
      about: 'First day it spans; null for a recurrence',
      of: ({ start }) => start,
    },
    {
      key: 'end',
      label: 'Đến ngày',
      type: 'date',
      width: 12,
      about: 'Last day it spans; null for a recurrence',
      of: ({ end }) => end,
    },
    {
      key: 'operator',
      label: 'Loại',
      type: 'string',
      width: 8,
      about: '`by`, `in` or `every`',
      of: ({ operator }) => operator,
    },
    {
      key: 'rrule',
      label: 'Lặp lại',
      type: 'string',
      width: 28,
      about: 'The recurrence by RFC 5545',
      of: ({ rrule }) => rrule ?? null,
    },
    {
      key: 'of',
      label: 'Của nhiệm vụ, chỉ tiêu',
      type: 'string',
      width: 16,
      about: '`tasks.id` or `targets.id` of what it binds',
      of: (deadline) => deadline.of,
    },
    {
      key: 'year_from',
      label: 'Năm lấy từ',
      type: 'string',
      width: 11,
      about: '`heading`, `subject` or `date` (of the document) where its own words name no year, else null',
      of: ({ yearFrom }) => yearFrom ?? null,
    },
    ...TRACE,
  ],
});
