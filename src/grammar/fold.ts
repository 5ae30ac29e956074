// Text as patterns see it. Folding keeps the length, so that an offset in the folded text is one in the text.

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

/** Letters without their marks, as they come up. */
const known = new Map<string, string>();

function bareLetter(letter: string): string {
  let plain = known.get(letter);
  if (plain === undefined) {
    plain = letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').charAt(0);
    known.set(letter, plain);
  }
  return plain;
}

/** `foldMarks` without any marks of letters ("KẾ HOẠCH" and "KE HOACH" are one), as letter recognition loses them. */
export const foldBare = (text: string): string => foldMarks(text).replace(/[À-ỹ]/g, bareLetter);

/** A text in the forms that patterns match. */
export interface Folded {
  readonly capitals: string;
  readonly small: string;
  readonly bare: string;
}

export function foldText(text: string): Folded {
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
