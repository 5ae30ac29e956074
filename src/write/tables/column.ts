// What a table is. One definition serves csv, xlsx, parquet and the documentation.
import type { Plan } from '../../model/plan.ts';

/**
 * `date`: a full day as "2026-06-15". `time`: a time as exact as the text, in the notation of the plan ("2026",
 * "2026-Q1", "2026-06", "2026-06-15", "2026/2030"). `strings`: a list.
 */
export type CellType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'time' | 'strings';

/** A value as the column's type says; null where there is none. A list is never null. */
export type CellValue = string | number | boolean | readonly string[] | null;

export interface ColumnHead {
  /** Its name in csv and parquet; it never changes its meaning. */
  readonly key: string;
  /** Its heading in xlsx, in the terms of the field. */
  readonly label: string;
  readonly type: CellType;
  /** In xlsx, in characters. */
  readonly width: number;
  readonly about: string;
}

/** A column, and how its value is taken from an item of a plan. */
export interface Column<Item> extends ColumnHead {
  of(item: Item): CellValue;
}

export interface Table {
  readonly name: string;
  /** Name of its sheet in xlsx. */
  readonly label: string;
  /** What one row is. */
  readonly about: string;
  readonly columns: readonly ColumnHead[];
  /** `key` of the last column that a printed sheet shows: those behind it are for filters, joins and tracing. */
  readonly printedTo: string;
  /** The rows of one plan, in the order of the text; each has a value for every column. */
  rowsOf(plan: Plan): CellValue[][];
}

/** The rows of several plans, one plan after the other. */
export function rowsOf(table: Table, plans: readonly Plan[]): CellValue[][] {
  return plans.flatMap((plan) => table.rowsOf(plan));
}
