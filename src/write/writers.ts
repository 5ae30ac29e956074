import type { Plan } from '../model/plan.ts';
import { writeJson } from './json.ts';
import { writeYaml } from './yaml.ts';

export const FORMATS = ['yaml', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes plans as text: one as itself, several as documents of one stream (YAML) or as a list (JSON). */
export function write(plans: readonly Plan[], format: Format): string {
  return format === 'json' ? writeJson(plans) : writeYaml(plans);
}
