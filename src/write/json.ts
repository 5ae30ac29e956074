import type { Plan } from '../model/plan.ts';
import type { WriteOptions } from './output.ts';
import { recordsOf } from './records.ts';

/** One plan as an object, several as a list; two spaces, one line end at the end. */
export function writeJson(plans: readonly Plan[], options: WriteOptions = {}): string {
  const records = recordsOf(plans, options);
  return `${JSON.stringify(records.length === 1 ? records[0] : records, null, 2)}\n`;
}
