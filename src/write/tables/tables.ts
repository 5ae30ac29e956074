import { AGENCIES } from './agencies.ts';
import { CITATIONS } from './citations.ts';
import type { Table } from './column.ts';
import { DEADLINES } from './deadlines.ts';
import { DOCUMENTS } from './documents.ts';
import { RESULTS, TARGETS } from './quantities.ts';
import { SECTIONS } from './sections.ts';
import type { TableName } from './table-names.ts';
import { TASKS } from './tasks.ts';

/** All tables, in the order of sheets. docs/tables.md tells what their columns mean. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  targets: TARGETS,
  results: RESULTS,
  tasks: TASKS,
  deadlines: DEADLINES,
  citations: CITATIONS,
  agencies: AGENCIES,
  sections: SECTIONS,
  documents: DOCUMENTS,
};
