import type { Deadline } from '../../model/plan.ts';
import { formatTime } from './time.ts';

/** When something recurs: "ngày 15 hằng tháng", "ngày 15/11 hằng năm", "tháng 12 hằng năm", "hằng quý". */
export function formatRecurrence({ value, rrule = '' }: Pick<Deadline, 'value' | 'rrule'>): string {
  const day = /(?:^|;)BYMONTHDAY=(\d+)(?:;|$)/.exec(rrule)?.[1];
  const month = /(?:^|;)BYMONTH=(\d+)(?:;|$)/.exec(rrule)?.[1];
  const every = formatTime(value);
  if (day !== undefined) return `ngày ${month === undefined ? day : `${day}/${month}`} ${every}`;
  return month === undefined ? every : `tháng ${month} ${every}`;
}
