import type { WriteOptions } from '../output.ts';
import type { Table } from './column.ts';
import { ND30_TABLE } from './nd30-table.ts';
import { TABLES } from './tables.ts';

/** The tables that are asked for: those of a profile, a single one, or all. */
export function tablesFor({ table, profile }: WriteOptions): readonly Table[] {
  if (profile === 'nd30') return [ND30_TABLE];
  return table === undefined ? Object.values(TABLES) : [TABLES[table]];
}
