// Word documents from before 2007 (DOC).
import { byOffice } from '../office/read-by-office.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';
import { isEncrypted } from './is-encrypted.ts';
import { readDocText } from './read-doc-text.ts';

const read = byOffice('doc', readDocText);

/** By LibreOffice with all that DOCX has; without it the words alone. */
export const readDoc: Reader = async (bytes, name, options) => {
  if (isEncrypted(bytes)) throw new ReadError('password-needed', name, 'DOC');
  return read(bytes, name, options);
};
