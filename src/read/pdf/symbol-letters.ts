// Letters of the fonts Symbol and Wingdings, which programs write as private letters (U+F000 and up) or as the Latin letter
// of the same code: "" and "·" are a bullet.
const SYMBOL: Readonly<Record<number, string>> = {
  45: '-',
  43: '+',
  163: '≤',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  187: '≈',
};
/** Shapes of bullets, by their nearest sign that is in use. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '▪',
  111: '◦',
  113: '▪',
  118: '•',
  159: '•',
  167: '▪',
  168: '◦',
  216: '‣',
  252: '✓',
};

/** The sign that a letter of a font shows; the letter itself where the font is another, or the sign is not known. */
export function symbolLetter(letter: string, font: string): string {
  const table = /^wingdings/i.test(font) ? WINGDINGS : /^symbol/i.test(font) ? SYMBOL : undefined;
  if (table === undefined) return letter;
  const code = letter.codePointAt(0) as number;
  if (code >= 0xf000 && code <= 0xf0ff) return table[code - 0xf000] ?? letter;
  return code > 0x2000 ? letter : (table[code] ?? letter);
}
