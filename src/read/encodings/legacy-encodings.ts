// The encodings of Vietnamese before Unicode. Each table gives the letters of the bytes 80 to FF; some have capitals among
// the control characters as well. Sources: TCVN 5712:1993, RFC 1456 (VISCII), the tables of GNU recode and libiconv.
import { CP1252_HIGH } from './byte-string.ts';
import { decodeVni } from './vni.ts';

export interface LegacyEncoding {
  readonly name: string;
  /** False where a font makes the capitals with tone, so that the text has small letters for them. */
  readonly capitals: boolean;
  /** Letters (NFC) of a byte string. What has no meaning stays as windows-1252 has it. */
  readonly decode: (bytes: string) => string;
}

type Low = readonly (readonly [byte: number, letter: string])[];

function singleByte(name: string, high: string, low: Low = [], capitals = true): LegacyEncoding {
  const table = new Map(Array.from(high, (letter, i) => [String.fromCharCode(0x80 + i), letter]));
  for (const [byte, letter] of low) table.set(String.fromCharCode(byte), letter);
  const decode = (bytes: string) =>
    bytes.replace(/[\x01-\x1f\x80-\xff]/g, (byte) => table.get(byte) ?? byte).normalize('NFC');
  return { name, capitals, decode };
}

const TCVN_A0_TO_FF =
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ' +
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
  'éẹềểễếệìỉỄẾỒĩíịò' +
  'Ổỏõóọồổỗốộờởỡớợù' +
  'ỖủũúụừửữứựỳỷỹýỵỐ';
const TCVN_80_TO_9F = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ';
const TCVN_LOW: Low = [
  [0x01, 'Ú'],
  [0x02, 'Ụ'],
  [0x04, 'Ừ'],
  [0x05, 'Ử'],
  [0x06, 'Ữ'],
  [0x11, 'Ứ'],
  [0x12, 'Ự'],
  [0x13, 'Ỳ'],
  [0x14, 'Ỷ'],
  [0x15, 'Ỹ'],
  [0x16, 'Ý'],
  [0x17, 'Ỵ'],
];

const VISCII_HIGH =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'Õắằặấầẩậẽẹếềểễệố' +
  'ồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉ' +
  'đựòóôõỏọụùúũủýợỮ';
const VISCII_LOW: Low = [
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
];

const VPS_HIGH =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
  'Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  '\u00a0ắằẳẵặỠớÙờởỡŨỨợỪ' +
  'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
  'ƯỦồốÔỏơÈừứÚũưÝẺß' +
  'àáâãảạăçèéêẽìíîĩ' +
  'ẴĐòóôõöƠụùúủüỶẼỳ';
const VPS_LOW: Low = [
  [0x02, 'Ạ'],
  [0x03, 'Ậ'],
  [0x04, 'Ặ'],
  [0x05, 'Ẹ'],
  [0x06, 'Ệ'],
  [0x10, 'Ị'],
  [0x11, 'Ọ'],
  [0x12, 'Ộ'],
  [0x13, 'Ợ'],
  [0x14, 'Ụ'],
  [0x15, 'Ự'],
  [0x19, 'Ỵ'],
  [0x1c, 'Ẫ'],
  [0x1d, 'Ữ'],
];

const ALL_HIGH = Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i);

/** UTF-8 that was taken for windows-1252 and written as UTF-8 again. */
function decodeUtf8(bytes: string): string {
  if (/[^\0-\xff]/.test(bytes)) return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return bytes;
  }
}

/** ABC fonts (.VnTime): TCVN 5712 without its capitals with tone; punctuation of windows-1252. */
export const TCVN3 = singleByte('tcvn3', CP1252_HIGH + TCVN_A0_TO_FF, [], false);
export const VNI: LegacyEncoding = { name: 'vni', capitals: true, decode: decodeVni };
export const VPS = singleByte('vps', VPS_HIGH, VPS_LOW);
export const VISCII = singleByte('viscii', VISCII_HIGH, VISCII_LOW);

/** All of them, the most frequent first: where the bytes allow several, the first holds. */
export const LEGACY: readonly LegacyEncoding[] = [
  TCVN3,
  VNI,
  singleByte('windows-1258', new TextDecoder('windows-1258').decode(ALL_HIGH)),
  VISCII,
  VPS,
  singleByte('tcvn-5712', TCVN_80_TO_9F + TCVN_A0_TO_FF, TCVN_LOW),
];

/** Seen in text only, never as the bytes of a file. */
export const UTF8_TWICE: LegacyEncoding = { name: 'utf-8', capitals: true, decode: decodeUtf8 };
