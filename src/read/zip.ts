// Opens packed files (DOCX, XLSX, ZIP) in memory. Entries are unpacked one by one when they are asked for, and what comes out is
// counted while it comes: a header may lie. Names are looked at as labels only; nothing is ever written under them.
import { ReadError } from './read-error.ts';
import type { ReadOptions } from './reader.ts';

/** A file of documents has some dozens; an archive of a year's plans some thousands. */
const MAX_ENTRIES = 10_000;

/** A file inside a packed one. */
export interface ZipEntry {
  /** Its path with `/`, as the archive says it: possibly absolute or with `..`, to be shown and compared only. */
  readonly name: string;
  /** The bytes of its name where the archive says no encoding for it (then `name` is read as code page 437), else null. */
  readonly rawName: Uint8Array | null;
  /** Its unpacked size by the word of the archive. */
  readonly size: number;
  readonly encrypted: boolean;
  /**
   * Its bytes.
   * @throws {ReadError} `expands-too-far`, `damaged`, `password-needed`
   */
  readonly read: () => Promise<Uint8Array>;
}

export interface Zip {
  /** Its files without folders, in the order of its directory. */
  readonly entries: readonly ZipEntry[];
  /**
   * The bytes of the file of this name (letter case does not count, nor a `/` in front), or null where there is none.
   * @throws {ReadError} `expands-too-far`, `damaged`, `password-needed`
   */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/**
 * Opens a packed file. All that is read from it together may not exceed `maxExpandedBytes`.
 * @param file shown in messages
 * @throws {ReadError} `damaged` where its directory cannot be read, `expands-too-far` where it has too many entries
 */
export async function openZip(
  bytes: Uint8Array,
  file: string,
  { maxExpandedBytes }: Pick<ReadOptions, 'maxExpandedBytes'>,
): Promise<Zip> {
  const { fromBufferPromise, getFileNameLowLevel } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (error: unknown) =>
    error instanceof ReadError ? error : new ReadError('damaged', file, said(error));
  const tooFar = () => new ReadError('expands-too-far', file, String(maxExpandedBytes));
  let left = maxExpandedBytes;

  const entries: ZipEntry[] = [];
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false });
    if (zip.entryCount > MAX_ENTRIES) throw new ReadError('expands-too-far', file, `${zip.entryCount} entries`);
    for await (const entry of zip.eachEntry()) {
      const flags = entry.generalPurposeBitFlag;
      const raw = entry.fileNameRaw;
      const name = getFileNameLowLevel(flags, raw, entry.extraFields, false);
      if (name.endsWith('/')) continue;
      const told =
        (flags & 0x800) !== 0 || raw.every((byte) => byte < 0x80) || name !== getFileNameLowLevel(0, raw, [], false);
      const read = async (): Promise<Uint8Array> => {
        if (entry.isEncrypted()) throw new ReadError('password-needed', file, name);
        if (entry.uncompressedSize > left) throw tooFar();
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of await zip.openReadStreamPromise(entry)) {
            left -= (chunk as Buffer).length;
            if (left < 0) throw tooFar();
            chunks.push(chunk as Buffer);
          }
        } catch (error) {
          throw damaged(error);
        }
        return Buffer.concat(chunks);
      };
      entries.push({
        name,
        rawName: told ? null : raw,
        size: entry.uncompressedSize,
        encrypted: entry.isEncrypted(),
        read,
      });
    }
  } catch (error) {
    throw damaged(error);
  }

  const byName = new Map(entries.map((entry) => [plain(entry.name), entry]));
  return { entries, read: async (name) => (await byName.get(plain(name))?.read()) ?? null };
}

const plain = (name: string): string => name.toLowerCase().replace(/^\/+/, '');
/** What went wrong, in short: the library explains a missing directory at length. */
const said = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).replace(
    /^End of central directory.*/s,
    'no ZIP directory at its end',
  );
