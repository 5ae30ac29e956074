// What many plans say together. The tables are lists of rows; the keys of a row are the columns of its table, in this order.
import * as z from 'zod';
import { PlanSchema } from '../model/plan.ts';
import type { StatsTable } from './table-names.ts';

const count = z.int().nonnegative();
const level = PlanSchema.shape.document.shape.level.describe('Level of the issuer');
const variants = z
  .array(z.string())
  .describe('Other spellings that were counted with it, the most frequent first, 10 at most');
const unit = z.string().describe('% or the words of the text; indicators of different units are never one');
const period = z.string().nullable().describe('What the targets are for: 2026, 2026/2030; null where nothing says it');
const issuer = z.string().nullable().describe('The issuing body; null where the plan names none');

export const IndicatorRow = z.strictObject({
  indicator: z.string().describe('Its most frequent wording'),
  unit,
  period,
  plans: count.describe('Plans with such a target'),
  issuers: count.describe('Bodies that set it'),
  targets: count.describe('Targets; one that stands in the body and in an annex counts once'),
  min: z.number(),
  median: z.number().describe('Of all targets; a range counts with its middle'),
  max: z.number(),
  variants,
});

export const TargetRow = z.strictObject({
  indicator: z.string(),
  unit,
  period,
  issuer,
  level,
  plans: count,
  min: z.number().describe('The lowest value that the body sets'),
  max: z.number().describe('The highest'),
});

export const QuarterRow = z.strictObject({
  quarter: z.string().describe('Of the last day of the deadline: 2026-Q1'),
  deadlines: count,
  by: count.describe('Those that end it ("trước ngày 15/6/2026")'),
  in: count.describe('Those that say when ("trong quý II/2026")'),
  bound: count.describe('Those of a task or a target'),
  plans: count,
});

export const RecurrenceRow = z.strictObject({
  every: z.string().describe('ISO 8601: P1W, P1M, P3M, P6M, P1Y'),
  deadlines: count,
  bound: count.describe('Those of a task or a target'),
  plans: count,
});

export const AgencyRow = z.strictObject({
  agency: z.string().describe('Its most frequent spelling'),
  scope: z
    .enum(['own-name', 'issuer'])
    .describe(
      '`own-name`: one body, whoever names it ("Bộ Tài chính", "UBND tỉnh Lâm Sơn"); `issuer`: a body of the issuer',
    ),
  issuer: issuer.describe('Whose body it is; null for `own-name`, and where the plan names no issuer'),
  level: level.describe('Level of that issuer'),
  plans: count.describe('Plans that give it a task'),
  leads: count.describe('Tasks that it leads'),
  leadsWithDeadline: count.describe('Those of them that have a time'),
  leadsWithoutDeadline: count,
  coordinates: count.describe('Tasks in which it coordinates'),
  variants,
});

export const CitedRow = z.strictObject({
  code: z.string().nullable().describe('Number and symbol; null for a document known by kind and title or number'),
  type: z.string().describe('Kind'),
  title: z.string().nullable().describe('Its most frequent subject'),
  issuer: z.string().nullable().describe('Its issuing body as it is mostly named'),
  level: PlanSchema.shape.document.shape.level.describe('Level of the document, by its symbol and issuer'),
  date: z.string().nullable().describe('Its most frequent date'),
  knownBy: z
    .enum(['code', 'title', 'number'])
    .describe('What tells it from others; `number` ("Đề án 06") may stand for several documents'),
  plans: count.describe('Plans that cite it'),
  basisPlans: count.describe('Plans that cite it as a basis (căn cứ)'),
  mentions: count,
});

export const GapRow = z.strictObject({
  issuer,
  level,
  provinces: z.array(z.string()).describe('Provinces that its plans name; two of them may mean two bodies of one name'),
  plans: count,
  tasks: count,
  withoutLead: count.describe('Tasks for which no body is named as lead'),
  withoutDeadline: count.describe('Tasks without a day, month, quarter or year and without a recurrence'),
  withoutBoth: count,
});

export const STATS_TABLES = {
  indicators: IndicatorRow,
  targets: TargetRow,
  quarters: QuarterRow,
  recurrences: RecurrenceRow,
  agencies: AgencyRow,
  citations: CitedRow,
  gaps: GapRow,
} as const satisfies Record<StatsTable, z.ZodObject>;
export type StatsRow<T extends StatsTable> = z.infer<(typeof STATS_TABLES)[T]>;

export const StatsSchema = z
  .strictObject({
    schema: z.literal('plan-extract/stats-1'),
    plans: count.describe('Plans that were counted'),
    repeated: count.describe('Plans left out because a document of the same bytes was counted already'),
    broken: count.describe('Lines and files that are no plan and should be one'),
    tables: z
      .strictObject({
        indicators: z.array(IndicatorRow),
        targets: z.array(TargetRow),
        quarters: z.array(QuarterRow),
        recurrences: z.array(RecurrenceRow),
        agencies: z.array(AgencyRow),
        citations: z.array(CitedRow),
        gaps: z.array(GapRow),
      })
      .partial()
      .describe('The tables that were asked for'),
  })
  .meta({ id: 'Stats', title: 'Stats', description: 'What plan-extract stats says of a dataset' });
export type Stats = z.infer<typeof StatsSchema>;
