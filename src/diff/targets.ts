// Targets of two plans: which is which, and what became of each.
import type { Quantity } from '../model/plan.ts';
import type { Change, TargetDiff, TargetSide } from '../model/plan-diff.ts';
import { changed, changedBodies, changedTime, directionOf } from './changes.ts';
import { type Comparison, candidateOf, comparable, type Reading } from './comparison.ts';
import { entriesOf, type Side } from './entries.ts';
import { isAnnex } from './headings.ts';
import { type Candidate, match, type Pair } from './match.ts';
import { sameEnd } from './shift.ts';
import { wordingOf } from './wording.ts';

/** Chosen by eye on pairs of real plans: docs/diff.md. */
const LEAST = 0.5;

/** The same words of another unit, or for another period, are less likely the same target. */
const OTHER_UNIT = 0.75;
const OTHER_PERIOD = 0.8;
/** Of two targets with one indicator the one with the same number is the nearer. */
const OTHER_NUMBER = 0.98;

export function matchTargets(first: Reading, second: Reading, years: number): Pair[] {
  return match(candidatesOf(first), candidatesOf(second), LEAST, (a, b) => {
    const period = [a.target.period, b.target.period] as const;
    const apart = period[0] !== null && period[1] !== null && !sameEnd(period, years);
    const number = String(numberOf(a.target)) === String(numberOf(b.target));
    return (a.unit === b.unit ? 1 : OTHER_UNIT) * (apart ? OTHER_PERIOD : 1) * (number ? 1 : OTHER_NUMBER);
  });
}

interface Measured extends Candidate {
  readonly target: Quantity;
  readonly unit: string;
}

const candidatesOf = (reading: Reading): Measured[] =>
  reading.plan.targets.map((target) => ({
    ...candidateOf(reading, target.section, target.indicator),
    target,
    unit: reading.words(target.unit).join(' ') || target.unit,
  }));

/** The number of a target, or the two ends of its range. */
export const numberOf = ({ value, min, max }: Quantity): number | [number, number] => value ?? [min ?? 0, max ?? 0];

/** The middle of a range. */
export const middleOf = (number: number | readonly [number, number]): number =>
  typeof number === 'number' ? number : (number[0] + number[1]) / 2;

export function diffTargets(comparison: Comparison, pairs: readonly Pair[]): TargetDiff[] {
  const side = (reading: Reading): Side<Quantity, TargetSide> => ({
    items: reading.plan.targets,
    show: (target) => sideOf(reading, target),
  });
  return entriesOf(side(comparison.old), side(comparison.new), pairs, (from, to) =>
    comparable(comparison, changesOf(comparison, from, to)),
  );
}

function sideOf(reading: Reading, target: Quantity): TargetSide {
  const { id, section, indicator, operator, outOf, unit, period, text, span, sameAs } = target;
  return {
    id,
    section,
    heading: reading.headingOf(section).title,
    line: span.line,
    page: span.page,
    text,
    indicator,
    operator,
    value: numberOf(target),
    ...(outOf === undefined ? {} : { outOf }),
    unit,
    period,
    ...(sameAs === undefined ? {} : { twin: sameAs }),
  };
}

function changesOf(comparison: Comparison, from: Quantity, to: Quantity): Change[] {
  const { old, years } = comparison;
  const [before, after] = [numberOf(from), numberOf(to)];
  const wording = wordingOf(from.indicator, to.indicator, years, old.abbreviations);
  const place = comparison.samePlace(from.section, to.section) || (isAnnex(from.section) && isAnnex(to.section));
  return [
    ...(String(before) === String(after)
      ? []
      : [{ field: 'value' as const, from: before, to: after, ...directionOf(middleOf(before), middleOf(after)) }]),
    ...changed('operator', from.operator, to.operator),
    ...(old.words(from.unit).join(' ') === old.words(to.unit).join(' ') && (from.unit === '%') === (to.unit === '%')
      ? []
      : changed('unit', from.unit, to.unit)),
    ...(from.outOf === to.outOf ? [] : [{ field: 'outOf' as const, from: from.outOf ?? null, to: to.outOf ?? null }]),
    ...changedTime('period', [from.period, to.period], comparison),
    ...changedTime('due', [from.due, to.due], comparison),
    ...changedBodies('lead', from.lead, to.lead, comparison),
    ...changedBodies('coordinators', from.coordinators, to.coordinators, comparison),
    ...changed('condition', from.condition, to.condition),
    ...changed('exception', from.exception, to.exception),
    ...(wording === null
      ? []
      : [{ field: 'indicator' as const, from: from.indicator, to: to.indicator, words: wording.words }]),
    ...(place ? [] : changed('section', old.headingOf(from.section).title, comparison.new.headingOf(to.section).title)),
  ];
}
