// Counts automatic numbers in the order of the text and makes their labels.
import { formatNumber } from './number-format.ts';
import type { List, ListLevel } from './numbering.ts';
import type { NumberingProperties, Styles } from './styles.ts';
import { bulletOf } from './symbols.ts';

export interface Label {
  readonly label: string;
  readonly gap: string;
}

const NONE: Label = { label: '', gap: '' };

/** Makes a counter. It is asked once for each paragraph that is shown, in order: `own` is its `w:numPr`, `style` its style. */
export function labelCounter(
  listOf: (numId: string) => List | undefined,
  styles: Styles,
): (own: NumberingProperties, style: string | undefined) => Label {
  /** The numbers of each definition, level by level; undefined where a level has not begun. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** Counts one paragraph on a level; the numbers of all levels down to it. */
  function count(numId: string, list: List, level: number): readonly number[] {
    const numbers = counts.get(list.definition) ?? [];
    counts.set(list.definition, numbers);
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const first = !begun.has(`${numId} ${level}`) && list.starts.has(level);
    begun.add(`${numId} ${level}`);
    const before = numbers[level];
    numbers[level] = first || before === undefined ? startOf(level) : before + 1;
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const restart = list.levels.get(deeper)?.restart ?? null;
      if (restart === null || level < restart) numbers[deeper] = undefined;
    }
    // Levels that were left out count as begun.
    for (let higher = 0; higher < level; higher++) numbers[higher] ??= startOf(higher);
    return numbers.slice(0, level + 1).map((number) => number ?? 0);
  }

  return (own, style) => {
    const chain = styles.chainOf(style);
    const inherited = chain.map((one) => styles.numberingOf(one));
    const numId = own.numId ?? inherited.find((one) => one.numId !== undefined)?.numId;
    const list = numId === undefined || numId === '0' ? undefined : listOf(numId);
    if (numId === undefined || list === undefined) return NONE;
    const level =
      own.level ??
      (own.numId === undefined
        ? (linkedLevel(list, chain) ?? inherited.find((one) => one.level !== undefined)?.level)
        : undefined) ??
      0;
    const shape = list.levels.get(level);
    if (shape === undefined) return NONE;
    const label = labelOf(shape, list, count(numId, list, level));
    return label === '' || shape.hidden ? NONE : { label, gap: shape.gap };
  };
}

/** The level of a list that belongs to a style or to one that it is based on. */
function linkedLevel(list: List, chain: readonly string[]): number | undefined {
  for (const style of chain) for (const [level, shape] of list.levels) if (shape.style === style) return level;
  return undefined;
}

function labelOf(shape: ListLevel, list: List, numbers: readonly number[]): string {
  if (shape.format === 'picture') return '•';
  if (shape.format === 'bullet') return bulletOf(shape.text, shape.font);
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => shownNumber(Number(digit) - 1)).trim();

  /** The number of a level in the label; bullets have none. */
  function shownNumber(at: number): string {
    const format = list.levels.get(at)?.format ?? 'decimal';
    const number = numbers[at];
    if (number === undefined || format === 'bullet' || format === 'picture') return '';
    return formatNumber(number, shape.legal && format !== 'none' ? 'decimal' : format);
  }
}
