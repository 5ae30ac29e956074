// What tesseract knows of a language, from the packages that hold it: the same data for both engines.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** The codes of a language option such as `vie+eng`; null where it is no such thing. */
export function languageCodes(language: string): string[] | null {
  return /^[a-z]{3,4}(?:_[a-z]+)*(?:\+[a-z]{3,4}(?:_[a-z]+)*)*$/i.test(language) ? language.split('+') : null;
}

/** A folder of `CODE.traineddata` files. */
export interface LanguageFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** Lays the data of languages into a private folder; null where a package is not installed. */
export async function languageFolder(codes: readonly string[]): Promise<LanguageFolder | null> {
  const files = codes.map(packedFile);
  if (files.includes(null)) return null;
  const path = await mkdtemp(join(tmpdir(), 'plan-extract-ocr-'));
  for (const [i, code] of codes.entries())
    await writeFile(join(path, `${code}.traineddata`), gunzipSync(await readFile(files[i] as string)));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function packedFile(code: string): string | null {
  try {
    const folder = dirname(require.resolve(`@tesseract.js-data/${code}/package.json`));
    return join(folder, '4.0.0_best_int', `${code}.traineddata.gz`);
  } catch {
    return null;
  }
}
