// Which plan carries out which document. The schema is the only source of truth for the shape; GraphML has the same fields.
import * as z from 'zod';
import { PlanSchema } from '../model/plan.ts';

const count = z.int().nonnegative();
const header = PlanSchema.shape.document.shape;
const text = z.string().nullable();

export const GraphNodeSchema = z
  .strictObject({
    id: z.string().describe('Of a plan `plan:` and its sha256; of another document `doc:` and what it is known by'),
    type: z.enum(['plan', 'document']).describe('A plan of the dataset, or a document that is cited and absent'),
    label: z.string().describe('For people: kind, code, issuer, date'),
    kind: z.string(),
    code: text,
    issuer: text,
    level: header.level,
    date: text,
    title: text.describe('Its subject'),
    knownBy: z
      .enum(['code', 'title', 'number'])
      .nullable()
      .describe('What tells a document from others; `number` ("Đề án 06") may stand for several. Null for plans'),
    sources: z.array(z.string()).describe('`source.name` of the plan; several where files have the same bytes'),
    citedBy: count.describe('Plans that cite it'),
    basisOf: count.describe('Plans that name it as a basis'),
  })
  .meta({ id: 'GraphNode' });

export const GraphEdgeSchema = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    relation: z
      .enum(['implements', 'cites', 'next'])
      .describe(
        '`implements`: the plan `from` names `to` as a basis (căn cứ, thực hiện); `cites`: it names it elsewhere; `next`: the plan `to` is the next of the same body in time',
      ),
    mentions: count.describe('How often; 0 for `next`'),
  })
  .meta({ id: 'GraphEdge' });

export const GraphSchema = z
  .strictObject({
    schema: z.literal('plan-extract/graph-1'),
    plans: count,
    broken: count.describe('Lines and files that are no plan and should be one'),
    nodes: z.array(GraphNodeSchema).describe('From the centre to the communes; in a level by what cites them'),
    edges: z.array(GraphEdgeSchema),
    absent: z
      .array(z.strictObject({ id: z.string(), citedBy: count, basisOf: count }))
      .describe('Documents that are cited and not in the dataset, the most cited first'),
    series: z
      .array(z.strictObject({ issuer: z.string(), level: header.level, plans: z.array(z.string()) }))
      .describe('Plans of one body in time order, where it has two or more with a date'),
  })
  .meta({ id: 'Graph', title: 'Graph', description: 'What plan-extract graph says of a dataset' });

export type GraphNode = z.infer<typeof GraphNodeSchema>;
export type GraphEdge = z.infer<typeof GraphEdgeSchema>;
export type Graph = z.infer<typeof GraphSchema>;
