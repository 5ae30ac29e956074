// Web pages as they are saved: the words of the document in the order in which they are shown, and the marks of their layout.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { SourceText } from '../../model/source-text.ts';
import { writeText } from '../docx/write-text.ts';
import { problemsOf } from '../encodings/problems.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';
import { chromeOf, documentIn } from './chrome.ts';
import { decodeHtml } from './decode-html.ts';
import { convertByContent } from './letters-by-content.ts';
import { looksOf } from './looks.ts';
import { notesIn } from './notes.ts';
import { readBlocks } from './read-blocks.ts';

/** Reads an HTML file. Nothing is fetched and no script runs. */
export const readHtml: Reader = async (bytes, name, { encoding: wanted }) => {
  const { html, encoding } = decodeHtml(bytes, name, wanted);
  const { parse } = await import('parse5');
  const page = parse(html);
  const root = documentIn(page);
  const lookOf = looksOf(page);
  const blocks = readBlocks(root, { lookOf, notes: notesIn(root), isChrome: chromeOf(root, lookOf) });
  const { blocks: own, converted } = convertByContent(blocks);
  const { text, layout } = writeText(own);
  if (text.trim() === '') throw new ReadError('empty', name);
  return {
    name,
    text,
    sha256: bytesToHex(sha256(bytes)),
    mediaType: 'text/html',
    encoding: encoding === 'windows-1252' ? (converted.encoding ?? encoding) : encoding,
    pageStarts: null,
    ocr: null,
    layout,
    problems: problemsOf(converted),
  } satisfies SourceText;
};
