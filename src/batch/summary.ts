// What a batch came to, counted line by line.
import { COUNTED, type Counts, type DocumentLine, type Reason } from './line.ts';

export interface Summary {
  /** Documents that this run made. */
  readonly done: number;
  /** Documents whose results were there already, good or bad. */
  readonly unchanged: number;
  /** Documents without a plan, by reason; those of earlier runs as well. */
  readonly failed: Readonly<Partial<Record<Reason, number>>>;
  /** Links, pipes, devices, by reason. */
  readonly ignored: Readonly<Partial<Record<Reason, number>>>;
  /** Plans in the result. */
  readonly plans: number;
  readonly totals: Counts;
  readonly diagnostics: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly seconds: number;
}

export interface Tally {
  add(line: DocumentLine, known: boolean): void;
  /** Documents so far, and those among them without a plan. */
  readonly documents: number;
  readonly failures: number;
  summary(): Summary;
}

export function makeTally(): Tally {
  const started = performance.now();
  let [done, unchanged, plans, documents, failures] = [0, 0, 0, 0, 0];
  const failed: Partial<Record<Reason, number>> = {};
  const ignored: Partial<Record<Reason, number>> = {};
  const totals = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<keyof Counts, number>;
  const diagnostics: Record<string, number> = {};
  const severities = { error: 0, warning: 0, info: 0 };
  const count = <K extends string>(into: Partial<Record<K, number>>, key: K, more = 1) => {
    into[key] = (into[key] ?? 0) + more;
  };
  return {
    get documents() {
      return documents;
    },
    get failures() {
      return failures;
    },
    add(line, known) {
      if (line.status === 'ignored') return count(ignored, line.reason ?? 'failed');
      documents++;
      if (known) unchanged++;
      if (line.status === 'failed') {
        failures++;
        return count(failed, line.reason ?? 'failed');
      }
      plans++;
      if (!known) done++;
      for (const name of COUNTED) totals[name] += line.counts?.[name] ?? 0;
      for (const [code, times] of Object.entries(line.diagnostics)) count(diagnostics, code, times);
      for (const name of ['error', 'warning', 'info'] as const) severities[name] += line.severities[name];
    },
    summary: () => ({
      done,
      unchanged,
      failed: sorted(failed),
      ignored: sorted(ignored),
      plans,
      totals,
      diagnostics: sorted(diagnostics),
      severities,
      seconds: Math.round(performance.now() - started) / 1000,
    }),
  };
}

const sorted = <T extends object>(counts: T): T =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
