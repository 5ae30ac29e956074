// Many plans in, tables out. The plans pass one by one; the tables do not depend on their order.
import { namesOf } from '../identity/names.ts';
import { readerOf } from '../identity/reading.ts';
import type { PlanFacts } from '../model/plan-facts.ts';
import type { Grammars } from '../model/rule.ts';
import { agencyAggregate } from './agencies.ts';
import type { Aggregate } from './aggregate.ts';
import { citationAggregate } from './citations.ts';
import { quarterAggregate, recurrenceAggregate } from './deadlines.ts';
import { gapAggregate } from './gaps.ts';
import { indicatorAggregates } from './indicators.ts';
import type { Stats } from './stats-schema.ts';
import { STATS_TABLE_NAMES, type StatsTable } from './table-names.ts';

export interface StatsOptions {
  /** The tables to make; what a table needs is not kept where it is not made. Default: all. */
  readonly tables?: readonly StatsTable[];
}

/**
 * Counts what many plans say together. A document of the same bytes counts once.
 * @param plans each is looked at once and not kept
 * @returns a value of the shape of `StatsSchema`; `broken` is 0: the reader of the dataset knows it
 * @throws what the plans throw
 */
export async function stats(
  plans: AsyncIterable<PlanFacts> | Iterable<PlanFacts>,
  grammars: Grammars,
  { tables = STATS_TABLE_NAMES }: StatsOptions = {},
): Promise<Stats> {
  const { indicators, targets } = indicatorAggregates(namesOf(grammars));
  const aggregates = {
    indicators,
    targets: { add: tables.includes('indicators') ? () => {} : indicators.add, rows: targets.rows },
    quarters: quarterAggregate(),
    recurrences: recurrenceAggregate(),
    agencies: agencyAggregate(),
    citations: citationAggregate(),
    gaps: gapAggregate(),
  } satisfies { [T in StatsTable]: Aggregate<unknown> };
  const wanted = STATS_TABLE_NAMES.filter((name) => tables.includes(name));
  const readingOf = readerOf(grammars);
  const seen = new Set<string>();
  let repeated = 0;
  for await (const plan of plans) {
    if (seen.has(plan.source.sha256)) {
      repeated++;
      continue;
    }
    seen.add(plan.source.sha256);
    const reading = readingOf(plan);
    for (const name of wanted) aggregates[name].add(reading);
  }
  return {
    schema: 'plan-extract/stats-1',
    plans: seen.size,
    repeated,
    broken: 0,
    tables: Object.fromEntries(wanted.map((name) => [name, aggregates[name].rows()])) as Stats['tables'],
  };
}
