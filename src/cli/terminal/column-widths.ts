/** What a column asks for, in columns of the terminal. */
export interface Wish {
  /** Its widest line. */
  readonly natural: number;
  /** Below this its words are cut. */
  readonly least: number;
  /** Its share of what is not enough for all. */
  readonly weight: number;
}

/**
 * Shares a width among columns. Where it is enough each has its natural width; else each has what its words need, narrow
 * columns all they want, and wide ones the rest by their weights.
 */
export function columnWidths(wishes: readonly Wish[], width: number): number[] {
  const widths = wishes.map(({ natural, least }) => Math.min(natural, least));
  let left = width - sum(widths);
  while (left > 0) {
    const hungry = wishes.flatMap(({ natural }, i) => (natural > (widths[i] as number) ? [i] : []));
    if (hungry.length === 0) break;
    const weights = sum(hungry.map((i) => (wishes[i] as Wish).weight));
    const share = left; // what a round gives is counted from its beginning
    for (const i of hungry) {
      const { natural, weight } = wishes[i] as Wish;
      const more = Math.min(Math.max(1, Math.floor((share * weight) / weights)), natural - (widths[i] as number), left);
      widths[i] = (widths[i] as number) + more;
      left -= more;
    }
  }
  return shrink(widths, width);
}

/** Takes from the widest where not even the words fit. */
function shrink(widths: readonly number[], width: number): number[] {
  const found = [...widths];
  for (let over = sum(found) - width; over > 0; over -= 1) {
    const widest = found.indexOf(Math.max(...found));
    if ((found[widest] as number) <= 2) break;
    found[widest] = (found[widest] as number) - 1;
  }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
