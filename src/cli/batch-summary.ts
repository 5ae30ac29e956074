// What a batch came to, for people.
import { type DocumentLine, type Reason, UNREAD } from '../batch/line.ts';
import type { Summary } from '../batch/summary.ts';
import type { ReadProblem } from '../read/read-error.ts';
import { ReadError } from '../read/read-error.ts';
import { say } from './messages/say.ts';
import { readProblem } from './read-problem.ts';

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
const inBrackets = (counts: Readonly<Record<string, number>>): string =>
  sum(counts) === 0 ? '0' : `${sum(counts)} (${listed(counts)})`;

/** Some lines of text. */
export function summaryText(
  { failed, ignored, totals, severities, diagnostics, ...summary }: Summary,
  out: string,
): string {
  const { done, unchanged, plans, seconds } = summary;
  return [
    say('batch.sum-files', { done, unchanged, failed: inBrackets(failed), ignored: inBrackets(ignored) }),
    say('batch.sum-plans', { plans, ...totals }),
    say('batch.sum-diagnostics', { ...severities, codes: listed(diagnostics) || '-' }),
    say('batch.sum-out', { out, seconds }),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const OWN = ['out-of-memory', 'crashed', 'defect', ...UNREAD] as const;
type Own = (typeof OWN)[number];
const isOwn = (reason: Reason): reason is Own => (OWN as readonly string[]).includes(reason);

/** What happened to a document without a plan. */
export function explainLine({ source, reason, detail }: DocumentLine): string {
  if (reason === null) return '';
  if (isOwn(reason)) return say(`batch.${reason}`, { file: source, detail: detail ?? '' });
  return readProblem(new ReadError(reason satisfies ReadProblem, source, detail ?? ''));
}
