// The whole program on one screen: each stage takes the value of the one before.
import { assemble } from './assemble/assemble.ts';
import { extract } from './extract/extract.ts';
import { BUILTIN } from './grammar/builtin.generated.ts';
import { layoutOf } from './grammar/layout.ts';
import type { Findings } from './model/finding.ts';
import type { NormalText } from './model/normal-text.ts';
import type { Outline } from './model/outline.ts';
import { type Plan, PlanSchema } from './model/plan.ts';
import type { Grammars } from './model/rule.ts';
import type { SourceText } from './model/source-text.ts';
import { normalise } from './normalise/normalise.ts';
import { segment } from './segment/segment.ts';

/** The grammars that are used where none are given. */
export const BUILTIN_GRAMMARS: Grammars = BUILTIN;

export interface PipelineOptions {
  /** The grammars to use instead of the built-in ones. */
  readonly grammars?: Grammars;
}

/** The value of every stage, for those who want to see how a plan came about. */
export interface Run {
  readonly source: SourceText;
  readonly normal: NormalText;
  readonly outline: Outline;
  readonly findings: Findings;
  readonly plan: Plan;
  /** The grammars that were used. */
  readonly grammars: Grammars;
}

/**
 * Runs all stages on a text that was read. Pure and deterministic.
 * @throws {z.ZodError} where the plan does not have the promised shape, which is a defect of the program
 */
export function run(source: SourceText, { grammars = BUILTIN }: PipelineOptions = {}): Run {
  const normal = normalise(source, layoutOf(grammars));
  const outline = segment(normal, grammars);
  const findings = extract(normal, outline, grammars);
  // Without the code that zod would generate for the schema: it is slower, at first and later on.
  const plan = PlanSchema.parse(assemble(normal, outline, findings), { jitless: true });
  return { source, normal, outline, findings, plan, grammars };
}
