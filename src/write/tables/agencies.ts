import type { Agency, Plan } from '../../model/plan.ts';
import { defineTable } from './define-table.ts';
import { TRACE, type Trace } from './trace.ts';

/** A body, with the place of the first task or target that it leads or coordinates: it has no place of its own. */
interface Row {
  readonly agency: Agency;
  readonly trace: Trace;
}

function rows({ agencies, tasks, targets, results }: Plan): Row[] {
  const items = [...tasks, ...targets, ...results].sort((a, b) => a.span.start - b.span.start);
  return agencies.map((agency) => {
    const duties = new Set([...agency.leads, ...agency.coordinates]);
    const first = items.find(({ id }) => duties.has(id));
    return {
      agency,
      trace: {
        id: agency.id,
        section: first?.section ?? null,
        span: first?.span ?? null,
        rule: first?.rule ?? null,
        confidence: first?.confidence,
      },
    };
  });
}

export const AGENCIES = defineTable<Row>({
  name: 'agencies',
  label: 'Cơ quan',
  about: 'One body, under all its spellings',
  printedTo: 'mentions',
  items: rows,
  columns: [
    {
      key: 'name',
      label: 'Cơ quan',
      type: 'string',
      width: 40,
      about: 'Its name',
      of: ({ agency }) => agency.name,
    },
    {
      key: 'aliases',
      label: 'Tên gọi khác',
      type: 'strings',
      width: 40,
      about: 'Its other spellings in the plan',
      of: ({ agency }) => agency.aliases,
    },
    {
      key: 'leads',
      label: 'Chủ trì',
      type: 'strings',
      width: 30,
      about: '`id` of the tasks and targets that it leads',
      of: ({ agency }) => agency.leads,
    },
    {
      key: 'coordinates',
      label: 'Phối hợp',
      type: 'strings',
      width: 30,
      about: '`id` of the tasks and targets in which it coordinates',
      of: ({ agency }) => agency.coordinates,
    },
    {
      key: 'mentions',
      label: 'Số lần nhắc',
      type: 'integer',
      width: 8,
      about: 'How often it is mentioned',
      of: ({ agency }) => agency.mentions,
    },
    ...TRACE.map((column) => ({
      ...column,
      about: column.key === 'id' ? column.about : `${column.about} (of the first task or target that it has part in)`,
      of: ({ trace }: Row) => column.of(trace),
    })),
  ],
});
