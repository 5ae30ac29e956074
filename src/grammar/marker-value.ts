import type { MarkerStyle } from '../model/outline.ts';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** The order of items a), b), c), d), đ), e), ... */
const ITEMS = 'abcdđefghijklmnopqrstuvwxyz';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The value of a Roman number in small or capital letters. */
export function romanValue(roman: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  return [...roman.toLowerCase()].reduce((sum, letter, i, all) => {
    const own = values[letter] ?? 0;
    return sum + (own < (values[all[i + 1] ?? ''] ?? 0) ? -own : own);
  }, 0);
}

/** An enumerator as it stands in a path: one space between words, Roman numbers in capitals ("Ii." is II). */
export function markerLabel(style: MarkerStyle, written: string): string {
  const label = written.replace(/\s+/g, ' ');
  return style === 'roman' ? label.toUpperCase() : label;
}

/** The place of an enumerator in its sequence: 3 for "III", "c)", "2.3", "Phần thứ ba". */
export function markerValue(style: MarkerStyle, label: string): number {
  const word = label.replace(/^.*\s/, '');
  if (style === 'letter') return LETTERS.indexOf(label) + 1;
  if (style === 'item') return ITEMS.indexOf(label) + 1;
  if (style === 'decimal' || style === 'roman-decimal') return Number(label.slice(label.lastIndexOf('.') + 1));
  const digits = /\d+/.exec(word);
  if (digits !== null) return Number(digits[0]);
  const ordinal = ORDINALS.indexOf(word.toLowerCase());
  if (ordinal >= 0) return ordinal + 1;
  return style === 'part' && /^[a-eA-E]$/.test(word)
    ? LETTERS.indexOf(word.toUpperCase()) + 1
    : romanValue(word.replace(/[()]/g, ''));
}

/** A Roman number in capitals. */
function romanOf(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  return 'X'.repeat(tens) + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][units] as string);
}

/** How an enumerator of a style is written, by its place in its sequence; null for styles that words write. */
export function labelAt(style: MarkerStyle, value: number): string | null {
  if (style === 'roman') return romanOf(value);
  if (style === 'arabic' || style === 'arabic-bracket') return String(value);
  if (style === 'item') return ITEMS[value - 1] ?? null;
  if (style === 'letter') return LETTERS[value - 1] ?? null;
  return null;
}
