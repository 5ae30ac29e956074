// The contract of the output. This schema is its only source of truth in code: the types and the JSON Schema are made from it.
import * as z from 'zod';
import { CLARITY_MEMBERS } from './clarity.ts';
import { DIAGNOSTIC_CODES, SEVERITIES } from './diagnostic.ts';
import { names, place, rule, SpanSchema, sectionId } from './plan-place.ts';
import { SectionSchema, TableSchema } from './plan-section.ts';

const Signature = z.strictObject({
  onBehalfOf: z.string().nullable().describe('After TM. (thay mặt)'),
  signedFor: z.string().nullable().describe('After KT. (ký thay)'),
  position: z.string().nullable().describe('Chức vụ of the signer'),
  name: z.string().nullable().describe('Họ tên of the signer'),
});

export const PeriodSchema = z
  .strictObject({ from: z.int(), to: z.int() })
  .meta({ id: 'Period', description: 'Years, both included' });

const DocumentHeader = z.strictObject({
  kind: z.string().describe('Tên loại, in small letters'),
  number: z.string().nullable().describe('Number; null where blank or absent'),
  symbol: z.string().nullable().describe('Ký hiệu; Party form "3260-KH/ĐĐQH15" has "KH/ĐĐQH15"'),
  issuer: z.string().nullable().describe('The issuing body as the plan names itself'),
  level: z.enum(['xã', 'huyện', 'tỉnh', 'trung ương']).nullable(),
  place: z.string().nullable().describe('Địa danh'),
  date: z.string().nullable().describe('ISO 8601, only as precise as the text: 2026-05'),
  subject: z.string().nullable().describe('Trích yếu'),
  periods: z.array(PeriodSchema).describe('Periods named in the subject'),
  signature: Signature,
  recipients: names.describe('Nơi nhận'),
});

export const QuantitySchema = z
  .strictObject({
    id: z.string(),
    section: sectionId,
    indicator: z.string().describe('What is measured, without number, comparator and verb'),
    operator: z.enum(['=', '>=', '>', '<=', '<', '~', 'range']),
    value: z.number().optional().describe('Absent for a range'),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().describe('% or the words of the text'),
    outOf: z.number().optional().describe('The whole in "38/48 thôn"'),
    period: z.string().nullable().describe('What it is for: 2026, 2026/2030, 2025-09'),
    periodFrom: z
      .enum(['text', 'heading', 'subject'])
      .nullable()
      .describe('Whether the period stands in its own words or is inherited'),
    due: z.string().nullable().describe('An explicit deadline in the same sentence or row'),
    lead: names,
    coordinators: names,
    condition: z.string().optional(),
    exception: z.string().optional(),
    sameAs: z
      .string()
      .optional()
      .describe('`id` of the annex row that states the same target, or of the target in the body'),
    text: z.string(),
    ...place,
    rule,
  })
  .meta({ id: 'Quantity', description: 'A target (chỉ tiêu) or a result' });

export const ItemSchema = z
  .strictObject({
    id: z.string(),
    section: sectionId,
    heading: z.string().optional(),
    text: z.string(),
    ...place,
    rule,
  })
  .meta({ id: 'Item' });

export const FootnoteSchema = z
  .strictObject({ id: z.string(), section: sectionId, mark: z.string(), text: z.string(), ...place, rule })
  .meta({ id: 'Footnote' });

export const TaskSchema = z
  .strictObject({
    id: z.string(),
    section: sectionId,
    origin: z.enum(['body', 'assignment', 'annex']),
    number: z.string().optional().describe('The number of its row'),
    heading: z.string().optional().describe('A run-in heading of the bullet'),
    text: z.string(),
    lead: names,
    coordinators: names,
    leadFrom: z
      .enum(['text', 'heading', 'column'])
      .nullable()
      .describe('Where the agencies stand: its words, the heading above, a column'),
    due: z.string().nullable(),
    dueFrom: z
      .enum(['text', 'heading', 'column'])
      .nullable()
      .describe('Where the time stands: its words or a line below it, a line or heading above, a column'),
    dueText: z
      .string()
      .optional()
      .describe(
        'What its column or line on time says, as printed, where no day can be told from it: "Thường xuyên", "Theo kế hoạch"',
      ),
    deliverable: z.string().optional(),
    targets: names.describe('ids of the targets in its words'),
    ...place,
    rule,
  })
  .meta({ id: 'Task' });

export const DeadlineSchema = z
  .strictObject({
    id: z.string(),
    section: sectionId,
    text: z.string(),
    value: z
      .string()
      .describe('2026-Q1, 2026-06, 2026-06-15, 2026, 2025-11-15/2025-12-15; recurring: P1W, P1M, P3M, P6M, P1Y'),
    start: z.string().nullable().describe('First day it spans; null for a recurrence'),
    end: z.string().nullable().describe('Last day it spans; null for a recurrence'),
    yearFrom: z
      .enum(['heading', 'subject', 'date'])
      .optional()
      .describe('Where the year comes from if its own words name none; date: that of the plan'),
    operator: z.enum(['by', 'in', 'every']),
    rrule: z.string().optional().describe('RFC 5545'),
    of: z.string().nullable().describe('`id` of the task or target it binds'),
    ...place,
    rule,
  })
  .meta({ id: 'Deadline' });

