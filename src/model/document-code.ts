/**
 * The code of a document by its number and symbol: 12/KH-UBND, and 12-KH/TU for one of the Party, whose symbol has the stroke
 * itself (Hướng dẫn 36-HD/VPTW). Null where it has neither.
 */
export function documentCode(number: string | null, symbol: string | null): string | null {
  if (symbol === null) return number;
  return `${number ?? ''}${symbol.includes('/') ? '-' : '/'}${symbol}`;
}
