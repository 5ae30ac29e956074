// The different spellings of one thing, and which of them stands for it.

/** How often each spelling stands. */
export type Spellings = Map<string, number>;

export function addSpelling(spellings: Spellings, text: string, count = 1): void {
  spellings.set(text, (spellings.get(text) ?? 0) + count);
}

/** All spellings: those not in capitals first, then the most frequent, then by code units. */
export function spellingsOf(spellings: Spellings): string[] {
  return [...spellings]
    .sort(([a, n], [b, m]) => Number(isCapitals(a)) - Number(isCapitals(b)) || m - n || compareText(a, b))
    .map(([text]) => text);
}

/** The spelling to show; null where there is none. */
export const bestSpelling = (spellings: Spellings): string | null => spellingsOf(spellings)[0] ?? null;

const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** By code units: the same order on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
