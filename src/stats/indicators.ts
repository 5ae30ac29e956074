// Targets by what they measure: one group for each indicator, unit and period, and in it one entry for each body that sets it.

import type { Names } from '../identity/names.ts';
import type { PlanReading } from '../identity/reading.ts';
import { addSpelling, compareText, type Spellings, spellingsOf } from '../identity/spellings.ts';
import type { PlanFacts } from '../model/plan-facts.ts';
import { type Aggregate, entryOf, variantsOf } from './aggregate.ts';
import { issuerList } from './issuers.ts';
import { addNumber, medianOf, type Numbers } from './numbers.ts';
import type { StatsRow } from './stats-schema.ts';

interface Group {
  readonly unit: Spellings;
  readonly period: string | null;
  readonly spellings: Spellings;
  readonly numbers: Numbers;
  readonly issuers: Map<string, { plans: number; min: number; max: number }>;
  plans: number;
  targets: number;
}

export interface IndicatorAggregates {
  readonly indicators: Aggregate<StatsRow<'indicators'>>;
  /** Filled by `indicators.add`. */
  readonly targets: Pick<Aggregate<StatsRow<'targets'>>, 'rows'>;
}

export function indicatorAggregates(names: Names): IndicatorAggregates {
  const groups = new Map<string, Group>();
  const issuers = issuerList();
  const sorted = () =>
    [...groups]
      .map(([key, group]) => ({ key, group, texts: spellingsOf(group.spellings) }))
      .sort((a, b) => b.group.plans - a.group.plans || b.group.targets - a.group.targets || compareText(a.key, b.key));

  function add({ plan, issuer }: PlanReading): void {
    issuers.add(issuer);
    const here = new Set<Group>();
    for (const target of plan.targets) {
      if (isTwin(target)) continue;
      const [low, high] = endsOf(target);
      if (low === null || high === null) continue;
      const key = `${names.indicator(target.indicator)} | ${unitKey(names, target.unit)} | ${target.period ?? ''}`;
      const group = entryOf(groups, key, () => ({
        unit: new Map(),
        period: target.period,
        spellings: new Map(),
        numbers: new Map(),
        issuers: new Map(),
        plans: 0,
        targets: 0,
      }));
      addSpelling(group.unit, target.unit);
      addSpelling(group.spellings, target.indicator);
      addNumber(group.numbers, (low + high) / 2);
      group.targets++;
      const own = entryOf(group.issuers, issuer.key, () => ({ plans: 0, min: low, max: high }));
      own.min = Math.min(own.min, low);
      own.max = Math.max(own.max, high);
      if (here.has(group)) continue;
      here.add(group);
      group.plans++;
      own.plans++;
    }
  }

  return {
    indicators: {
      add,
      rows: () =>
        sorted().map(({ group, texts }) => ({
          indicator: texts[0] as string,
          unit: spellingsOf(group.unit)[0] as string,
          period: group.period,
          plans: group.plans,
          issuers: group.issuers.size,
          targets: group.targets,
          ...endsIn(group),
          variants: variantsOf(texts),
        })),
    },
    targets: {
      rows: () =>
        sorted().flatMap(({ group, texts }) =>
          [...group.issuers]
            .sort(([a], [b]) => compareText(a, b))
            .map(([issuer, { plans, min, max }]) => ({
              indicator: texts[0] as string,
              unit: spellingsOf(group.unit)[0] as string,
              period: group.period,
              issuer: issuers.nameOf(issuer),
              level: issuers.levelOf(issuer),
              plans,
              min,
              max,
            })),
        ),
    },
  };
}

/** The annex row of a target that stands in the body too. */
const isTwin = ({ sameAs, section }: PlanFacts['targets'][number]): boolean =>
  sameAs !== undefined && section.startsWith('annex:');

const endsOf = ({ value, min, max }: PlanFacts['targets'][number]): readonly [number | null, number | null] =>
  value === undefined ? [min ?? null, max ?? null] : [value, value];

const unitKey = (names: Names, unit: string): string => names.key(unit) || unit;

function endsIn({ numbers, issuers }: Group): { min: number; median: number; max: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of issuers.values()) {
    min = Math.min(min, one.min);
    max = Math.max(max, one.max);
  }
  return { min, median: medianOf(numbers), max };
}
