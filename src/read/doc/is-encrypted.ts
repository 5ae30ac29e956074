// Whether a DOC file is encrypted, by the flag in its head (MS-DOC 2.5.2, FibBase: fEncrypted).

const SECTOR_SHIFT = 30;
const DIRECTORY_START = 48;
const ENTRY = 128;

/** True where the words of a DOC file are encrypted. A file that is no sound OLE file is not said to be. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = startOfStream(bytes, view, 'WordDocument');
  if (at === null || at + 12 > bytes.length || view.getUint16(at, true) !== 0xa5ec) return false;
  return (view.getUint16(at + 10, true) & 0x0100) !== 0;
}

/** Where a stream begins in the file. Its entry is sought in the first sectors of the directory, which are in a row. */
function startOfStream(bytes: Uint8Array, view: DataView, name: string): number | null {
  const size = 1 << view.getUint16(SECTOR_SHIFT, true);
  const sectorAt = (sector: number) => (sector + 1) * size;
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = sectorAt(view.getUint32(DIRECTORY_START, true)), n = 0; n < 32; at += ENTRY, n++) {
    if (at + ENTRY > bytes.length) return null;
    if (wanted.equals(bytes.subarray(at, at + wanted.length))) return sectorAt(view.getUint32(at + 116, true));
  }
  return null;
}
