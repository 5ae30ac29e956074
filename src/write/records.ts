import type { Plan } from '../model/plan.ts';
import { type Nd30Header, nd30Header } from './nd30.ts';
import type { WriteOptions } from './output.ts';

/** What the formats that hold objects write: the plans themselves, or what the profile makes of them. */
export function recordsOf(plans: readonly Plan[], { profile }: WriteOptions): readonly (Plan | Nd30Header)[] {
  return profile === 'nd30' ? plans.map(nd30Header) : plans;
}
