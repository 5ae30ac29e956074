import type { Task } from '../../model/plan.ts';
import { BODIES } from './bodies.ts';
import { defineTable } from './define-table.ts';
import { DUE, DUE_DAYS } from './due.ts';
import { TRACE } from './trace.ts';

/** Begins with the columns of the task table that annexes have. */
export const TASKS = defineTable<Task>({
  name: 'tasks',
  label: 'Nhiệm vụ',
  about: 'One task',
  printedTo: 'deliverable',
  items: ({ tasks }) => tasks,
  columns: [
    {
      key: 'text',
      label: 'Nhiệm vụ',
      type: 'string',
      width: 60,
      about: 'The task in the words of the plan',
      of: ({ text }) => text,
    },
    ...BODIES,
    DUE,
    {
      key: 'deliverable',
      label: 'Sản phẩm',
      type: 'string',
      width: 24,
      about: 'What is to be delivered',
      of: ({ deliverable }) => deliverable ?? null,
    },
    ...DUE_DAYS,
    {
      key: 'due_text',
      label: 'Thời hạn không nêu ngày',
      type: 'string',
      width: 16,
      about: 'What its column or line on time says where no day can be told from it: "Thường xuyên"',
      of: ({ dueText }) => dueText ?? null,
    },
    {
      key: 'due_from',
      label: 'Thời hạn lấy từ',
      type: 'string',
      width: 11,
      about: 'Where the time stands: `text`, `heading` or `column`',
      of: ({ dueFrom }) => dueFrom,
    },
    {
      key: 'lead_from',
      label: 'Cơ quan lấy từ',
      type: 'string',
      width: 11,
      about: 'Where the bodies stand: `text`, `heading` or `column`',
      of: ({ leadFrom }) => leadFrom,
    },
    {
      key: 'origin',
      label: 'Nguồn',
      type: 'string',
      width: 12,
      about: '`body` (tasks and measures), `assignment` (organisation) or `annex` (a row of a table)',
      of: ({ origin }) => origin,
    },
    {
      key: 'number',
      label: 'TT trong bảng',
      type: 'string',
      width: 9,
      about: 'The number of its row, as printed',
      of: ({ number }) => number ?? null,
    },
    {
      key: 'heading',
      label: 'Đề mục trong câu',
      type: 'string',
      width: 24,
      about: 'A run-in heading of the bullet',
      of: ({ heading }) => heading ?? null,
    },
    {
      key: 'targets',
      label: 'Mã chỉ tiêu',
      type: 'strings',
      width: 16,
      about: '`targets.id` of the targets in its words',
      of: ({ targets }) => targets,
    },
    ...TRACE,
  ],
});