const Mention = z
  .strictObject({ section: sectionId, form: z.enum(['full', 'short']), text: z.string(), ...place })
  .meta({ id: 'Mention' });

export const CitationSchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    code: z.string().nullable(),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    date: z.string().nullable(),
    issuer: z.string().nullable(),
    subject: z.string().nullable(),
    basis: z.boolean().describe('Stands in the Căn cứ / Thực hiện clauses before the first section'),
    mentions: z.array(Mention),
    rule,
  })
  .meta({ id: 'Citation' });

export const AgencySchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    aliases: names,
    leads: names,
    coordinates: names,
    mentions: z.int(),
  })
  .meta({ id: 'Agency' });

export const AnnexSchema = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    tables: z.array(TableSchema),
  })
  .meta({ id: 'Annex' });

export const ActSchema = z
  .strictObject({
    kind: z
      .enum(['action', 'aim', 'decision'])
      .describe(
        'action: the first words of a task that name what one can see done; aim: it opens with more or better of something (tăng cường, nâng cao); decision: who decides (trình UBND xã phê duyệt)',
      ),
    of: z.string().describe('`id` of the task'),
    text: z.string(),
    ...place,
    rule,
  })
  .meta({ id: 'Act', description: 'Words of a task that say what is done, or who decides' });

export const ClaritySchema = z
  .strictObject({
    members: z
      .array(z.strictObject({ member: z.enum([...CLARITY_MEMBERS, 'other']), text: z.string() }))
      .describe('In the order of the text; none where it only says how many there are ("6 rõ")'),
    section: sectionId,
    text: z.string(),
    ...place,
    rule,
  })
  .meta({ id: 'Clarity', description: 'The principle of "rõ" as the plan states it: rõ người, rõ việc, ...' });

export const DiagnosticSchema = z
  .strictObject({
    severity: z.enum(SEVERITIES),
    code: z.enum(DIAGNOSTIC_CODES),
    message: z.string().describe('For people, in Vietnamese'),
    messageEn: z.string().describe('The same in English'),
    section: sectionId.nullable(),
    span: SpanSchema.nullable(),
  })
  .meta({ id: 'Diagnostic' });

/** What `plan-extract` prints for one document. */
export const PlanSchema = z
  .strictObject({
    schema: z.literal('plan-extract/1'),
    source: z.strictObject({
      name: z.string(),
      sha256: z.string(),
      mediaType: z.string(),
      encoding: z.string().nullable(),
      characters: z.int(),
      pages: z.int().nullable(),
      ocr: z.strictObject({ engine: z.string(), language: z.string(), confidence: z.number() }).nullable(),
    }),
    document: DocumentHeader,
    sections: z.array(SectionSchema),
    targets: z.array(QuantitySchema).describe('Chỉ tiêu: what is to be reached'),
    results: z.array(QuantitySchema).describe('What has been reached'),
    objectives: z.array(ItemSchema).describe('Leaves of objective sections that carry no number'),
    tasks: z.array(TaskSchema),
    deadlines: z.array(DeadlineSchema),
    citations: z.array(CitationSchema),
    agencies: z.array(AgencySchema),
    annexes: z.array(AnnexSchema),
    footnotes: z.array(FootnoteSchema),
    acts: z.array(ActSchema).optional().describe('What the words of tasks say is done; absent where they say nothing'),
    clarity: ClaritySchema.optional().describe('Absent where the plan does not state the principle of "rõ"'),
    diagnostics: z.array(DiagnosticSchema),
  })
  .meta({ id: 'Plan', title: 'Plan', description: 'What plan-extract reads from one Vietnamese administrative plan' });

export type { Section } from './plan-section.ts';
export type Plan = z.infer<typeof PlanSchema>;
export type Quantity = z.infer<typeof QuantitySchema>;
export type Item = z.infer<typeof ItemSchema>;
export type Task = z.infer<typeof TaskSchema>;
export type Deadline = z.infer<typeof DeadlineSchema>;
export type Citation = z.infer<typeof CitationSchema>;
export type Agency = z.infer<typeof AgencySchema>;
export type Annex = z.infer<typeof AnnexSchema>;
export type Footnote = z.infer<typeof FootnoteSchema>;
export type Act = z.infer<typeof ActSchema>;
export type Clarity = z.infer<typeof ClaritySchema>;
export type Diagnostic = z.infer<typeof DiagnosticSchema>;
export type Period = z.infer<typeof PeriodSchema>;
