// What changed between two plans. As for a plan, this schema is the only source of truth for the shape.
import * as z from 'zod';
import { PlanSchema } from './plan.ts';

const names = z.array(z.string());

/**
 * What a comparison looks at. The rest of a plan may be of another version: results that were kept can be compared as long
 * as these parts are what they are now.
 */
export const ComparedPlanSchema = z.object(
  PlanSchema.pick({
    schema: true,
    source: true,
    document: true,
    sections: true,
    targets: true,
    tasks: true,
    deadlines: true,
    citations: true,
    agencies: true,
    annexes: true,
  }).shape,
);
export type ComparedPlan = z.infer<typeof ComparedPlanSchema>;

/** What stood in a field: a number, the two ends of a range, words, names; null where there was nothing. */
const Value = z.union([z.number(), z.tuple([z.number(), z.number()]), z.string(), names, z.null()]);

export const CHANGED_FIELDS = [
  'kind',
  'number',
  'symbol',
  'issuer',
  'level',
  'place',
  'date',
  'subject',
  'signer',
  'value',
  'operator',
  'unit',
  'outOf',
  'period',
  'due',
  'dueText',
  'recurrence',
  'lead',
  'coordinators',
  'condition',
  'exception',
  'indicator',
  'text',
  'figure',
  'deliverable',
  'section',
  'body',
  'annex',
  'basis',
] as const;

export const WordsSchema = z
  .array(z.strictObject({ in: z.enum(['both', 'old', 'new']), text: z.string() }))
  .describe(
    'The two wordings, cut into what both have and what only one has; years that moved with the plan count as both',
  );

export const ChangeSchema = z
  .strictObject({
    field: z
      .enum(CHANGED_FIELDS)
      .describe(
        'figure: a number inside the words; section: it stands under another heading; body, annex: one of the two places that stated it',
      ),
    from: Value,
    to: Value,
    direction: z.enum(['up', 'down', 'earlier', 'later']).optional().describe('Of numbers and days'),
    words: WordsSchema.optional().describe('For indicator and text'),
    in: z.literal('annex').optional().describe('The annex row that repeats the target says so, the body does not'),
  })
  .meta({ id: 'Change' });

const side = {
  id: z.string(),
  section: z.string().describe('`id` of its section'),
  heading: z.string().nullable().describe('The nearest heading above it'),
  line: z.int().positive(),
  page: z.int().positive().nullable(),
  text: z.string(),
};

export const TargetSideSchema = z
  .strictObject({
    ...side,
    indicator: z.string(),
    operator: z.string(),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    outOf: z.number().optional(),
    unit: z.string(),
    period: z.string().nullable(),
    twin: z.string().optional().describe('`id` of the annex row that repeats it, or of the statement in the body'),
  })
  .meta({ id: 'TargetSide' });

export const TaskSideSchema = z
  .strictObject({ ...side, due: z.string().nullable(), lead: names, coordinators: names })
  .meta({ id: 'TaskSide' });

export const CitationSideSchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    code: z.string().nullable(),
    date: z.string().nullable(),
    subject: z.string().nullable(),
    basis: z.boolean(),
    line: z.int().positive(),
  })
  .meta({ id: 'CitationSide' });

const kind = z
  .enum(['added', 'removed', 'changed', 'same'])
  .describe('added: only in the new plan; removed: only in the old one');
const similarity = z.number().nullable().describe('Of the words, from 0 to 1; null where only one plan has it');
const entry = <T extends z.ZodType>(side: T) =>
  z.strictObject({ kind, old: side.nullable(), new: side.nullable(), similarity, changes: z.array(ChangeSchema) });

export const TargetDiffSchema = entry(TargetSideSchema).meta({ id: 'TargetDiff' });
export const TaskDiffSchema = entry(TaskSideSchema).meta({ id: 'TaskDiff' });
export const CitationDiffSchema = entry(CitationSideSchema).meta({ id: 'CitationDiff' });

const Counts = z
  .strictObject({ added: z.int(), removed: z.int(), changed: z.int(), same: z.int() })
  .meta({ id: 'DiffCounts' });

const Party = z
  .strictObject({
    name: z.string().describe('Of the file'),
    kind: z.string(),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    issuer: z.string().nullable(),
    level: z.string().nullable(),
    date: z.string().nullable(),
    subject: z.string().nullable(),
  })
  .meta({ id: 'DiffParty' });

export const UptakeSchema = z
  .strictObject({
    of: z
      .enum(['old', 'new'])
      .describe('Whose targets are counted: those of the plan of the higher level, else of the old one'),
    targets: z.int(),
    taken: z.int().describe('How many of them the other plan has too; the sum of those below'),
    same: z.int(),
    higher: z.int().describe('The other plan names a larger number'),
    lower: z.int().describe('The other plan names a smaller number'),
    other: z.int().describe('Numbers that cannot be compared: another unit'),
    otherPeriod: z.int().describe('Of those taken, how many are for another period'),
  })
  .meta({ id: 'Uptake' });

/** What `plan-extract diff OLD NEW --format json` prints. */
export const PlanDiffSchema = z
  .strictObject({
    schema: z.literal('plan-extract-diff/1'),
    old: Party,
    new: Party,
    relation: z
      .enum(['same-issuer', 'other-issuer', 'unknown'])
      .describe(
        'other-issuer: what only one plan has was not added or dropped by anybody; places, bodies and headers are not compared',
      ),
    differs: z.boolean().describe('Whether anything below is not the same'),
    shift: z
      .strictObject({ years: z.int(), targets: z.int(), tasks: z.int() })
      .nullable()
      .describe(
        'All periods and days moved by whole years, said once here and not for each item; null where they did not',
      ),
    header: z.array(ChangeSchema),
    targets: z.array(TargetDiffSchema).describe('In the order of the new plan, then those that only the old one has'),
    tasks: z.array(TaskDiffSchema),
    citations: z.array(CitationDiffSchema),
    uptake: UptakeSchema.nullable().describe(
      'Where the issuers differ: how far one plan takes up the targets of the other',
    ),
    counts: z.strictObject({ targets: Counts, tasks: Counts, citations: Counts }),
  })
  .meta({ id: 'PlanDiff', title: 'PlanDiff', description: 'What changed between two plans' });

export type PlanDiff = z.infer<typeof PlanDiffSchema>;
export type Change = z.infer<typeof ChangeSchema>;
export type ChangedField = (typeof CHANGED_FIELDS)[number];
export type TargetDiff = z.infer<typeof TargetDiffSchema>;
export type TaskDiff = z.infer<typeof TaskDiffSchema>;
export type CitationDiff = z.infer<typeof CitationDiffSchema>;
export type TargetSide = z.infer<typeof TargetSideSchema>;
export type TaskSide = z.infer<typeof TaskSideSchema>;
export type DiffWords = z.infer<typeof WordsSchema>;
