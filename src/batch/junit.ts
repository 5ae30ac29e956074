// A batch as JUnit XML, for the pages that CI systems make of it: a case for each document.
import { findingsOf } from './finding.ts';
import type { DocumentLine } from './line.ts';

export interface JunitOptions {
  /** Members of `FAIL_ON`: what makes a case a failure. A document without a plan is an error in any case. */
  readonly failOn: readonly string[];
  /** Says what happened to a document without a plan. */
  readonly explain: (line: DocumentLine) => string;
}

/** How many cases there are of each kind; they stand in front of the cases. */
export interface JunitCounts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly seconds: number;
}

/** Pieces of the file in their order. */
export function* junitOf(
  lines: Iterable<DocumentLine>,
  { tests, failures, errors, skipped, seconds }: JunitCounts,
  options: JunitOptions,
): Generator<string, void, void> {
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds}"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n<testsuite name="plan-extract" ${counts}>\n`;
  for (const line of lines) yield caseOf(line, options);
  yield '</testsuite>\n</testsuites>\n';
}

function caseOf(line: DocumentLine, { failOn, explain }: JunitOptions): string {
  const [folder, name] = split(line.source);
  const start = `<testcase classname="${xml(folder)}" name="${xml(name)}" time="${line.duration / 1000}"`;
  const why = whyOf(line, failOn, explain);
  return why === '' ? `${start}/>\n` : `${start}>${why}</testcase>\n`;
}

function whyOf(line: DocumentLine, failOn: readonly string[], explain: JunitOptions['explain']): string {
  if (line.status === 'ignored') return `<skipped message="${xml(explain(line))}"/>`;
  if (line.status === 'failed') return `<error type="${xml(line.reason ?? '')}" message="${xml(explain(line))}"/>`;
  const found = findingsOf(line, failOn);
  if (found.length === 0) return '';
  const counts = Object.entries(line.diagnostics).map(([code, times]) => `${code}: ${times}`);
  return `<failure type="${xml(found.join(' '))}" message="${xml(counts.join(', '))}"/>`;
}

/** The folder and the name, as class and method. */
function split(source: string): [string, string] {
  const at = source.lastIndexOf('/');
  return at < 0 ? ['.', source] : [source.slice(0, at), source.slice(at + 1)];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute; characters that XML cannot hold become U+FFFD. */
const xml = (text: string): string =>
  text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
