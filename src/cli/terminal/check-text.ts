// A check for people: a matrix of tasks and one of targets, what is missing by section and by body, the diagnostics.
import type { ChalkInstance } from 'chalk';
import type { Check, CheckItem, Tally, Verdict } from '../../check/check-schema.ts';
import { say } from '../messages/say.ts';
import { type MatrixRow, matrix } from './matrix.ts';

const MARKS = { met: ['✓', 'green'], missing: ['✗', 'red'], unknown: ['?', 'yellow'] } as const;

/** Sections of the first levels are shown; JSON has all. */
const LEVELS = 2;

/** @param diagnostics as lines */
export function checkText(check: Check, diagnostics: string, width: number, chalk: ChalkInstance): string {
  const { principle, items, totals, sections, agencies } = check;
  const { members, stated } = principle;
  const heads = members.map((member) => say(`check.member.${member}`));
  const mark = ({ verdict }: Verdict) => chalk[MARKS[verdict][1]](MARKS[verdict][0]);
  const rowOf = (item: CheckItem): MatrixRow => ({
    place: String(item.span.line),
    text: item.text,
    marks: members.map((member) => mark(item.verdicts[member])),
  });
  const sumOf = (tally: Tally): MatrixRow => ({
    place: '',
    text: say('check.clear'),
    marks: members.map((member) => `${tally.members[member].met}/${tally.count}`),
  });
  const table = (kind: CheckItem['kind'], tally: Tally) =>
    tally.count === 0
      ? []
      : [
          matrix(
            { place: say('check.line'), text: say(kind === 'task' ? 'check.task' : 'check.target'), marks: heads },
            [...items.filter((item) => item.kind === kind).map(rowOf), sumOf(tally)],
            width,
          ),
        ];
  const missingOf = (tally: Tally) => [
    String(tally.count),
    ...members.map((member) => String(tally.members[member].missing)),
  ];
  const missing = (title: string, rows: readonly { place: string; text: string; tally: Tally }[]) =>
    rows.length === 0
      ? []
      : [
          matrix(
            { place: '', text: title, marks: [say('check.count'), ...heads] },
            rows.map(({ place, text, tally }) => ({ place, text, marks: missingOf(tally) })),
            width,
          ),
        ];
  const others = stated?.members.filter(({ member }) => member === 'other').map(({ text }) => text) ?? [];
  const blocks = [
    [
      chalk.bold(check.source),
      stated === null || stated.members.length === others.length
        ? say('check.not-stated')
        : say('check.stated', { line: stated.span.line, text: stated.text }),
      ...(others.length === 0 ? [] : [say('check.not-judged', { text: others.join(', ') })]),
      say('check.legend'),
    ].join('\n'),
    ...table('task', totals.tasks),
    ...table('target', totals.targets),
    ...without(items),
    ...missing(
      say('check.sections'),
      sections
        .filter(({ level, tasks }) => level <= LEVELS && tasks.count > 0)
        .map(({ id, title, tasks }) => ({ place: id, text: title ?? '', tally: tasks })),
    ),
    ...missing(
      say('check.agencies'),
      agencies
        .filter(({ leads }) => leads.count > 0)
        .map(({ id, name, leads }) => ({ place: id, text: name, tally: leads })),
    ),
    [say('check.diagnostics', { count: check.diagnostics.length }), diagnostics.trimEnd()].join('\n').trimEnd(),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The tasks without a lead, and those without a time, by their lines. */
function without(items: readonly CheckItem[]): string[] {
  const tasks = items.filter(({ kind }) => kind === 'task');
  const lines = [
    { key: 'check.no-lead', member: 'responsibility' } as const,
    { key: 'check.no-time', member: 'time' } as const,
  ].flatMap(({ key, member }) => {
    const found = tasks.filter(({ verdicts }) => verdicts[member].verdict === 'missing');
    const places = [...new Set(found.map(({ span }) => span.line))].join(', ');
    return found.length === 0 ? [] : [say(key, { count: found.length, all: tasks.length, lines: places })];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}
