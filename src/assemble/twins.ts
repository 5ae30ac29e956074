// Targets that stand twice: in the body and as a row of an annex. Found by the words of their indicators.
import type { Quantity } from '../model/plan.ts';

/** Share of words that two indicators must have in common; below it they often measure related things. */
const ALIKE = 0.75;

function wordsOf({ indicator }: Quantity, common: ReadonlySet<string>): Set<string> {
  const words =
    indicator
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common || 1);
}

const inAnnex = ({ section }: Quantity): boolean => section.startsWith('annex:');
const comparable = (a: Quantity, b: Quantity): boolean =>
  a.unit.toLowerCase() === b.unit.toLowerCase() && (a.period === b.period || a.period === null || b.period === null);

/** True where two statements of one target give different numbers. */
export const differs = (a: Quantity, b: Quantity): boolean =>
  a.value !== b.value || a.min !== b.min || a.max !== b.max || a.outOf !== b.outOf;

/**
 * Pairs of a target in the body and the annex row that states the same, by id of the body's target. Each row belongs to
 * one target at most; where several are alike the most alike one takes it, then the one with the same number.
 * @param common words that tell no two indicators apart
 */
export function twinsOf(targets: readonly Quantity[], common: readonly string[]): Map<string, Quantity> {
  const plain = new Set(common);
  const words = new Map(targets.map((one) => [one, wordsOf(one, plain)]));
  const of = (one: Quantity) => words.get(one) as Set<string>;
  const pairs = targets.flatMap((body) =>
    inAnnex(body) || of(body).size < 3
      ? []
      : targets
          .filter((row) => inAnnex(row) && of(row).size >= 3 && comparable(body, row))
          .map((row) => ({ body, row, alike: likeness(of(body), of(row)) })),
  );
  const found = new Map<string, Quantity>();
  const taken = new Set<Quantity>();
  const ranked = pairs
    .filter((pair) => pair.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || Number(differs(a.body, a.row)) - Number(differs(b.body, b.row)));
  for (const { body, row } of ranked) {
    if (found.has(body.id) || taken.has(row)) continue;
    found.set(body.id, row);
    taken.add(row);
  }
  return found;
}
