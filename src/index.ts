// The library: the same plan as the command prints, for a text or a file at hand.

import * as z from 'zod';
import { diff as diffPlans } from './diff/diff.ts';
import { BUILTIN } from './grammar/builtin.generated.ts';
import type { Plan } from './model/plan.ts';
import { PlanSchema } from './model/plan.ts';
import { type ComparedPlan, type PlanDiff, PlanDiffSchema } from './model/plan-diff.ts';
import type { Grammars } from './model/rule.ts';
import { type PipelineOptions, type Run, run } from './pipeline.ts';
import { readDocument } from './read/read-document.ts';
import type { ReadOptions } from './read/reader.ts';
import { sourceOfBytes, sourceOfText } from './read/source-of.ts';

export interface ExtractOptions extends PipelineOptions {
  /** The name that stands in `source.name`. Default: "<text>". */
  readonly name?: string;
}

/**
 * Extracts the plan of a text.
 * @param input the decoded text, or the bytes of a text file (UTF-8 or UTF-16)
 * @returns a plan of the shape of `planJsonSchema()`; offsets are UTF-16 code units of the text without byte order mark
 * @throws {ReadError} where bytes are empty or no text; nothing for any string
 */
export function extractPlan(input: string | Uint8Array, options: ExtractOptions = {}): Plan {
  return inspectPlan(input, options).plan;
}

/**
 * Extracts the plan of a document of any kind: PDF, Word, web page, scan, text in an old encoding.
 * @param bytes the whole file; what it is, its content says
 * @returns a plan of the shape of `planJsonSchema()`; offsets are UTF-16 code units of the text that was read
 * @throws {ReadError} where it cannot be read
 */
export async function extractDocument(
  bytes: Uint8Array,
  options: ExtractOptions & Partial<ReadOptions> = {},
): Promise<Plan> {
  return (await inspectDocument(bytes, options)).plan;
}

/** As `extractDocument`, with the value of every stage. */
export async function inspectDocument(
  bytes: Uint8Array,
  options: ExtractOptions & Partial<ReadOptions> = {},
): Promise<Run> {
  return run(await readDocument(bytes, options.name ?? '<document>', options), options);
}

/** As `extractPlan`, with the value of every stage: normal text, outline, findings, plan. */
export function inspectPlan(input: string | Uint8Array, { name = '<text>', ...options }: ExtractOptions = {}): Run {
  return run(typeof input === 'string' ? sourceOfText(input, name) : sourceOfBytes(input, name), options);
}

/**
 * What changed between two plans: targets, tasks and citations, matched by their words. Of two plans by one body or two.
 * @param grammars whose abbreviations are written out before words are compared
 * @returns changes of the shape of `planDiffJsonSchema()`; ids, lines and pages are those of the two plans
 */
export function diff(old: ComparedPlan, other: ComparedPlan, grammars: Grammars = BUILTIN): PlanDiff {
  return diffPlans(old, other, grammars);
}

/** The JSON Schema (draft 2020-12) of what `diff` returns. */
export function planDiffJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PlanDiffSchema) as Record<string, unknown>;
}

/** The JSON Schema (draft 2020-12) of a plan. */
export function planJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(PlanSchema) as Record<string, unknown>;
}

export { GrammarError } from './grammar/load.ts';
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
export type { ReadOptions } from './read/reader.ts';
export { type Format, write as writePlans } from './write/writers.ts';
