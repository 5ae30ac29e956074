// Documents that LibreOffice turns into DOCX: DOC, ODT, RTF.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { readDocx } from '../docx/read-docx.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';
import { openZip } from '../zip.ts';
import { convertToDocx } from './convert-to-docx.ts';
import { findOffice } from './find-office.ts';

const MEDIA_TYPES = {
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
} as const;

/**
 * The reader of a kind.
 * @param otherwise reads it where there is no LibreOffice; null refuses it with `needs-program`
 */
export const byOffice =
  (kind: keyof typeof MEDIA_TYPES, otherwise: Reader | null): Reader =>
  async (bytes, name, options) => {
    if (kind === 'odt') await checkPacked(bytes, name, options.maxExpandedBytes);
    const office = await findOffice();
    if (office === null && otherwise === null) throw new ReadError('needs-program', name, 'LibreOffice');
    const source =
      office === null && otherwise !== null
        ? await otherwise(bytes, name, options)
        : await readDocx(await convertToDocx(office as string, bytes, kind, name, options), name, options);
    return { ...source, mediaType: MEDIA_TYPES[kind], sha256: bytesToHex(sha256(bytes)) };
  };

/** LibreOffice knows no limits and asks for passwords; a packed file is looked into before it is given to it. */
async function checkPacked(bytes: Uint8Array, name: string, maxExpandedBytes: number): Promise<void> {
  const zip = await openZip(bytes, name, { maxExpandedBytes });
  if (zip.entries.reduce((sum, { size }) => sum + size, 0) > maxExpandedBytes)
    throw new ReadError('expands-too-far', name, String(maxExpandedBytes));
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest !== null && /<(?:\w+:)?encryption-data\b/.test(Buffer.from(manifest).toString('utf8')))
    throw new ReadError('password-needed', name, 'ODT');
}
