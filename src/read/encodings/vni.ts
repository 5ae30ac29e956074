// VNI-Windows: a vowel and behind it one character for its marks; đ, ơ, ư and five forms of i and y are one character.

/** For each mark the tone or sign it stands for, and the vowels that take it. */
const MARKS: readonly [mark: string, vowels: string, letters: string][] = [
  ['ù', 'aeouyôö', 'áéóúýớứ'],
  ['ø', 'aeouyôö', 'àèòùỳờừ'],
  ['û', 'aeouyôö', 'ảẻỏủỷởử'],
  ['õ', 'aeouyôö', 'ãẽõũỹỡữ'],
  ['ï', 'aeouôö', 'ạẹọụợự'],
  ['â', 'aeo', 'âêô'],
  ['á', 'aeo', 'ấếố'],
  ['à', 'aeo', 'ầềồ'],
  ['å', 'aeo', 'ẩểổ'],
  ['ã', 'aeo', 'ẫễỗ'],
  ['ä', 'aeo', 'ậệộ'],
  ['ê', 'a', 'ă'],
  ['é', 'a', 'ắ'],
  ['è', 'a', 'ằ'],
  ['ú', 'a', 'ẳ'],
  ['ü', 'a', 'ẵ'],
  ['ë', 'a', 'ặ'],
];
const ALONE = { ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' };

const LETTERS = new Map<string, string>(Object.entries(ALONE));
for (const [mark, vowels, letters] of MARKS)
  Array.from(vowels).forEach((vowel, i) => {
    LETTERS.set(vowel + mark, letters[i] as string);
  });

const PAIR_OR_LETTER = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöíìæóòîñ]/gi;

/** A mark may be a small letter behind a capital vowel: the vowel tells. */
export function decodeVni(bytes: string): string {
  return bytes.replace(PAIR_OR_LETTER, (found) => {
    const small = found.toLowerCase();
    const letter = LETTERS.get(small) ?? (LETTERS.get(small.charAt(0)) ?? small.charAt(0)) + small.slice(1);
    return found.charAt(0) === small.charAt(0) ? letter : letter.charAt(0).toUpperCase() + letter.slice(1);
  });
}
