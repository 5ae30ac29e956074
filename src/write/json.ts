import type { Plan } from '../model/plan.ts';

/** One plan as an object, several as a list; two spaces, one line end at the end. */
export function writeJson(plans: readonly Plan[]): string {
  return `${JSON.stringify(plans.length === 1 ? plans[0] : plans, null, 2)}\n`;
}
