// What was extracted, one item on each line, as the cases in fixtures/cases/extract write it.
import type { Plan, Quantity, Task } from '../../src/model/plan.ts';

const listed = (name: string, values: readonly string[]): string =>
  values.length === 0 ? '' : ` | ${name}: ${values.join('; ')}`;

function taskLine({ section, heading, text, lead, coordinators, due, dueFrom, dueText }: Task): string {
  const whence = dueFrom === 'heading' ? ' (heading)' : '';
  const words = `${heading === undefined ? '' : `[${heading}] `}${text}`;
  return `${section} ${words}${listed('lead', lead)}${listed('with', coordinators)}${due === null ? '' : ` | due: ${due}${whence}`}${dueText === undefined ? '' : ` | when: ${dueText}`}`;
}

/** What is measured, the number, its period. */
const quantityLine =
  (kind: string) =>
  (one: Quantity): string => {
    const number = one.operator === 'range' ? `${one.min}..${one.max}` : `${one.operator} ${one.value}`;
    const more = [one.outOf === undefined ? '' : ` of ${one.outOf}`, one.condition, one.exception].filter(Boolean);
    return `${kind}: ${one.indicator} | ${number} ${one.unit}${more.join(' | ')} | ${one.period}`;
  };

/** The lines of each kind of block. */
export const EXTRACTED: Readonly<Record<string, (plan: Plan) => string[]>> = {
  tasks: ({ tasks }) => tasks.map(taskLine),
  deadlines: ({ deadlines }) =>
    deadlines.map(
      ({ value, operator, rrule, text, of }) =>
        `${operator} ${value}${rrule === undefined ? '' : ` (${rrule})`} «${text}»${of === null ? '' : ` of ${of}`}`,
    ),
  citations: ({ citations }) =>
    citations.map(({ type, code, date, issuer, subject, mentions }) =>
      [
        `${type} ${code ?? '-'}`,
        ...(date === null ? [] : [date]),
        ...(issuer === null ? [] : [issuer]),
        ...(subject === null ? [] : [`«${subject}»`]),
        ...(mentions.length === 1 ? [] : [`${mentions.length} mentions`]),
      ].join(' | '),
    ),
  quantities: ({ results, targets }) => [
    ...results.map(quantityLine('result')),
    ...targets.map(quantityLine('target')),
  ],
  agencies: ({ agencies }) => agencies.map(({ name, aliases }) => [name, ...aliases].join(' = ')),
};
