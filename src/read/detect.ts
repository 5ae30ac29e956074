// What a file is, by its first bytes and, for packed files, by the names inside; never by its own name.
import { zipNames } from './zip-names.ts';

/** The kinds of files that readers are written for. */
export const KINDS = [
  'pdf',
  'docx',
  'xlsx',
  'odt',
  'ods',
  'zip',
  'doc',
  'xls',
  'rtf',
  'encrypted-office',
  'png',
  'jpeg',
  'tiff',
  'html',
  'text',
] as const;
export type Kind = (typeof KINDS)[number];

/** A kind that is recognised and that nothing reads. */
export interface Foreign {
  readonly foreign: string;
}

const NAMES: Readonly<Record<Kind, string>> = {
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  xlsx: 'Excel (XLSX)',
  odt: 'OpenDocument (ODT)',
  ods: 'OpenDocument (ODS)',
  zip: 'ZIP',
  doc: 'Word 97-2003 (DOC)',
  xls: 'Excel 97-2003 (XLS)',
  rtf: 'RTF',
  'encrypted-office': 'Office (encrypted)',
  png: 'PNG',
  jpeg: 'JPEG',
  tiff: 'TIFF',
  html: 'HTML',
  text: 'text',
};

/** What people call a kind. */
export const nameOf = (kind: Kind | Foreign): string => (typeof kind === 'string' ? NAMES[kind] : kind.foreign);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Tells what bytes are. Text in any encoding is `text`. */
export function kindOf(bytes: Uint8Array): Kind | Foreign {
  const head = latin(bytes.subarray(0, 1024));
  if (/^[\s\0]{0,1000}%PDF-/.test(head)) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return packedKind(bytes);
  if (head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('\x89PNG\r\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return 'tiff';
  if (head.startsWith('\x1f\x8b')) return { foreign: 'gzip' };
  if (/^Rar!|^7z\xbc\xaf/.test(head)) return { foreign: 'RAR / 7z' };
  if (/^GIF8|^RIFF....WEBP/s.test(head)) return { foreign: 'GIF / WebP' };
  if (/^(?:MZ|\x7fELF)/.test(head) && head.includes('\0')) return { foreign: 'program' };
  return isHtml(head) ? 'html' : 'text';
}

/** Marks of a web page, behind a byte order mark and white space; UTF-16 has a zero byte beside each letter. */
function isHtml(head: string): boolean {
  const plain = head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b/i.test(
    plain,
  );
}

/** A packed file is told by the names in its directory: an archive may hold files of Word that are not packed again. */
function packedKind(bytes: Uint8Array): Kind {
  const names = zipNames(bytes);
  // Where the directory is cut off, the names still stand in front of what they name.
  const ends = names === null ? latin(bytes.subarray(0, 4096)) + tail(bytes) : '';
  const has = (start: string) => names?.some((name) => name.startsWith(start)) ?? ends.includes(start);
  if (names === null || names[0] === 'mimetype') {
    const head = latin(bytes.subarray(0, 200));
    if (head.includes('application/vnd.oasis.opendocument.text')) return 'odt';
    if (head.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  }
  if (has('[Content_Types].xml') || has('_rels/.rels')) {
    if (has('word/document')) return 'docx';
    if (has('xl/workbook')) return 'xlsx';
  }
  return 'zip';
}

function tail(bytes: Uint8Array): string {
  let text = '';
  for (let at = Math.max(0, bytes.length - 65_536); at < bytes.length; at += 8192)
    text += latin(bytes.subarray(at, Math.min(at + 8192, bytes.length)));
  return text;
}

/** Streams of Word and Excel files before 2007, by their names in UTF-16. */
function compoundKind(bytes: Uint8Array): Kind | Foreign {
  const has = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('EncryptedPackage')) return 'encrypted-office';
  return { foreign: 'Office 97-2003' };
}
