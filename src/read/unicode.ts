// Unicode text: UTF-8 with or without byte order mark, UTF-16 with one or recognised by its zero bytes.
import { ReadError } from './read-error.ts';

export const UNICODE = ['utf-8', 'utf-16le', 'utf-16be'] as const;
export type Unicode = (typeof UNICODE)[number];

/**
 * The text of bytes that are Unicode; null where they are not.
 * @throws {ReadError} `encoding` for damaged UTF-16, `nul` for a NUL byte: no text in any encoding has one
 */
export function unicodeText(bytes: Uint8Array, name: string): { text: string; encoding: Unicode } | null {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: decodeUnicode(utf16, bytes, name), encoding: utf16 };
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new ReadError('nul', name, String(nul));
  const text = tried('utf-8', bytes);
  return text === null ? null : { text, encoding: 'utf-8' };
}

/**
 * Decodes bytes; a byte order mark is no part of the text.
 * @throws {ReadError} `encoding` where they are not of that encoding
 */
export function decodeUnicode(encoding: Unicode, bytes: Uint8Array, name: string): string {
  const text = tried(encoding, bytes);
  if (text === null) throw new ReadError('encoding', name, encoding);
  return text;
}

function tried(encoding: Unicode, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by zero bytes at every other place: letters of Vietnamese text are mostly ASCII. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2048);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  const zerosAt = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const many = sample.length / 8;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}
