// From bytes to text: UTF-8 with or without byte order mark, UTF-16 with one or recognised by its zero bytes.
import { ReadError } from './read-error.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes the bytes of a text file. A byte order mark is no part of the text.
 * @param name shown in messages
 * @throws {ReadError} where the bytes are empty or no text
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) throw new ReadError('empty', name);
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return checked(decodeAs(utf16, bytes, name), utf16, name);
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new ReadError('nul', name, String(nul));
  return checked(decodeAs('utf-8', bytes, name), 'utf-8', name);
}

function decodeAs(encoding: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ReadError('encoding', name, encoding);
  }
}

function checked(text: string, encoding: string, name: string): Decoded {
  if (text.trim() === '') throw new ReadError('empty', name);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new ReadError('nul', name, String(nul));
  return { text, encoding };
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
