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
import { decodeUnicode, UNICODE, unicodeText } from './unicode.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly SourceProblem[];
}

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
  if (unicode !== undefined) return { text: decodeUnicode(unicode, bytes, name), encoding, problems: [] };
  const legacy = LEGACY.find((one) => one.name === encoding);
  if (legacy === undefined) throw new ReadError('encoding', name, wanted);
  const { text, unknown } = lettersOf(legacy, byteString(bytes));
  return { text, encoding, problems: unknown ? [{ code: 'capitals-unknown', detail: encoding, place: null }] : [] };
}

function recognised(bytes: Uint8Array, name: string): Decoded {
  const unicode = unicodeText(bytes, name);
  if (unicode !== null) return withoutOldLetters(unicode.text, unicode.encoding);
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
