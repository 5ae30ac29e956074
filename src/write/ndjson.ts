import type { Plan } from '../model/plan.ts';
import type { WriteOptions } from './output.ts';
import { recordsOf } from './records.ts';

/** One plan on each line, each line ended. */
export function writeNdjson(plans: readonly Plan[], options: WriteOptions = {}): string {
  return recordsOf(plans, options)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}
