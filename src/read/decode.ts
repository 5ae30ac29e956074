// From bytes to text: Unicode by its marks and its rules, old Vietnamese encodings by the words they make.
import type { SourceProblem } from '../model/source-text.ts';
import { byteString } from './encodings/byte-string.ts';
import { restoreCapitals } from './encodings/capitals.ts';
import { convertLegacy } from './encodings/convert-legacy.ts';
import { LEGACY, type LegacyEncoding } from './encodings/legacy-encodings.ts';
import { problemsOf } from './encodings/problems.ts';
import { recognise } from './encodings/recognise.ts';
import { ratio } from './encodings/score.ts';
import { ReadError } from './read-error.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly SourceProblem[];
}

const UNICODE = ['utf-8', 'utf-16le', 'utf-16be'] as const;
type Unicode = (typeof UNICODE)[number];

/** What `encoding` may name. */
export const ENCODINGS: readonly string[] = [...UNICODE, ...LEGACY.map(({ name }) => name)];

/** Below this part of words that are Vietnamese, bytes are of no old encoding. */
const ENOUGH = 0.6;

/**
 * Decodes the bytes of a text file. A byte order mark is no part of the text.
 * @param name shown in messages
 * @param encoding one of `ENCODINGS`; null: recognised by content
 * @throws {ReadError} where the bytes are empty or no text, or the encoding has no such name
 */
export function decode(bytes: Uint8Array, name: string, encoding: string | null = null): Decoded {
  if (bytes.length === 0) throw new ReadError('empty', name);
  const { text, encoding: used, problems } = encoding === null ? recognised(bytes, name) : named(bytes, name, encoding);
  if (text.trim() === '') throw new ReadError('empty', name);
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new ReadError('nul', name, String(nul));
  return { text, encoding: used, problems };
}

function named(bytes: Uint8Array, name: string, wanted: string): Decoded {
  const encoding = wanted.toLowerCase();
  const unicode = UNICODE.find((one) => one === encoding);
  if (unicode !== undefined) return { text: unicodeOf(unicode, bytes, name), encoding, problems: [] };
  const legacy = LEGACY.find((one) => one.name === encoding);
  if (legacy === undefined) throw new ReadError('encoding', name, wanted);
  const { text, unknown } = lettersOf(legacy, byteString(bytes));
  return { text, encoding, problems: unknown ? [{ code: 'capitals-unknown', detail: encoding, place: null }] : [] };
}

function recognised(bytes: Uint8Array, name: string): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return withoutOldLetters(unicodeOf(utf16, bytes, name), utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new ReadError('nul', name, String(nul));
  const utf8 = tried('utf-8', bytes);
  if (utf8 !== null) return withoutOldLetters(utf8, 'utf-8');
  const letters = byteString(bytes);
  const found = recognise(letters);
  if (found === null || ratio(found.score) < ENOUGH) throw new ReadError('encoding', name, 'utf-8');
  const { text, unknown } = lettersOf(found.encoding, letters);
  const encoding = found.encoding.name;
  return { text, encoding, problems: problemsOf({ encoding, score: ratio(found.score), capitalsUnknown: unknown }) };
}

function lettersOf({ decode, capitals }: LegacyEncoding, bytes: string) {
  const text = decode(bytes);
  return capitals ? { text, unknown: false } : restoreCapitals(text);
}

/** Text that was pasted from a font of an old encoding into a file in Unicode. */
function withoutOldLetters(text: string, encoding: string): Decoded {
  const converted = convertLegacy(text, null);
  return { text: converted.text, encoding, problems: problemsOf(converted) };
}

function unicodeOf(encoding: Unicode, bytes: Uint8Array, name: string): string {
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
