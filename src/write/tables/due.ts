import { daysOf } from '../../model/days-of.ts';
import type { Column } from './column.ts';

interface Due {
  readonly due: string | null;
}

/** When something is due, in the notation of the plan. */
export const DUE: Column<Due> = {
  key: 'due',
  label: 'Thời hạn',
  type: 'time',
  width: 13,
  about: 'When it is due, in the notation of `deadlines.value`',
  of: ({ due }) => due,
};

/** The days that it spans. */
export const DUE_DAYS: readonly Column<Due>[] = [
  {
    key: 'due_start',
    label: 'Thời hạn: từ ngày',
    type: 'date',
    width: 12,
    about: 'First day of `due`',
    of: ({ due }) => (due === null ? null : (daysOf(due)?.start ?? null)),
  },
  {
    key: 'due_end',
    label: 'Thời hạn: đến ngày',
    type: 'date',
    width: 12,
    about: 'Last day of `due`',
    of: ({ due }) => (due === null ? null : (daysOf(due)?.end ?? null)),
  },
];
