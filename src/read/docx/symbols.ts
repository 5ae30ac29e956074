// Letters of symbol fonts, which Word keeps in the private area U+F020 to U+F0FF, as the signs that they show.

/** The font Symbol from 0x20 to 0x7E, and from 0xA0. */
const LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Signs of Wingdings that plans use: boxes to tick, ticks, arrows, dots. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '□',
  216: '➢',
  223: '←',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The sign of a code in a symbol font; undefined where it is not known. */
function signOf(code: number, font: string): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return WINGDINGS[own];
  if (/^symbol$/i.test(font)) return (own < 0xa0 ? LOW[own - 0x20] : HIGH[own - 0xa0]) || undefined;
  return undefined;
}

/** The character of a `w:sym`. One that is not known becomes a dot, so that its place is seen. */
export function symbolOf(code: number, font: string): string {
  const plain = code < 0xe000 || code > 0xf8ff ? String.fromCodePoint(code) : '•';
  return signOf(code, font) ?? plain;
}

/** Text with the private characters of symbol fonts as signs; others stay. */
export function plainSymbols(text: string, font: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (char) => signOf(char.charCodeAt(0), font) ?? char);
}

/** The bullet of a list as a sign of plain text: `-`, `+`, `*` or `•`; bullets of several letters stay. */
export function bulletOf(text: string, font: string): string {
  const own = plainSymbols(text, font).trim();
  if (/^[-‐‑–—−]$/.test(own)) return '-';
  return /^[+*]$/.test(own) || own.length > 1 || own === '' ? own : '•';
}
