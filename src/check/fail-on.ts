// What a user may ask to fail on: severities and codes of diagnostics, and what tasks and targets lack.
import { CLARITY_MEMBERS, type ClarityMember } from '../model/clarity.ts';
import { DIAGNOSTIC_CODES, SEVERITIES, type Severity } from '../model/diagnostic.ts';
import type { Check, CheckItem } from './check-schema.ts';

/** Lacks of tasks alone: no body that leads it, no time. */
const OF_TASKS: Readonly<Record<string, ClarityMember>> = {
  'missing-lead': 'responsibility',
  'missing-deadline': 'time',
};

export const FAIL_WORDS: readonly string[] = [
  ...SEVERITIES,
  ...Object.keys(OF_TASKS),
  ...CLARITY_MEMBERS.map((member) => `missing-${member}`),
  ...DIAGNOSTIC_CODES,
];

const lacks = (item: CheckItem, member: ClarityMember): boolean => item.verdicts[member].verdict === 'missing';

/** How often a check has what a word of `FAIL_WORDS` names. A severity counts those that are worse as well. */
export function countOf({ items, diagnostics }: Check, word: string): number {
  const ofTasks = OF_TASKS[word];
  if (ofTasks !== undefined) return items.filter((item) => item.kind === 'task' && lacks(item, ofTasks)).length;
  const member = CLARITY_MEMBERS.find((one) => word === `missing-${one}`);
  if (member !== undefined) return items.filter((item) => lacks(item, member)).length;
  const severity = SEVERITIES.indexOf(word as Severity);
  if (severity >= 0) return diagnostics.filter((one) => SEVERITIES.indexOf(one.severity) <= severity).length;
  return diagnostics.filter(({ code }) => code === word).length;
}
