// The library without Node: everything but reading files and documents that are no text.
import * as z from 'zod';
import { CheckSchema } from './check/check-schema.ts';
import { diff as diffPlans } from './diff/diff.ts';
import { BUILTIN } from './grammar/builtin.generated.ts';
import { graph as graphOf } from './graph/graph.ts';
import { type Graph, GraphSchema } from './graph/graph-schema.ts';
import type { Plan } from './model/plan.ts';
import { PlanSchema } from './model/plan.ts';
import { type ComparedPlan, type PlanDiff, PlanDiffSchema } from './model/plan-diff.ts';
import type { PlanFacts } from './model/plan-facts.ts';
import type { Grammars } from './model/rule.ts';
import { type PipelineOptions, type Run, run } from './pipeline.ts';
import { sourceOfBytes, sourceOfText } from './read/source-of.ts';
import { type StatsOptions, stats as statsOf } from './stats/stats.ts';
import { type Stats, StatsSchema } from './stats/stats-schema.ts';

export interface ExtractOptions extends PipelineOptions {
  /** The name that stands in `source.name`. Default: "<text>". */
  readonly name?: string;
}

/** Plans, or what of each is counted; they may come one by one. */
export type Plans = AsyncIterable<PlanFacts> | Iterable<PlanFacts>;

export interface DatasetOptions {
  /** They say which names mean one thing. */
  readonly grammars?: Grammars;
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

/**
 * Counts what many plans say together: targets, deadlines, bodies, cited documents, gaps. A plan is looked at once and not kept.
 * @returns tables of the shape of `statsSchema()`; they do not depend on the order of the plans
 * @throws what the plans throw
 */
export function stats(
  plans: Plans,
  { grammars = BUILTIN, ...options }: DatasetOptions & StatsOptions = {},
): Promise<Stats> {
  return statsOf(plans, grammars, options);
}

/**
 * Makes the graph of plans and the documents that they cite. Headers and citations are kept, the rest of a plan is not.
 * @returns a value of the shape of `graphSchema()`; it does not depend on the order of the plans
 * @throws what the plans throw
 */
export function graph(plans: Plans, { grammars = BUILTIN }: DatasetOptions = {}): Promise<Graph> {
  return graphOf(plans, grammars);
}

/** The JSON Schema (draft 2020-12) of what `stats` returns. */
export function statsSchema(): Record<string, unknown> {
  return z.toJSONSchema(StatsSchema) as Record<string, unknown>;
}

/** The JSON Schema (draft 2020-12) of what `graph` returns. */
export function graphSchema(): Record<string, unknown> {
  return z.toJSONSchema(GraphSchema) as Record<string, unknown>;
}

/** The JSON Schema (draft 2020-12) of what `check` returns. */
export function checkSchema(): Record<string, unknown> {
  return z.toJSONSchema(CheckSchema) as Record<string, unknown>;
}

export { check } from './check/check.ts';
export { type Check, CheckSchema } from './check/check-schema.ts';
export { GrammarError } from './grammar/grammar-error.ts';
export { type Graph, type GraphEdge, type GraphNode, GraphSchema } from './graph/graph-schema.ts';
export { graphml } from './graph/graphml.ts';
export { mermaid } from './graph/mermaid.ts';
export { topOf } from './graph/top.ts';
export { type CoverageEntry, coverageOf } from './inspect/coverage.ts';
export type * from './model/plan.ts';
export { type Diagnostic as PlanDiagnostic, PlanSchema } from './model/plan.ts';
export type * from './model/plan-diff.ts';
export { PlanDiffSchema } from './model/plan-diff.ts';
export { type PlanFacts, PlanFactsSchema } from './model/plan-facts.ts';
export type { Span } from './model/range.ts';
export type { Grammars } from './model/rule.ts';
export { normaliseFragment } from './normalise/fragment.ts';
export type { PipelineOptions, Run } from './pipeline.ts';
export { ReadError } from './read/read-error.ts';
export { type Stats, StatsSchema } from './stats/stats-schema.ts';
export { STATS_TABLE_NAMES, type StatsTable } from './stats/table-names.ts';
export type { Output, OutputFile, Profile, WriteOptions } from './write/output.ts';
export { TABLE_NAMES, type TableName } from './write/tables/table-names.ts';
export { FORMATS, type Format, writers } from './write/writers.ts';
