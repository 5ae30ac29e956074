// Bodies that have something to do, or receive the plan, and that were done away with: each wording once, at its first place.
import type { EndedBodyFinding, TaskFinding } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

export function findEndedBodies(
  context: Context,
  tasks: readonly TaskFinding[],
  recipients: readonly Range[],
): EndedBodyFinding[] {
  const named = [
    ...tasks.flatMap(({ agencies }) => agencies.map(({ unit, start, end }) => ({ section: unit.section, start, end }))),
    ...recipients.map(({ start, end }) => ({ section: 'closing', start, end })),
  ].sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  return named.flatMap((body) => {
    const key = context.folded.small.slice(body.start, body.end);
    const rule = seen.has(key)
      ? undefined
      : (context.grammars.rules.abolished ?? []).find(({ id }) => context.first(id, body));
    seen.add(key);
    return rule === undefined
      ? []
      : [
          {
            ...body,
            since: rule.with.since as string,
            now: rule.with.now ?? '',
            nowEn: rule.with.now_en ?? '',
            rule: rule.id,
          },
        ];
  });
}
