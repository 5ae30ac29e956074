import type { Plan, Section } from '../../model/plan.ts';
import { defineTable } from './define-table.ts';
import { TRACE, type Trace } from './trace.ts';

interface Row {
  readonly section: Section;
  /** `id` of the section that it stands in. */
  readonly parent: string | null;
}

const rows = (sections: readonly Section[], parent: string | null): Row[] =>
  sections.flatMap((section) => [{ section, parent }, ...rows(section.sections, section.id)]);

const traceOf = ({ section, parent }: Row): Trace => ({
  id: section.id,
  section: parent,
  span: section.span,
  rule: null,
  confidence: section.confidence,
});

export const SECTIONS = defineTable<Row>({
  name: 'sections',
  label: 'Đề mục',
  about: 'One enumerated node of the outline, before those below it',
  printedTo: 'role',
  items: (plan: Plan) => rows(plan.sections, null),
  columns: [
    {
      key: 'label',
      label: 'Số mục',
      type: 'string',
      width: 10,
      about: 'The enumerator as printed',
      of: ({ section }) => section.label,
    },
    {
      key: 'title',
      label: 'Tiêu đề',
      type: 'string',
      width: 50,
      about: 'The heading; null for an enumerated paragraph',
      of: ({ section }) => section.title,
    },
    {
      key: 'text',
      label: 'Nội dung',
      type: 'string',
      width: 60,
      about: 'The words of an enumerated paragraph',
      of: ({ section }) => section.text,
    },
    {
      key: 'role',
      label: 'Vai trò',
      type: 'string',
      width: 13,
      about:
        'What it is for: `purpose`, `objectives`, `situation`, `principles`, `tasks`, `funding`, `organisation`, `other`',
      of: ({ section }) => section.role,
    },
    {
      key: 'role_from',
      label: 'Vai trò lấy từ mục',
      type: 'string',
      width: 12,
      about: '`id` of the section whose heading gives the role',
      of: ({ section }) => section.roleFrom,
    },
    {
      key: 'period',
      label: 'Kỳ',
      type: 'time',
      width: 11,
      about: 'The period its heading names',
      of: ({ section }) => section.period,
    },
    {
      key: 'level',
      label: 'Cấp',
      type: 'integer',
      width: 6,
      about: 'How deep it stands, from 1',
      of: ({ section }) => section.path.length,
    },
    {
      key: 'path',
      label: 'Đường dẫn',
      type: 'strings',
      width: 16,
      about: 'The labels from the top',
      of: ({ section }) => section.path,
    },
    ...TRACE.map((column) => ({
      ...column,
      about:
        column.key === 'section'
          ? '`id` of the section it stands in; null at the top'
          : column.key === 'rule'
            ? 'Always null: no one rule makes a section'
            : column.about,
      of: (row: Row) => column.of(traceOf(row)),
    })),
  ],
});
