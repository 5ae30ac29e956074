import type { Plan, Quantity } from '../../model/plan.ts';
import { BODIES } from './bodies.ts';
import type { Column, Table } from './column.ts';
import { defineTable } from './define-table.ts';
import { DUE, DUE_DAYS } from './due.ts';
import { TRACE } from './trace.ts';

const columns: readonly Column<Quantity>[] = [
  {
    key: 'indicator',
    label: 'Chỉ tiêu',
    type: 'string',
    width: 50,
    about: 'What is measured, without number, comparator and verb',
    of: ({ indicator }) => indicator,
  },
  {
    key: 'unit',
    label: 'Đơn vị tính',
    type: 'string',
    width: 12,
    about: '% or the words of the text',
    of: ({ unit }) => unit,
  },
  {
    key: 'operator',
    label: 'So sánh',
    type: 'string',
    width: 9,
    about: '`=`, `>=`, `>`, `<=`, `<`, `~` (about) or `range`',
    of: ({ operator }) => operator,
  },
  {
    key: 'value',
    label: 'Giá trị',
    type: 'number',
    width: 11,
    about: 'The number; null for a range',
    of: ({ value }) => value ?? null,
  },
  {
    key: 'min',
    label: 'Từ',
    type: 'number',
    width: 9,
    about: 'Lower end of a range, else null',
    of: ({ min }) => min ?? null,
  },
  {
    key: 'max',
    label: 'Đến',
    type: 'number',
    width: 9,
    about: 'Upper end of a range, else null',
    of: ({ max }) => max ?? null,
  },
  {
    key: 'out_of',
    label: 'Trên tổng số',
    type: 'number',
    width: 9,
    about: 'The whole in "38/48 thôn"',
    of: ({ outOf }) => outOf ?? null,
  },
  {
    key: 'period',
    label: 'Kỳ',
    type: 'time',
    width: 11,
    about: 'What it is for: 2026, 2026/2030, 2025-09',
    of: ({ period }) => period,
  },
  ...BODIES,
  DUE,
  ...DUE_DAYS,
  {
    key: 'period_from',
    label: 'Kỳ lấy từ',
    type: 'string',
    width: 11,
    about: '`text` where the period stands in its own words; `heading` or `subject` where it is inherited',
    of: ({ periodFrom }) => periodFrom,
  },
  {
    key: 'condition',
    label: 'Điều kiện',
    type: 'string',
    width: 18,
    about: 'A condition: "nếu có"',
    of: ({ condition }) => condition ?? null,
  },
  {
    key: 'exception',
    label: 'Ngoại lệ',
    type: 'string',
    width: 18,
    about: 'An exception: "trừ văn bản mật"',
    of: ({ exception }) => exception ?? null,
  },
  {
    key: 'same_as',
    label: 'Trùng với',
    type: 'string',
    width: 16,
    about: '`id` of the annex row that states the same, or of the row in the body',
    of: ({ sameAs }) => sameAs ?? null,
  },
  {
    key: 'text',
    label: 'Nguyên văn',
    type: 'string',
    width: 60,
    about: 'The clause with number and indicator, in the words of the plan',
    of: ({ text }) => text,
  },
  ...TRACE,
];

const quantities = (name: string, label: string, about: string, items: (plan: Plan) => readonly Quantity[]): Table =>
  defineTable({ name, label, about, printedTo: 'due', items, columns });

export const TARGETS = quantities('targets', 'Chỉ tiêu', 'One number that is to be reached', (plan) => plan.targets);
export const RESULTS = quantities('results', 'Kết quả', 'One number that has been reached', (plan) => plan.results);
