// The words of a DOC file where there is no LibreOffice: without automatic numbers, fonts and tables.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { SourceProblem } from '../../model/source-text.ts';
import { convertLegacy } from '../encodings/convert-legacy.ts';
import { problemsOf } from '../encodings/problems.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';

const NUMBERS: SourceProblem = { code: 'automatic-numbers-missing', detail: 'LibreOffice', place: null };

/** Reads a DOC file by itself: body, footnotes, endnotes. The cells of a row stand on one line, parted by tabs. */
export const readDocText: Reader = async (bytes, name) => {
  const { default: WordExtractor } = await import('word-extractor');
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((error: unknown) => {
    throw new ReadError('damaged', name, error instanceof Error ? error.message : String(error));
  });
  const parts = [document.getBody(), document.getFootnotes(), document.getEndnotes()];
  const found = parts.map((part) => part.trim()).filter((part) => part !== '');
  const converted = convertLegacy(found.join('\n\n'), null);
  const text = converted.text.replace(/\u00ad/g, '');
  if (text.trim() === '') throw new ReadError('empty', name);
  return {
    name,
    text,
    sha256: bytesToHex(sha256(bytes)),
    mediaType: 'application/msword',
    encoding: null,
    pageStarts: null,
    ocr: null,
    layout: null,
    problems: [NUMBERS, ...problemsOf(converted)],
  };
};
