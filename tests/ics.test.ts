// The calendar, read back by another library than the one that wrote it.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../src/browser.ts';
import type { Deadline, Plan } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import { writeIcs } from '../src/write/ics.ts';
import { documents } from './support/corpus.ts';

ICAL.design.strict = true;

const calendarOf = (...plans: Plan[]): ICAL.Component => new ICAL.Component(ICAL.parse(writeIcs(plans)));
const eventsOf = (calendar: ICAL.Component): ICAL.Event[] =>
  calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

/** A plan whose section I.1 holds the sentences, dated as is said. */
const planOf = (sentence: string, { date = 'ngày 20 tháng 02 năm 2026', subject = 'Trồng cây năm 2026' } = {}): Plan =>
  extractPlan(
    `ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\n\nSố: 7/KH-UBND\n\nSuối Mơ, ${date}\n\nKẾ HOẠCH\n${subject}\n\nI. NHIỆM VỤ\n\n1. Trồng rừng\n\n- ${sentence}\n`,
    { name: 'trong-rung.txt' },
  );

/** The plan with its first deadline changed. */
const withDeadline = (change: Partial<Deadline>): Plan => {
  const plan = planOf('Trồng cây trước ngày 30/4/2026.');
  return { ...plan, deadlines: plan.deadlines.map((one) => ({ ...one, ...change })) };
};

const ruleOf = (event: ICAL.Event): string | undefined => event.component.getFirstPropertyValue('rrule')?.toString();
const firstDays = (event: ICAL.Event, count: number): string[] => {
  const days = event.iterator();
  const found: string[] = [];
  for (let day = days.next(); day && found.length < count; day = days.next()) found.push(day.toString());
  return found;
};
/** First and last day of the only event, the last one included. */
const spanOf = (plan: Plan): string[] => {
  const [event] = eventsOf(calendarOf(plan)) as [ICAL.Event];
  const last = event.endDate.clone();
  last.adjust(-1, 0, 0, 0);
  return [event.startDate.toString(), last.toString()];
};
const recurring = (sentence: string, header = {}): { rule: string | undefined; days: string[] } => {
  const [event] = eventsOf(calendarOf(planOf(sentence, header))) as [ICAL.Event];
  return { rule: ruleOf(event), days: firstDays(event, 4) };
};

describe.each(documents)('the calendar of $name', ({ source }) => {
  const { plan } = run(source);
  const text = writeIcs([plan]);
  const calendar = calendarOf(plan);
  const events = eventsOf(calendar);

  it('has one event for each deadline, on its days and with its rule', () => {
    expect(events.map(({ uid }) => uid)).toEqual(
      plan.deadlines.map(({ id }) => `${plan.source.sha256}-${id}@plan-extract`),
    );
    plan.deadlines.forEach(({ end, rrule }, i) => {
      const event = events[i] as ICAL.Event;
      expect(event.startDate.isDate).toBe(true);
      if (rrule === undefined) {
        const last = event.endDate.clone();
        last.adjust(-1, 0, 0, 0);
        expect(last.toString()).toBe(end);
        expect(event.isRecurring()).toBe(false);
      } else {
        expect(`${ruleOf(event)};`).toContain(`${rrule};`);
        const [first] = firstDays(event, 1);
        expect(first).toBe(event.startDate.toString());
        expect(
          ICAL.Recur.fromString(ruleOf(event) as string)
            .iterator(event.startDate)
            .next()
            .toString(),
        ).toBe(first);
        if (plan.document.date !== null) expect((first as string) >= plan.document.date).toBe(true);
      }
    });
  });

  it('says what is to be done, by whom, and where it stands', () => {
    plan.deadlines.forEach((deadline, i) => {
      const { summary, description } = events[i] as ICAL.Event;
      const task = plan.tasks.find(({ id }) => id === deadline.of);
      for (const words of [
        task?.text,
        deadline.text,
        ...(task?.lead ?? []),
        ...(task?.coordinators ?? []),
        task?.deliverable,
      ])
        expect(description).toContain(words ?? '');
      expect(description).toContain(`dòng ${deadline.span.line} (${deadline.id})`);
      expect(summary.length).toBeLessThan(160);
    });
  });

  it('reminds 7, 3 and 1 days before', () => {
    for (const { component } of events) {
      const triggers = component
        .getAllSubcomponents('valarm')
        .map((one) => one.getFirstPropertyValue('trigger')?.toString());
      expect(triggers).toEqual(['-P7D', '-P3D', '-P1D']);
    }
  });

  it('has lines of at most 75 octets that end in CRLF and cut no character', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(/(?<!\r)\n|\r(?!\n)/.test(text)).toBe(false);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString()).toBe(line); // a lone half of a pair would not come back
    }
  });

  it('has all properties of the calendar before its first event (RFC 5545, 3.4)', () => {
    expect(text).not.toMatch(/END:VEVENT\r\n(?!BEGIN:VEVENT|END:VCALENDAR)/);
  });

  it('is the same every time', () => {
    expect(writeIcs([plan])).toBe(text);
  });
});

