// Numbers of automatic numbering in the formats of Word (ST_NumberFormat). Formats that plans do not use are decimal.

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let text = '';
  let left = value;
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}

/** A to Z, then AA to ZZ, AAA: the letter is repeated. Word knows no "đ": who writes "đ)" writes it by hand. */
function letter(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const MAX = 30_000;

/** A number as Word prints it. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (value < 1 || value > MAX) return String(value);
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letter(value);
  if (format === 'lowerLetter') return letter(value).toLowerCase();
  return String(value);
}
