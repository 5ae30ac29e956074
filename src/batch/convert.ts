// The bytes of one file → its documents, each with its plan or the reason why there is none. Knows no pool, no disk, no order:
// a batch, a queue and a stream call it alike.
import { createHash } from 'node:crypto';
import type { Plan, Section } from '../model/plan.ts';
import type { Grammars } from '../model/rule.ts';
import { run } from '../pipeline.ts';
import { documentsOf } from '../read/read-archive.ts';
import { readDocument } from '../read/read-document.ts';
import { ReadError } from '../read/read-error.ts';
import { READ_DEFAULTS, type ReadOptions } from '../read/reader.ts';
import { COUNTED, type Counts, type DocumentLine, lineWithout, type Versions } from './line.ts';

export interface ConvertOptions {
  readonly versions: Versions;
  readonly read?: Partial<ReadOptions>;
  /** Instead of the built-in ones. */
  readonly grammars?: Grammars;
}

export interface Converted {
  readonly line: DocumentLine;
  readonly plan: Plan | null;
}

/**
 * Converts a file: an archive gives each of its documents, any other file one. Nothing is thrown for what is in it.
 * @param name stands in `source.name`; documents of an archive are named `archive.zip/inner.txt`
 */
export async function* convert(
  bytes: Uint8Array,
  name: string,
  { versions, read = {}, grammars }: ConvertOptions,
): AsyncGenerator<Converted, void, void> {
  const options = { ...READ_DEFAULTS, ...read };
  const about = (of: Uint8Array) => ({ sha256: sha256Of(of), size: of.length });
  try {
    for await (const one of documentsOf(bytes, name, options)) {
      if ('problem' in one) {
        yield { line: lineWithout(one.name, versions, problemOf(one.problem)), plan: null };
        continue;
      }
      const started = performance.now();
      const known = about(one.bytes);
      const duration = () => Math.round(performance.now() - started);
      try {
        const source = await readDocument(one.bytes, one.name, options);
        const { plan } = run(source, grammars === undefined ? {} : { grammars });
        yield { line: { ...lineOf(plan, versions), ...known, duration: duration() }, plan };
      } catch (error) {
        yield {
          line: lineWithout(one.name, versions, { ...problemOf(error), ...known, duration: duration() }),
          plan: null,
        };
      }
    }
  } catch (error) {
    // The archive itself.
    yield { line: lineWithout(name, versions, { ...problemOf(error), ...about(bytes) }), plan: null };
  }
}

/** What was thrown, as a reason; what is no `ReadError` is a defect. */
export function problemOf(
  error: unknown,
): Pick<DocumentLine, 'detail'> & { reason: NonNullable<DocumentLine['reason']> } {
  if (error instanceof ReadError) return { reason: error.problem, detail: error.detail || null };
  return { reason: 'defect', detail: String(error instanceof Error ? (error.stack ?? error.message) : error) };
}

function lineOf(plan: Plan, versions: Versions): DocumentLine {
  const diagnostics: Record<string, number> = {};
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { code, severity } of plan.diagnostics) {
    diagnostics[code] = (diagnostics[code] ?? 0) + 1;
    severities[severity]++;
  }
  return {
    source: plan.source.name,
    status: 'done',
    reason: null,
    detail: null,
    sha256: plan.source.sha256,
    size: null,
    format: plan.source.mediaType,
    ...versions,
    counts: countsOf(plan),
    diagnostics,
    severities,
    duration: 0,
  };
}

const sectionsIn = (sections: readonly Section[]): number =>
  sections.reduce((sum, one) => sum + 1 + sectionsIn(one.sections), 0);

function countsOf(plan: Plan): Counts {
  const entries = COUNTED.map((name) => [name, name === 'sections' ? sectionsIn(plan.sections) : plan[name].length]);
  return Object.fromEntries(entries) as Counts;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
