// Text as patterns see it. Folding keeps the length, so that an offset in the folded text is one in the text.
import type { NormalText } from '../model/normal-text.ts';
import type { Grammars } from '../model/rule.ts';
import { type HoldsNeeded, neededWords, wordByWord } from './needed-words.ts';

/** A vowel pair whose tone mark the old spelling puts on the second letter ("hoà", "thuý"), never after q ("quý", "quỹ"). */
const OLD_PLACE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

function moveTone(pair: string): string {
  const [first, second] = pair as unknown as [string, string];
  const parts = second.normalize('NFD');
  const tone = TONES.find((mark) => parts.includes(mark)) as string;
  return (first + tone).normalize('NFC') + parts.replace(tone, '').normalize('NFC');
}

/** Small letters, one for one: a letter whose small form is longer stays as it is. */
function lower(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

/** Tone marks in their new place ("hòa", "Ủy"), every dash a hyphen, capitals kept. */
export const foldMarks = (text: string): string => text.replace(OLD_PLACE, moveTone).replace(/[‐-―−]/g, '-');

/** `foldMarks`, in small letters. */
export const fold = (text: string): string => lower(foldMarks(text));

/** Letters with marks lie between these: À and ỹ. */
const [FIRST, LAST] = [0xc0, 0x1ef9];
/** What they are without their marks, as they come up. */
const known = new Uint16Array(LAST - FIRST + 1);

function bareLetter(code: number): number {
  if (code < FIRST || code > LAST) return code;
  let plain = known[code - FIRST] as number;
  if (plain === 0) {
    const letter = String.fromCharCode(code);
    plain = (letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD')).charCodeAt(0);
    known[code - FIRST] = plain;
  }
  return plain;
}

/** So many letters are made a string at a time: a call takes no more arguments. */
const AT_ONCE = 4096;

/** `foldMarks` without any marks of letters ("KẾ HOẠCH" and "KE HOACH" are one), as letter recognition loses them. */
export function foldBare(text: string): string {
  const marked = foldMarks(text);
  let bare = '';
  for (let from = 0; from < marked.length; from += AT_ONCE) {
    const codes = new Array<number>(Math.min(AT_ONCE, marked.length - from));
    for (let i = 0; i < codes.length; i++) codes[i] = bareLetter(marked.charCodeAt(from + i));
    bare += String.fromCharCode(...codes);
  }
  return bare;
}

/** A text in the forms that patterns match. */
export interface Folded {
  readonly capitals: string;
  readonly small: string;
  readonly bare: string;
  readonly holdsNeeded: HoldsNeeded;
}

const whole = new WeakMap<NormalText, { readonly grammars: Grammars; readonly folded: Folded }>();

/** A whole document, folded once for all that look at it. */
export function foldedOf(normal: NormalText, grammars: Grammars): Folded {
  const known = whole.get(normal);
  if (known?.grammars === grammars) return known.folded;
  const forms = formsOf(normal.text);
  const folded = Object.assign(forms, { holdsNeeded: neededWords(forms, grammars) });
  whole.set(normal, { grammars, folded });
  return folded;
}

/** A line or a name, on which few rules are tried. */
export function foldText(text: string): Folded {
  const forms = formsOf(text);
  return Object.assign(forms, { holdsNeeded: wordByWord(forms) });
}

function formsOf(text: string) {
  const capitals = foldMarks(text);
  let bare: string | undefined;
  return {
    capitals,
    small: lower(capitals),
    // Few rules look at it.
    get bare() {
      bare ??= foldBare(capitals);
      return bare;
    },
  };
}
