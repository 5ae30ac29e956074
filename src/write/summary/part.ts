/** A part of a summary that can be shorter or longer. */
export interface Part {
  readonly heading: string;
  /** Lines besides its rows: the heading, those between, the head of a table, what is left out. */
  readonly fixed: number;
  /** How many rows it would have in full. */
  readonly wanted: number;
  /** Its lines with so many rows; what is left out is counted in one more. */
  lines(rows: number): readonly string[];
}

export const LIST_LINES = 4;
export const TABLE_LINES = 6;

/** Shares rows fairly: none gets more than it wants, and what one leaves the others get. */
export function shareRows(wanted: readonly number[], rows: number): number[] {
  const given = wanted.map(() => 0);
  let left = rows;
  while (left > 0 && given.some((count, i) => count < (wanted[i] as number))) {
    for (const [i, want] of wanted.entries()) {
      if (left === 0 || (given[i] as number) >= want) continue;
      given[i] = (given[i] as number) + 1;
      left -= 1;
    }
  }
  return given;
}
