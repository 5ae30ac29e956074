// One change in a line: what it is of, what stood there, what stands there now.
import type { Change, TargetSide } from '../../model/plan-diff.ts';
import { language, say } from '../messages/say.ts';
import { timeText } from './time-text.ts';

/** A stretch of text that both plans have, or one of them. */
export interface Run {
  readonly text: string;
  readonly in: 'both' | 'old' | 'new';
}

const DIRECTIONS = {
  up: () => ' ↑',
  down: () => ' ↓',
  earlier: () => ` (${say('diff.earlier')})`,
  later: () => ` (${say('diff.later')})`,
} as const;

/** "deadline: 2026-06-30 → 2026-09-30", the old and the new marked as such. */
export function changeLine(change: Change): Run[] {
  const name = say(`diff.field.${change.field}`);
  const label = change.in === 'annex' ? say('diff.in-annex', { field: name }) : name;
  if (change.words !== undefined) return [{ text: `${label}:`, in: 'both' }, ...clipped(change.words)];
  const shown = (value: Change['from']): string => {
    if (change.field === 'basis') return say(value === 'basis' ? 'diff.place.basis' : 'diff.place.text');
    return TIMES.has(change.field) && typeof value === 'string' ? timeText(value) : valueText(value);
  };
  const direction = change.direction === undefined ? '' : DIRECTIONS[change.direction]();
  return [
    { text: `${label}:`, in: 'both' },
    { text: shown(change.from), in: 'old' },
    { text: '→', in: 'both' },
    { text: `${shown(change.to)}${direction}`, in: 'new' },
  ];
}

const TIMES: ReadonlySet<string> = new Set(['date', 'period', 'due', 'recurrence']);

function valueText(value: Change['from']): string {
  if (value === null) return say('diff.nothing');
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return value;
  if (typeof value[0] === 'number') return value.map((one) => numberText(one as number)).join('–');
  return value.length === 0 ? say('diff.nothing') : value.join('; ');
}

const numberText = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 10 }).format(value);

const OPERATORS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '~': '≈ ' };

/** What a target states: "≥ 70 %", "9–10 %", "38/48 thôn". */
export function statementOf({ operator, value, outOf, unit }: TargetSide): string {
  const number = `${valueText(value)}${outOf === undefined ? '' : `/${numberText(outOf)}`}`;
  return `${OPERATORS[operator] ?? ''}${number} ${unit}`.trim();
}

/** Words that stay are shown only near those that do not. */
const NEAR = 6;

/** Long stretches that both have, without their middle. */
export function clipped(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    if (run.in !== 'both') return run;
    const words = run.text.split(' ');
    const [head, tail] = [i === 0 ? 0 : NEAR, i === runs.length - 1 ? 0 : NEAR];
    if (words.length <= head + tail + 2) return run;
    return { in: 'both', text: [...words.slice(0, head), '…', ...words.slice(words.length - tail)].join(' ') };
  });
}
