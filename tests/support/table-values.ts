// What a table must hold, taken from the JSON of a plan by the names of its fields, not by the definition of the table.
import type { Plan, Section } from '../../src/model/plan.ts';
import type { CellType, CellValue } from '../../src/write/tables/column.ts';
import type { TableName } from '../../src/write/tables/table-names.ts';

type Json = Readonly<Record<string, unknown>>;

const flat = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...flat(section.sections)]);

/** The items that are the rows of a table. */
export function itemsOf(plan: Plan, table: TableName): readonly Json[] {
  const json = JSON.parse(JSON.stringify(plan)) as Plan;
  if (table === 'documents') return [{ ...json.document, ...json.document.signature, pages: json.source.pages }];
  return table === 'sections' ? (flat(json.sections) as unknown as Json[]) : json[table];
}

/** Columns whose value is made of several fields; the tests look at them one by one. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  citations: ['mentions'],
  documents: ['periods'],
};

/** The value of the field that a column is named after; undefined where it is not named after a field. */
export function fieldFor(item: Json, table: TableName, key: string): CellValue | undefined {
  if (MADE[table]?.includes(key)) return undefined;
  const name = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const { span } = item as { span?: { line: number; page: number | null } };
  if (span !== undefined && (key === 'line' || key === 'page')) return span[key];
  return item[name] as CellValue | undefined;
}

/** A value as a text field holds it. */
export const asText = (value: CellValue): string =>
  value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value);

const KINDS: Readonly<Record<CellType, (value: Exclude<CellValue, null>) => boolean>> = {
  string: (value) => typeof value === 'string',
  time: (value) => typeof value === 'string' && /^(?:P\d|\d{4})/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  strings: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
};

export const isOfType = (value: CellValue, type: CellType): boolean =>
  value === null ? type !== 'strings' : KINDS[type](value);
