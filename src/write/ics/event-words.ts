// The words of an event, in Vietnamese: what a person sees in the calendar, and what there is to know.
import type { Deadline, Plan } from '../../model/plan.ts';
import { dutiesOf } from '../notation/duty.ts';
import { headingPaths } from '../notation/heading-path.ts';
import { shorten } from '../notation/shorten.ts';
import { formatTime } from '../notation/time.ts';
import { titleOf } from '../notation/title.ts';

export interface EventWords {
  readonly summary: string;
  readonly description: string;
  /** The leading agencies, by which a calendar can be filtered. */
  readonly categories: readonly string[];
}

/** Finds the words for the events of a plan. */
export function eventWordsOf(plan: Plan): (deadline: Deadline) => EventWords {
  const dutyOf = dutiesOf(plan);
  const headings = headingPaths(plan);
  const title = titleOf(plan);
  const { date, subject } = plan.document;
  return (deadline) => {
    const { name, text, lead, coordinators, deliverable } = dutyOf(deadline);
    const heading = headings.get(deadline.section);
    const { line, page } = deadline.span;
    const lines: [string, string | null | undefined][] = [
      ['Chủ trì', lead.join('; ')],
      ['Phối hợp', coordinators.join('; ')],
      ['Sản phẩm', deliverable],
      ['Thời hạn', `${deadline.text} (${spanOf(deadline)})`],
      ['Mục', heading],
      ['Văn bản', date === null ? title : `${title}, ngày ${formatTime(date)}`],
      ['Trích yếu', subject],
      ['Nguồn', `${plan.source.name}, ${page === null ? '' : `trang ${page}, `}dòng ${line} (${deadline.id})`],
    ];
    const known = lines.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`);
    return {
      summary: shorten(name, 90) + (lead.length === 0 ? '' : ` (${shorten(lead.join(', '), 60)})`),
      description: [...(text === null ? [] : [text, '']), ...known].join('\n'),
      categories: lead,
    };
  };
}

function spanOf({ operator, value, start, end }: Deadline): string {
  if (start === null || end === null) return formatTime(value);
  if (operator === 'by') return `chậm nhất ${formatTime(end)}`;
  return formatTime(start === end ? start : `${start}/${end}`);
}
