// Files that LibreOffice turns into DOCX or XLSX first: DOC, ODT, RTF; XLS, ODS.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { readDocx } from '../docx/read-docx.ts';
import { ReadError } from '../read-error.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { openZip } from '../zip.ts';
import { convertByOffice, type OfficeKind } from './convert-by-office.ts';
import { findOffice } from './find-office.ts';
import { refuseEncrypted } from './refuse-encrypted.ts';

const MEDIA_TYPES = {
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const satisfies Record<OfficeKind, string>;
const READERS: Readonly<Record<OfficeKind, Reader>> = {
  doc: readDocx,
  odt: readDocx,
  rtf: readDocx,
  xls: readXlsx,
  ods: readXlsx,
};

/**
 * The reader of a kind.
 * @param otherwise reads it where there is no LibreOffice; null refuses it with `needs-program`
 */
export const byOffice =
  (kind: OfficeKind, otherwise: Reader | null): Reader =>
  async (bytes, name, options) => {
    if (kind === 'odt' || kind === 'ods') await checkPacked(bytes, name, options);
    const office = await findOffice();
    const source =
      office === null
        ? await (otherwise ?? needsOffice)(bytes, name, options)
        : await READERS[kind](
            await (options.officeTurn ?? now)(() => convertByOffice(office, bytes, kind, name, options)),
            name,
            options,
          );
    return { ...source, mediaType: MEDIA_TYPES[kind], sha256: bytesToHex(sha256(bytes)) };
  };

const now = <T>(work: () => Promise<T>): Promise<T> => work();

const needsOffice: Reader = async (_, name) => {
  throw new ReadError('needs-program', name, 'LibreOffice');
};

/** LibreOffice knows no limits and asks for passwords; a packed file is looked into before it is given to it. */
async function checkPacked(bytes: Uint8Array, name: string, options: ReadOptions): Promise<void> {
  const zip = await openZip(bytes, name, options);
  if (zip.entries.reduce((sum, { size }) => sum + size, 0) > options.maxExpandedBytes)
    throw new ReadError('expands-too-far', name, String(options.maxExpandedBytes));
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest !== null && /<(?:\w+:)?encryption-data\b/.test(Buffer.from(manifest).toString('utf8')))
    await refuseEncrypted('OpenDocument')(bytes, name, options);
}
