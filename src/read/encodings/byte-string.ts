// Bytes as a string of characters U+0000 to U+00FF: the form in which tables of old encodings are applied. Text that was
// decoded by the wrong table (windows-1252, or the private letters of symbol fonts in Word) is brought back to it.

/** What windows-1252 has for the bytes 80 to 9F. */
export const CP1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9dž\u0178';
const BYTE_OF = new Map(Array.from(CP1252_HIGH, (character, i) => [character, String.fromCharCode(0x80 + i)]));

/** The bytes, one character for each. */
export function byteString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The bytes that were shown as windows-1252 or Latin-1; characters that no byte stands for remain. */
export const bytesShownIn = (text: string): string =>
  text.replace(/[\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/g, (character) => BYTE_OF.get(character) ?? character);

/** U+F020 to U+F0FF, in which Word keeps letters of fonts with a table of their own. */
export const withoutPrivateLetters = (text: string): string =>
  text.replace(/[\uf020-\uf0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) & 0xff));
