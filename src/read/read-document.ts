// One reader for each kind of file. They are loaded when a file of their kind comes.
import type { SourceText } from '../model/source-text.ts';
import { type Kind, kindOf, nameOf } from './detect.ts';
import { ReadError } from './read-error.ts';
import { READ_DEFAULTS, type Reader, type ReadOptions } from './reader.ts';

const image = async () => (await import('./ocr/read-image.ts')).readImage;

const READERS: Partial<Record<Kind, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  xlsx: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx,
  xls: async () => (await import('./office/read-by-office.ts')).byOffice('xls', null),
  ods: async () => (await import('./office/read-by-office.ts')).byOffice('ods', null),
  html: async () => (await import('./html/read-html.ts')).readHtml,
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  odt: async () => (await import('./office/read-by-office.ts')).byOffice('odt', null),
  rtf: async () => (await import('./office/read-by-office.ts')).byOffice('rtf', null),
  text: async () => (await import('./read-text.ts')).readText,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  png: image,
  jpeg: image,
  tiff: image,
};

/**
 * Reads a document of any kind from its bytes.
 * @throws {ReadError} where it cannot be read
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: Partial<ReadOptions> = {},
): Promise<SourceText> {
  if (bytes.length === 0) throw new ReadError('empty', name);
  const kind = kindOf(bytes);
  const load = typeof kind === 'string' ? READERS[kind] : undefined;
  if (load === undefined) throw new ReadError('not-text', name, nameOf(kind));
  return (await load())(bytes, name, { ...READ_DEFAULTS, ...options });
}
