import type { DocumentLine, Reason } from '../batch/line.ts';

/** Reasons that another attempt, perhaps on another machine, may do away with. */
const PASSING: readonly Reason[] = [
  'missing',
  'denied',
  'failed',
  'needs-program',
  'too-slow',
  'out-of-memory',
  'crashed',
];
/** Of an archive with many bad documents not all are named; the results have them. */
const NAMED = 10;

export interface Verdict {
  /** `again` for what may pass. */
  readonly is: 'done' | 'dead' | 'again';
  /** Why it is not done: the reason, then words for people, one line for each document. */
  readonly why: string;
}

/** What a file comes to whose documents these are. */
export function verdictOf(lines: readonly DocumentLine[], explain: (line: DocumentLine) => string): Verdict {
  const failed = lines.filter(({ status }) => status !== 'done');
  if (failed.length === 0) return { is: 'done', why: '' };
  const passing = failed.some(({ reason }) => reason !== null && PASSING.includes(reason));
  const why = failed.slice(0, NAMED).map((line) => `${line.reason}: ${explain(line)}`);
  const more = failed.length > NAMED ? [`+${failed.length - NAMED}`] : [];
  return { is: passing ? 'again' : 'dead', why: [...why, ...more].join('\n') };
}
