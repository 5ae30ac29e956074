// The documents in a ZIP archive, each by itself and in the order of their names. Nothing is written to disk: names are labels.
import type { SourceText } from '../model/source-text.ts';
import { kindOf } from './detect.ts';
import { byteString } from './encodings/byte-string.ts';
import { recognise } from './encodings/recognise.ts';
import { ratio } from './encodings/score.ts';
import { LITTER } from './litter.ts';
import { readDocument } from './read-document.ts';
import { ReadError } from './read-error.ts';
import type { ReadOptions } from './reader.ts';
import { openZip, type ZipEntry } from './zip.ts';

/** What was read of one file, or of the files in an archive. */
export interface Sources {
  readonly sources: readonly SourceText[];
  /** Files in an archive that could not be read; the others were. */
  readonly problems: readonly ReadError[];
}

/** More documents in one archive are refused; several archives may be given. */
const MAX_DOCUMENTS = 1000;

/** One document of a file: its name and its bytes, or why they cannot be had. */
export type Packed =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: ReadError };

/**
 * Reads all documents of an archive; those of archives inside it as well, but no deeper. A document is named
 * `archive.zip/folder/name.docx`.
 * @throws {ReadError} where the archive itself cannot be read, or nothing is in it
 */
export async function readArchive(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Sources> {
  const sources: SourceText[] = [];
  const problems: ReadError[] = [];
  for await (const one of documentsIn(bytes, name, options)) {
    if ('problem' in one) problems.push(one.problem);
    else
      try {
        sources.push(await readDocument(one.bytes, one.name, options));
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        problems.push(error.file === one.name ? error : new ReadError(error.problem, one.name, error.detail));
      }
  }
  return { sources, problems };
}

/**
 * The documents of a file one by one, unpacked when they are asked for: those of an archive, or the file itself.
 * @throws {ReadError} where an archive cannot be read, or nothing is in it
 */
export async function* documentsOf(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): AsyncGenerator<Packed, void, void> {
  if (bytes.length > 0 && kindOf(bytes) === 'zip') yield* documentsIn(bytes, name, options);
  else yield { name, bytes };
}

async function* documentsIn(bytes: Uint8Array, name: string, options: ReadOptions): AsyncGenerator<Packed, void, void> {
  let empty = true;
  for await (const one of entriesOf(bytes, name, options, true)) {
    empty = false;
    yield one;
  }
  if (empty) throw new ReadError('empty', name);
}

async function* entriesOf(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  deeper: boolean,
): AsyncGenerator<Packed, void, void> {
  const zip = await openZip(bytes, name, options);
  const entries = zip.entries
    .map((entry) => ({ entry, label: `${name}/${labelOf(entry)}` }))
    .filter(({ label }) => !LITTER.test(label.slice(name.length + 1)))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  if (entries.length > MAX_DOCUMENTS)
    throw new ReadError('expands-too-far', name, `${entries.length} > ${MAX_DOCUMENTS}`);
  for (const { entry, label } of entries) {
    try {
      if (entry.size > options.maxBytes) throw new ReadError('too-large', label, String(entry.size));
      const inner = await entry.read();
      if (deeper && kindOf(inner) === 'zip') yield* entriesOf(inner, label, options, false);
      else yield { name: label, bytes: inner };
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      const problem = error.file === label ? error : new ReadError(error.problem, label, error.detail);
      yield { name: label, problem };
      // What is left of the archive would come to the same end.
      if (error.problem === 'expands-too-far' && error.file === name) break;
    }
  }
}

/** The path of an entry with `/`, without steps that lead out of the archive. */
function labelOf({ name, rawName }: ZipEntry): string {
  const said = rawName === null ? name : (decodedName(rawName) ?? name);
  return said
    .split(/[/\\]+/)
    .filter((step) => !['', '.', '..'].includes(step) && !/^[a-z]:$/i.test(step))
    .join('/');
}

/** Names of which the archive does not say the encoding: UTF-8, or an old Vietnamese one. */
function decodedName(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    const bytes = byteString(raw);
    const found = recognise(bytes.replace(/[/\\._-]/g, ' '));
    return found !== null && ratio(found.score) >= 0.6 ? found.encoding.decode(bytes) : null;
  }
}
