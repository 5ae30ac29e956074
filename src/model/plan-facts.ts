// What questions over many plans need of each. The rest may be of another version: results that were kept can be counted as
// long as these parts are what they are now, and 300,000 plans pass through memory without their texts.
import * as z from 'zod';
import { AgencySchema, CitationSchema, DeadlineSchema, PlanSchema, QuantitySchema, TaskSchema } from './plan.ts';

const { schema, source, document } = PlanSchema.shape;
/** Keys that are not named here are left out, not refused. */
const some = <T extends z.ZodRawShape>(shape: T) => z.object(shape);

export const PlanFactsSchema = z.object({
  schema,
  source: some(source.pick({ name: true, sha256: true }).shape),
  document: some(
    document.pick({ kind: true, number: true, symbol: true, issuer: true, level: true, place: true, date: true }).shape,
  ).extend({ subject: document.shape.subject }),
  targets: z.array(
    some(
      QuantitySchema.pick({
        section: true,
        indicator: true,
        operator: true,
        value: true,
        min: true,
        max: true,
        unit: true,
        period: true,
        sameAs: true,
      }).shape,
    ),
  ),
  tasks: z.array(some(TaskSchema.pick({ id: true, lead: true, coordinators: true, due: true }).shape)),
  deadlines: z.array(some(DeadlineSchema.pick({ value: true, end: true, operator: true, of: true }).shape)),
  citations: z.array(
    some(
      CitationSchema.pick({
        type: true,
        code: true,
        number: true,
        symbol: true,
        date: true,
        issuer: true,
        subject: true,
        basis: true,
      }).shape,
    ).extend({ mentions: z.array(z.unknown()) }),
  ),
  agencies: z.array(some(AgencySchema.pick({ name: true, aliases: true }).shape)),
});

/** A plan satisfies it as it is. */
export type PlanFacts = z.infer<typeof PlanFactsSchema>;
export type CitationFacts = PlanFacts['citations'][number];
