// The plans of one body in time order.
import { addSpelling, bestSpelling, compareText, type Spellings } from '../identity/spellings.ts';
import type { KnownPlan } from './collect.ts';
import type { Graph } from './graph-schema.ts';

/** Bodies of which the name is not known, and plans without a date, are in no series. */
export function seriesOf(plans: readonly KnownPlan[]): Graph['series'] {
  const bodies = new Map<string, { names: Spellings; plans: KnownPlan[] }>();
  for (const plan of plans) {
    if (!plan.issuer.known || plan.document.date === null) continue;
    let body = bodies.get(plan.issuer.key);
    if (body === undefined) bodies.set(plan.issuer.key, (body = { names: new Map(), plans: [] }));
    addSpelling(body.names, plan.issuer.name as string);
    body.plans.push(plan);
  }
  return [...bodies]
    .filter(([, body]) => body.plans.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, body]) => ({
      issuer: bestSpelling(body.names) as string,
      level: body.plans[0]?.issuer.level ?? null,
      plans: body.plans
        .sort((a, b) => compareText(timeOf(a), timeOf(b)) || compareText(a.id, b.id))
        .map(({ id }) => id),
    }));
}

/** A month stands in front of its days: "2026-05" < "2026-05-04". Plans of one day go by their numbers. */
function timeOf({ document: { date, number } }: KnownPlan): string {
  const digits = /^\d+/.exec(number ?? '')?.[0] ?? '';
  return `${(date ?? '').padEnd(10)} ${digits.padStart(6, '0')}`;
}
