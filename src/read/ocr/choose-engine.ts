import { ReadError } from '../read-error.ts';
import type { Engine } from './engine.ts';
import { languageCodes, languageFolder } from './language-data.ts';
import { nativeEngine } from './native-engine.ts';
import { scriptEngine } from './script-engine.ts';

/**
 * The installed tesseract, else tesseract.js. The caller closes it.
 * @param language codes of tesseract joined by `+`
 * @param name the file, for messages
 * @throws {ReadError} where no engine knows the language
 */
export async function chooseEngine(language: string, name: string): Promise<Engine> {
  const codes = languageCodes(language);
  if (codes === null) throw new ReadError('needs-program', name, `tesseract («${language}»)`);
  const folder = await languageFolder(codes);
  const engine =
    (await nativeEngine(codes, folder?.path ?? null)) ??
    (folder === null ? null : await scriptEngine(codes, folder.path));
  if (engine === null) {
    const missing = codes.map((code) => `tesseract-ocr-${code.toLowerCase().replace(/_/g, '-')}`).join(' ');
    throw new ReadError('needs-program', name, missing);
  }
  const close = async () => {
    await engine.close();
    await folder?.remove();
  };
  return { ...engine, close };
}