describe('the day of an event', () => {
  it.each([
    ['a day', 'Trồng cây trước ngày 30/4/2026.', ['2026-04-30', '2026-04-30']],
    ['the last day of a quarter', 'Trồng cây, hoàn thành trong Quý II/2026.', ['2026-06-30', '2026-06-30']],
    ['the last day of a month that it is to be done in', 'Trồng cây trong tháng 9/2026.', ['2026-09-30', '2026-09-30']],
    ['from a day to a day', 'Trồng cây từ ngày 15/5/2026 đến ngày 31/7/2026.', ['2026-05-15', '2026-07-31']],
  ])('is %s', (_, sentence, days) => {
    expect(spanOf(planOf(sentence))).toEqual(days);
  });

  it('is kept where the deadline binds nothing', () => {
    const plan = withDeadline({ of: null });
    expect(spanOf(plan)).toEqual(['2026-04-30', '2026-04-30']);
    expect(eventsOf(calendarOf(plan))[0]?.summary).toBe('Trồng rừng: trước ngày 30/4/2026');
  });

  it.each([
    { start: '2026-02-30', end: '2026-02-30', value: '2026-02-30' },
    { start: null, end: null },
    { start: '9999-12-31', end: '9999-12-31' },
    { start: 'x', end: 'y' },
    { operator: 'every', rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', start: null, end: null },
  ] as const)('is none for $start $rrule; the calendar tells what is left out', (change) => {
    const calendar = calendarOf(withDeadline(change));
    expect(eventsOf(calendar)).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toBe(
      'Không đưa được vào lịch: trước ngày 30/4/2026 (d-I.1-1)',
    );
  });

  it('does not go back before itself', () => {
    expect(spanOf(withDeadline({ operator: 'in', value: '2026-05-01/2026-04-30', start: '2026-05-01' }))).toEqual([
      '2026-04-30',
      '2026-04-30',
    ]);
  });
});

describe('what recurs', () => {
  it.each([
    [
      'a day of every month',
      'Báo cáo trước ngày 15 hằng tháng.',
      'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261231',
      ['2026-03-15', '2026-04-15', '2026-05-15', '2026-06-15'],
    ],
    [
      'every month, on its last day',
      'Báo cáo định kỳ hằng tháng.',
      'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231',
      ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
    ],
    [
      'every quarter, on its last day',
      'Báo cáo định kỳ hằng quý.',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231',
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    [
      'every half year, on its last day',
      'Báo cáo định kỳ 06 tháng.',
      'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20261231',
      ['2026-06-30', '2026-12-31'],
    ],
    [
      'every week, on Friday',
      'Báo cáo định kỳ hằng tuần.',
      'FREQ=WEEKLY;UNTIL=20261231',
      ['2026-02-20', '2026-02-27', '2026-03-06', '2026-03-13'],
    ],
    [
      'a day of every year',
      'Báo cáo trước ngày 15/11 hằng năm.',
      'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15;UNTIL=20261231',
      ['2026-11-15'],
    ],
    ['every year, on its last day', 'Báo cáo định kỳ hằng năm.', 'FREQ=YEARLY;UNTIL=20261231', ['2026-12-31']],
    [
      'a month of every year, on its last day',
      'Tập huấn vào tháng 10 hằng năm.',
      'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1;UNTIL=20261231',
      ['2026-10-31'],
    ],
  ])('is %s', (_, sentence, rule, days) => {
    const found = recurring(sentence);
    expect({ days: found.days, rule: new Set(found.rule?.split(';')) }).toEqual({
      days,
      rule: new Set(rule.split(';')),
    });
  });

  it('has no end where the plan names no period', () => {
    expect(recurring('Báo cáo định kỳ hằng năm.', { subject: 'Trồng cây' })).toEqual({
      rule: 'FREQ=YEARLY',
      days: ['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31'],
    });
  });

  it('has no end where the period is over before it begins', () => {
    const header = { subject: 'Trồng cây năm 2025' };
    expect(recurring('Báo cáo định kỳ hằng năm.', header).rule).toBe('FREQ=YEARLY');
  });

  it('ends with the longest of the periods', () => {
    const header = { subject: 'Trồng cây giai đoạn 2026 - 2030 và năm 2026' };
    expect(recurring('Báo cáo định kỳ hằng năm.', header).rule).toBe('FREQ=YEARLY;UNTIL=20301231');
  });

  it.each([
    ['the month where the date has no day', 'ngày    tháng 5 năm 2026', '2026-05-15'],
    ['the period where there is no date', '', '2026-01-15'],
  ])('begins with %s', (_, date, first) => {
    expect(recurring('Báo cáo trước ngày 15 hằng tháng.', { date }).days[0]).toBe(first);
  });

  it('begins in 1970 where nothing tells when', () => {
    const header = { date: '', subject: 'Trồng cây' };
    expect(recurring('Báo cáo trước ngày 15 hằng tháng.', header).days[0]).toBe('1970-01-15');
  });
});

describe('several plans', () => {
  it('are one calendar, and the same plan twice has different UIDs', () => {
    const plan = planOf('Trồng cây trước ngày 30/4/2026.');
    const calendar = calendarOf(plan, plan);
    expect(new Set(eventsOf(calendar).map(({ uid }) => uid)).size).toBe(2);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Thời hạn của 2 văn bản');
  });

  it('may be none', () => {
    expect(eventsOf(calendarOf())).toEqual([]);
  });
});

describe('any text', () => {
  it('comes back: commas, semicolons, backslashes, signs beyond 16 bits; control characters are spaces', () => {
    const plan = planOf('Trồng cây trước ngày 30/4/2026.');
    const text = `Trồng; cây, \\n “x” 😀 ${'🌳'.repeat(60)} a:b\u0007c`;
    const changed = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, text, lead: ['Tổ 1, 2; "Rừng"'] })) };
    const [event] = eventsOf(calendarOf(changed)) as [ICAL.Event];
    expect(event.description).toContain(text.replace('\u0007', ' '));
    expect(event.description).toContain('Chủ trì: Tổ 1, 2; "Rừng"');
    expect(event.component.getFirstProperty('categories')?.getValues()).toEqual(['Tổ 1, 2; "Rừng"']);
  });
});
