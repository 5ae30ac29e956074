// Writes text in the old encodings, from tables of their own: those of iconv-lite, and the published ones of VNI and VPS.
import iconv from 'iconv-lite';

/** Vowels with their tones in the order none, acute, grave, hook, tilde, dot; last đ. */
const ROWS = 'aáàảãạ âấầẩẫậ ăắằẳẵặ eéèẻẽẹ êếềểễệ oóòỏõọ ôốồổỗộ ơớờởỡợ uúùủũụ ưứừửữự iíìỉĩị yýỳỷỹỵ đ'.split(' ');
export const SMALL: readonly string[] = ROWS.flatMap((row) => Array.from(row));
export const LETTERS: readonly string[] = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

const VNI = `a aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë e eù eø eû eõ eï eâ eá eà eå eã eä o où oø oû oõ oï
  oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï u uù uø uû uõ uï ö öù öø öû öõ öï i í ì æ ó ò y yù yø yû yõ î ñ`.split(/\s+/);

const VPS_SMALL = `61 e1 e0 e4 e3 e5 e2 c3 c0 c4 c5 c6 e6 a1 a2 a3 a4 a5 65 e9 e8 c8 eb cb ea 89 8a 8b cd 8c
  6f f3 f2 d5 f5 86 f4 d3 d2 b0 87 b6 d6 a7 a9 aa ab ae 75 fa f9 fb db f8 dc d9 d8 ba bb bf
  69 ed ec cc ef ce 79 9a ff 9b cf 9c c7`.split(/\s+/);
const VPS_CAPITAL = `41 c1 80 81 82 02 c2 83 84 85 1c 03 88 8d 8e 8f f0 04 45 c9 d7 de fe 05 ca 90 93 94 95 06
  4f b9 bc bd be 11 d4 96 97 98 99 12 f7 9d 9e 9f a6 13 55 da a8 d1 ac 14 d0 ad af b1 1d 15
  49 b4 b5 b7 b8 10 59 dd b2 fd b3 19 f1`.split(/\s+/);

const byteOf = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
const vniOf = new Map(LETTERS.map((letter, i) => [letter, [...VNI, ...VNI.map((pair) => pair.toUpperCase())][i]]));
const vpsOf = new Map(LETTERS.map((letter, i) => [letter, byteOf([...VPS_SMALL, ...VPS_CAPITAL][i] as string)]));

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** What windows-1258 holds one by one: a letter with its sign, then its tone. */
function tonesApart(letter: string): string {
  const apart = letter.normalize('NFD');
  const tone = apart.match(TONE)?.[0] ?? '';
  return apart.replace(TONE, '').normalize('NFC') + tone;
}

const latin = (buffer: Buffer): string => buffer.toString('latin1');

/** One character for each byte; undefined for a letter that the encoding lacks. */
const ENCODERS: Readonly<Record<string, (letter: string) => string | undefined>> = {
  vni: (letter) => vniOf.get(letter),
  vps: (letter) => vpsOf.get(letter),
  viscii: (letter) => latin(iconv.encode(letter, 'viscii')),
  'windows-1258': (letter) => latin(iconv.encode(tonesApart(letter), 'windows-1258')),
  // Ằ has no place of its own.
  'tcvn-5712': (letter) => latin(iconv.encode(letter === 'Ằ' ? tonesApart(letter) : letter, 'tcvn')),
  // Capitals with tone are typed as small letters, and shown by a font.
  tcvn3: (letter) => {
    const byte = latin(iconv.encode(letter, 'tcvn'));
    return SMALL.includes(letter) || /[\xa1-\xa7a-z]/i.test(byte)
      ? byte
      : latin(iconv.encode(letter.toLowerCase(), 'tcvn'));
  },
};
export const OLD_ENCODINGS: readonly string[] = Object.keys(ENCODERS);

/** Bytes as characters; what is neither ASCII nor Vietnamese becomes a hyphen. */
export function encodeOld(text: string, encoding: string): string {
  const encoder = ENCODERS[encoding];
  if (encoder === undefined) throw new Error(`no encoding ${encoding}`);
  return plain(text).replace(/[^\0-\x7f]/g, (letter) => encoder(letter) ?? '-');
}

/** The text without what the old encodings have no letter for. */
export const plain = (text: string): string =>
  text.normalize('NFC').replace(/[^\0-\x7f]/g, (letter) => (LETTERS.includes(letter) ? letter : '-'));

/** As windows-1252 shows bytes; browsers keep the five that it lacks as control characters. */
export const shown = (bytes: string): string =>
  bytes.replace(/[\x80-\x9f]/g, (byte) =>
    iconv.decode(Buffer.from(byte, 'latin1'), 'windows-1252').replace('\ufffd', byte),
  );
