import type { Plan, Quantity, Section } from '../../model/plan.ts';
import { capital } from '../notation/capital.ts';
import { formatLevel } from '../notation/level.ts';
import { formatNumber } from '../notation/number.ts';
import { shorten } from '../notation/shorten.ts';
import { formatTime } from '../notation/time.ts';
import { escapeMarkdown, tableLines } from './markdown.ts';
import { type Part, TABLE_LINES } from './part.ts';

/** The targets of a plan as a table; where there are many, the first ones of each section. */
export function targetsPart(plan: Plan): Part {
  const targets = plan.targets.filter(isOriginal);
  return {
    heading: `Chỉ tiêu (${formatNumber(targets.length)})`,
    fixed: TABLE_LINES,
    wanted: targets.length,
    lines(rows) {
      const shown = pick(targets, rolesOf(plan.sections), rows).map((target) => [
        escapeMarkdown(nameOf(target)),
        escapeMarkdown(formatLevel(target)),
        escapeMarkdown(formatTime(target.due ?? target.period ?? '')),
      ]);
      const left = targets.length - shown.length;
      const more = left === 0 ? [] : [[`*… và ${formatNumber(left)} chỉ tiêu khác*`, '', '']];
      return tableLines(['Chỉ tiêu', 'Mức', 'Thời điểm'], [...shown, ...more]);
    },
  };
}

/** A row of an annex that repeats a target of the body is none of its own. */
const isOriginal = ({ section, sameAs }: Quantity): boolean => sameAs === undefined || !section.startsWith('annex:');

function nameOf({ indicator, condition, exception }: Quantity): string {
  const limits = [condition, exception].filter((one) => one !== undefined).join('; ');
  return `${shorten(capital(indicator), 110)}${limits === '' ? '' : ` (${shorten(limits, 60)})`}`;
}

function rolesOf(sections: readonly Section[]): Map<string, string> {
  return new Map(sections.flatMap((one) => [[one.id, one.role], ...rolesOf(one.sections)] as [string, string][]));
}

/**
 * The targets that say most of a plan, in its order. Those of its objectives come before those that stand among tasks and in
 * annexes; of each section the first, then of each the second: a plan puts first what matters, and each section is a field.
 */
function pick(targets: readonly Quantity[], roles: ReadonlyMap<string, string>, count: number): Quantity[] {
  const inSection = new Map<string, number>();
  const ranked = targets.map((target, order) => {
    const turn = inSection.get(target.section) ?? 0;
    inSection.set(target.section, turn + 1);
    return { target, order, turn, last: roles.get(target.section) === 'objectives' ? 0 : 1 };
  });
  return ranked
    .sort((a, b) => a.last - b.last || a.turn - b.turn || a.order - b.order)
    .slice(0, count)
    .sort((a, b) => a.order - b.order)
    .map(({ target }) => target);
}
