// A calendar (RFC 5545) of the deadlines of plans: one event of whole days for each, with reminders. Nothing in it comes from
// the clock: the stamp of an event is the date of its plan, and its UID the document and the id of the deadline.
import ical, { escape as escaped, ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { Plan } from '../model/plan.ts';
import { daysLater, firstDayOf } from './ics/day.ts';
import { eventDaysOf, NO_DAY } from './ics/event-days.ts';
import { eventWordsOf } from './ics/event-words.ts';
import { titleOf } from './notation/title.ts';

const REMINDERS = [7, 3, 1];
const DAY = 24 * 60 * 60;

/**
 * The deadlines of plans as one calendar. Deadlines that name no day of the calendar (30 February) cannot be events; its
 * description names them.
 */
export function writeIcs(plans: readonly Plan[]): string {
  const [only] = plans;
  const name = plans.length === 1 && only !== undefined ? titleOf(only) : `Thời hạn của ${plans.length} văn bản`;
  const calendar = ical({ prodId: { company: 'plan-extract', product: 'plan-extract', language: 'VI' } });
  const used = new Set<string>();
  const left = plans.flatMap((plan) => addEvents(calendar, plan, used));
  // The library writes these two as they are given.
  calendar.name(escaped(printable(name), false));
  if (left.length > 0) {
    calendar.description(escaped(printable(`Không đưa được vào lịch: ${left.join('; ')}`), false));
  }
  return `${calendar.toString()}\r\n`;
}

/** Adds the events of a plan and tells which of its deadlines are none. */
function addEvents(calendar: ICalCalendar, plan: Plan, used: Set<string>): string[] {
  const stamp = firstDayOf(plan.document.date ?? '') ?? NO_DAY;
  const daysOf = eventDaysOf(plan);
  const wordsOf = eventWordsOf(plan);
  const left: string[] = [];
  for (const deadline of plan.deadlines) {
    const days = daysOf(deadline);
    if (days === undefined) {
      left.push(`${deadline.text} (${deadline.id})`);
      continue;
    }
    const { summary, description, categories } = wordsOf(deadline);
    const event = calendar.createEvent({
      id: freeId(`${plan.source.sha256}-${deadline.id}@plan-extract`, used),
      stamp,
      start: days.first,
      allDay: true,
      summary: printable(summary),
      description: printable(description),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: categories.map((one) => ({ name: printable(one) })),
    });
    if (days.last > days.first) event.end(daysLater(days.last, 1));
    if (days.rrule !== undefined) event.repeating(days.rrule);
    for (const before of REMINDERS) event.createAlarm({ type: ICalAlarmType.display, trigger: before * DAY });
  }
  return left;
}

/** An id that is not used yet: one document may be given twice. */
function freeId(id: string, used: Set<string>): string {
  let free = id;
  for (let n = 2; used.has(free); n += 1) free = `${n}-${id}`;
  used.add(free);
  return free;
}

/** Without the control characters that a calendar may not hold. */
function printable(text: string): string {
  return Array.from(text, (sign) => (sign < ' ' && sign !== '\n' && sign !== '\t' ? ' ' : sign))
    .join('')
    .replaceAll('\u007f', ' ');
}
