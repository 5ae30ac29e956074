import { CLARITY_MEMBERS } from '../model/clarity.ts';
import type { CheckItem, Tally } from './check-schema.ts';

/** Counts items and their verdicts. */
export function tallyOf(items: readonly CheckItem[]): Tally {
  const count = (member: (typeof CLARITY_MEMBERS)[number]) => {
    const of = (verdict: string) => items.filter((item) => item.verdicts[member].verdict === verdict).length;
    return { met: of('met'), missing: of('missing'), unknown: of('unknown') };
  };
  return {
    count: items.length,
    members: Object.fromEntries(CLARITY_MEMBERS.map((member) => [member, count(member)])) as Tally['members'],
  };
}
