// What a check says of a plan: for each task and target which members of the principle of "rõ" it meets, totals, diagnostics.
import * as z from 'zod';
import { CLARITY_MEMBERS } from '../model/clarity.ts';
import { ClaritySchema, DiagnosticSchema } from '../model/plan.ts';
import { SpanSchema } from '../model/plan-place.ts';

const byMember = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(CLARITY_MEMBERS.map((member) => [member, value])) as Record<Member, T>);
type Member = (typeof CLARITY_MEMBERS)[number];

export const VerdictSchema = z
  .strictObject({
    verdict: z.enum(['met', 'missing', 'unknown']),
    words: z.array(z.string()).describe('By which words it is met; for `aim-only` those that are no action'),
    from: z
      .enum(['text', 'heading', 'column', 'task', 'twin'])
      .nullable()
      .describe('Where they stand: its own words or lines, a heading, a column, the task or the annex row of a target'),
    span: SpanSchema.nullable().describe('Where the words stand, if they stand in the item or are an item of the plan'),
    why: z
      .enum(['coordinators-only', 'several-leads', 'aim-only', 'no-known-verb', 'plan-period-only'])
      .optional()
      .describe('Why it is missing or unknown, where more can be said than that there are no words'),
  })
  .meta({ id: 'Verdict' });

export const CheckItemSchema = z
  .strictObject({
    id: z.string().describe('`id` of the task or target in the plan'),
    kind: z.enum(['task', 'target']),
    section: z.string(),
    text: z.string(),
    span: SpanSchema,
    verdicts: byMember(VerdictSchema),
  })
  .meta({ id: 'CheckItem' });

export const TallySchema = z
  .strictObject({
    count: z.int().nonnegative(),
    members: byMember(
      z.strictObject({
        met: z.int().nonnegative(),
        missing: z.int().nonnegative(),
        unknown: z.int().nonnegative(),
      }),
    ),
  })
  .meta({ id: 'Tally', description: 'How many items there are, and how many of them meet each member' });

export const CheckSchema = z
  .strictObject({
    schema: z.literal('plan-extract/check-1'),
    source: z.string().describe('`source.name` of the plan'),
    principle: z.strictObject({
      members: z.array(z.enum(CLARITY_MEMBERS)).describe('Those that the plan names; all six where it names none'),
      stated: ClaritySchema.nullable().describe('As the plan states it'),
    }),
    items: z.array(CheckItemSchema).describe('Tasks and targets in the order of the text'),
    totals: z.strictObject({ tasks: TallySchema, targets: TallySchema }),
    sections: z
      .array(
        z.strictObject({
          id: z.string(),
          level: z.int().positive().describe('1 for those at the top, and for annexes'),
          title: z.string().nullable(),
          tasks: TallySchema,
          targets: TallySchema,
        }),
      )
      .describe('Sections and annexes with tasks or targets in them or below them'),
    agencies: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          leads: TallySchema.describe('The tasks that it leads'),
          coordinates: TallySchema.describe('The tasks in which it coordinates'),
        }),
      )
      .describe('Bodies with tasks, those with most tasks first'),
    diagnostics: z.array(DiagnosticSchema),
  })
  .meta({ id: 'Check', title: 'Check', description: 'What plan-extract check says of one plan' });

export type Verdict = z.infer<typeof VerdictSchema>;
export type Verdicts = z.infer<typeof CheckItemSchema>['verdicts'];
export type CheckItem = z.infer<typeof CheckItemSchema>;
export type Tally = z.infer<typeof TallySchema>;
export type Check = z.infer<typeof CheckSchema>;
