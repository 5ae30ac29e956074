// The library without Node: everything but reading files and documents that are no text.
import * as z from 'zod';
import { CheckSchema } from './check/check-schema.ts';
import { diff as diffPlans } from './diff/diff.ts';
import { BUILTIN } from './grammar/builtin.generated.ts';
import type { Plan } from './model/plan.ts';
import { PlanSchema } from './model/plan.ts';
import { type ComparedPlan, type PlanDiff, PlanDiffSchema } from './model/plan-diff.ts';
import type { Grammars } from './model/rule.ts';
import { type PipelineOptions, type Run, run } from './pipeline.ts';
import { sourceOfBytes, sourceOfText } from './read/source-of.ts';

export interface ExtractOptions extends PipelineOptions {
  /** The name that stands in `source.name`. Default: "<text>". */
  readonly name?: string;
}

/**
 * Extracts the plan of a text.
 * @param input the decoded text, or the bytes of a text file (UTF-8, UTF-16, or an encoding from before Unicode)
 * @returns a plan of the shape of `schema()`; offsets are UTF-16 code units of the text without byte order mark
 * @throws {ReadError} where bytes are empty or no text; nothing for any string
 */
export function extractPlan(input: string | Uint8Array, options: ExtractOptions = {}): Plan {
  return inspectPlan(input, options).plan;
}

/** As `extractPlan`, with the value of every stage: normal text, outline, findings, plan. */
export function inspectPlan(input: string | Uint8Array, { name = '<text>', ...options }: ExtractOptions = {}): Run {
  return run(typeof input === 'string' ? sourceOfText(input, name) : sourceOfBytes(input, name), options);
}

/** The JSON Schema (draft 2020-12) of a plan. */
export function schema(): Record<string, unknown> {
  return z.toJSONSchema(PlanSchema) as Record<string, unknown>;
}

/**
 * What changed between two plans, of one body or of two: targets, tasks and cited documents, matched by their words.
 * @param grammars whose abbreviations are written out before words are compared
 * @returns changes of the shape of `diffSchema()`; ids, lines and pages are those of the two plans
 */
export function diff(old: ComparedPlan, other: ComparedPlan, grammars: Grammars = BUILTIN): PlanDiff {
  return diffPlans(old, other, grammars);
}

/** The JSON Schema (draft 2020-12) of what `diff` returns. */
export function diffSchema(): Record<string, unknown> {
  return z.toJSONSchema(PlanDiffSchema) as Record<string, unknown>;
}

/** The JSON Schema (draft 2020-12) of what `check` returns. */
export function checkSchema(): Record<string, unknown> {
  return z.toJSONSchema(CheckSchema) as Record<string, unknown>;
}

export { check } from './check/check.ts';
export { type Check, CheckSchema } from './check/check-schema.ts';
export { GrammarError } from './grammar/grammar-error.ts';
export { type CoverageEntry, coverageOf } from './inspect/coverage.ts';
export type * from './model/plan.ts';
export { type Diagnostic as PlanDiagnostic, PlanSchema } from './model/plan.ts';
export type * from './model/plan-diff.ts';
export { PlanDiffSchema } from './model/plan-diff.ts';
export type { Span } from './model/range.ts';
export type { Grammars } from './model/rule.ts';
export { normaliseFragment } from './normalise/fragment.ts';
export type { PipelineOptions, Run } from './pipeline.ts';
export { ReadError } from './read/read-error.ts';
export type { Output, OutputFile, Profile, WriteOptions } from './write/output.ts';
export { TABLE_NAMES, type TableName } from './write/tables/table-names.ts';
export { FORMATS, type Format, writers } from './write/writers.ts';
