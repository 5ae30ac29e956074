import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { SourceText } from '../model/source-text.ts';
import { decode } from './decode.ts';
import { kindOf, nameOf } from './detect.ts';
import { ReadError } from './read-error.ts';

/** Offsets at which pages after the first begin; null where there is no form feed. */
function pageStartsOf(text: string): number[] | null {
  const starts = Array.from(text.matchAll(/\f/g), (m) => m.index + 1);
  return starts.length === 0 ? null : starts;
}

/**
 * The source text of the bytes of a text file.
 * @param wanted the encoding to use instead of the one recognised
 * @throws {ReadError} where they are empty or no text
 */
export function sourceOfBytes(bytes: Uint8Array, name: string, wanted: string | null = null): SourceText {
  const kind = bytes.length === 0 ? 'text' : kindOf(bytes);
  if (kind !== 'text' && kind !== 'html') throw new ReadError('not-text', name, nameOf(kind));
  const { text, encoding, problems } = decode(bytes, name, wanted);
  return { ...plain(text, name), sha256: bytesToHex(sha256(bytes)), encoding, problems };
}

/** The source text of a string that is already decoded; its checksum is that of its UTF-8 form. */
export function sourceOfText(text: string, name: string): SourceText {
  const own = text.startsWith('\ufeff') ? text.slice(1) : text;
  return { ...plain(own, name), sha256: bytesToHex(sha256(utf8ToBytes(own))) };
}

function plain(text: string, name: string): SourceText {
  return {
    name,
    text,
    sha256: '',
    mediaType: 'text/plain',
    encoding: null,
    pageStarts: pageStartsOf(text),
    ocr: null,
    layout: null,
    problems: [],
  };
}
