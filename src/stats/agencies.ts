// Bodies by their load. "Công an xã" of two communes are two bodies, "Bộ Tài chính" is one (identity/reading).
import type { PlanReading } from '../identity/reading.ts';
import { addSpelling, compareText, type Spellings, spellingsOf } from '../identity/spellings.ts';
import { type Aggregate, entryOf, variantsOf } from './aggregate.ts';
import { issuerList } from './issuers.ts';
import type { StatsRow } from './stats-schema.ts';
import { timedTasks } from './timed-tasks.ts';

interface Load {
  readonly spellings: Spellings;
  /** Key of the issuer whose body it is; null for a body of its own name. */
  readonly issuer: string | null;
  plans: number;
  leads: number;
  timed: number;
  coordinates: number;
}

export function agencyAggregate(): Aggregate<StatsRow<'agencies'>> {
  const loads = new Map<string, Load>();
  const issuers = issuerList();

  function add({ plan, issuer, body }: PlanReading): void {
    issuers.add(issuer);
    const timed = timedTasks(plan);
    const here = new Set<Load>();
    const loadsOf = (list: readonly string[]): Set<Load> =>
      new Set(
        list.map((name) => {
          const { key, of } = body(name);
          const load = entryOf(loads, key, () => ({
            spellings: new Map(),
            issuer: of?.key ?? null,
            plans: 0,
            leads: 0,
            timed: 0,
            coordinates: 0,
          }));
          addSpelling(load.spellings, name);
          here.add(load);
          return load;
        }),
      );
    for (const task of plan.tasks) {
      for (const load of loadsOf(task.lead)) {
        load.leads++;
        if (timed.has(task.id)) load.timed++;
      }
      for (const load of loadsOf(task.coordinators)) load.coordinates++;
    }
    for (const load of here) load.plans++;
  }

  return {
    add,
    rows: () =>
      [...loads]
        .sort(([a, x], [b, y]) => y.leads - x.leads || y.coordinates - x.coordinates || compareText(a, b))
        .map(([, { spellings, issuer, plans, leads, timed, coordinates }]) => {
          const texts = spellingsOf(spellings);
          return {
            agency: texts[0] as string,
            scope: issuer === null ? ('own-name' as const) : ('issuer' as const),
            issuer: issuer === null ? null : issuers.nameOf(issuer),
            level: issuer === null ? null : issuers.levelOf(issuer),
            plans,
            leads,
            leadsWithDeadline: timed,
            leadsWithoutDeadline: leads - timed,
            coordinates,
            variants: variantsOf(texts),
          };
        }),
  };
}
