// What all readers share: bytes and options in, the text of one document out.
import type { SourceText } from '../model/source-text.ts';

export interface ReadOptions {
  /** Opens encrypted files. */
  readonly password: string | null;
  /** The encoding of text to use instead of the one recognised. */
  readonly encoding: string | null;
  /** False refuses pages that are images only. */
  readonly ocr: boolean;
  /** A language code of tesseract. */
  readonly ocrLanguage: string;
  readonly maxBytes: number;
  /** Bytes of what is packed in a file, unpacked. */
  readonly maxExpandedBytes: number;
  readonly maxPages: number;
  /** Milliseconds for one file; without letter recognition. */
  readonly maxTime: number;
  /** Told after each page of letter recognition, which takes seconds. */
  readonly onPage: ((done: number, of: number) => void) | null;
  /** Images of one file whose letters are recognised at a time; null for as many as the engine likes. */
  readonly hands: number | null;
  /** Waits for a turn before LibreOffice is started and ends it afterwards; null where nobody else starts one. */
  readonly officeTurn: (<T>(work: () => Promise<T>) => Promise<T>) | null;
}

export const READ_DEFAULTS: ReadOptions = {
  password: null,
  encoding: null,
  ocr: true,
  ocrLanguage: 'vie',
  maxBytes: 64 * 1024 * 1024,
  maxExpandedBytes: 512 * 1024 * 1024,
  maxPages: 1000,
  maxTime: 120_000,
  onPage: null,
  hands: null,
  officeTurn: null,
};

/**
 * Reads one document.
 * @param bytes the whole file; readers do not change it
 * @param name shown in messages and in `source.name`
 * @throws {ReadError} where it cannot be read
 */
export type Reader = (bytes: Uint8Array, name: string, options: ReadOptions) => Promise<SourceText>;
