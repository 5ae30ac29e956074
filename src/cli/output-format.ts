// The formats of the command: those of the library, and tables for a terminal, which the library does not know.
import type { Plan } from '../model/plan.ts';
import type { Output, WriteOptions } from '../write/output.ts';
import { ENDINGS, FORMATS, type Format, write } from '../write/writers.ts';

export const OUTPUT_FORMATS = [...FORMATS, 'table'] as const;
export type OutputFormat = Format | 'table';
/** For each format the endings of names that mean it. */
export const OUTPUT_ENDINGS: Readonly<Record<OutputFormat, readonly string[]>> = { ...ENDINGS, table: [] };

/**
 * Writes plans in a format.
 * @param path the file that it goes to; tables are coloured only where they are printed
 */
export async function writeOutput(
  plans: readonly Plan[],
  format: OutputFormat,
  options: WriteOptions,
  path: string | undefined,
): Promise<Output> {
  if (format !== 'table') return write(plans, format, options);
  const { planTables } = await import('./terminal/plan-tables.ts');
  const { coloursFor, noColours } = await import('./terminal/colours.ts');
  const { terminalWidth } = await import('./terminal/width.ts');
  return planTables(plans, terminalWidth(), path === undefined ? coloursFor('stdout') : noColours());
}
