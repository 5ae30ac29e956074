// The outline of a plan in the output: sections, and the tables in them and in annexes.
import * as z from 'zod';
import { COLUMN_ROLES, ROLES } from './outline.ts';
import { names, place } from './plan-place.ts';

export const TableSchema = z
  .strictObject({
    columns: z.array(z.strictObject({ name: z.string(), role: z.enum(COLUMN_ROLES) })),
    rows: z.array(
      z.strictObject({ kind: z.enum(['data', 'group']), cells: names, group: z.string().nullable(), ...place }),
    ),
  })
  .meta({ id: 'Table' });

const sectionFields = {
  id: z.string(),
  path: z.array(z.string()).describe('Labels from the top, without full stop and closing bracket'),
  label: z.string().describe('The enumerator as printed'),
  title: z.string().nullable().describe('The heading; null for an enumerated paragraph'),
  role: z.enum(ROLES).describe('What the section is for, own or inherited'),
  roleFrom: z.string().nullable().describe('`id` of the section whose heading gives the role; null where none does'),
  period: z.string().nullable().describe('The period its heading names'),
  text: z.string().nullable().describe('The words of an enumerated paragraph'),
  tables: z.array(TableSchema).optional().describe('Tables between its paragraphs'),
  ...place,
};
const SectionFields = z.strictObject(sectionFields);
export type Section = z.infer<typeof SectionFields> & { sections: Section[] };
export const SectionSchema: z.ZodType<Section> = z.strictObject({
  ...sectionFields,
  sections: z.array(z.lazy(() => SectionSchema)).describe('The sections below it'),
});
z.globalRegistry.add(SectionSchema, { id: 'Section', description: 'One enumerated node of the outline' });
