// Word documents from before 2007 (DOC).
import { byOffice } from '../office/read-by-office.ts';
import { refuseEncrypted } from '../office/refuse-encrypted.ts';
import type { Reader } from '../reader.ts';
import { isEncrypted } from './is-encrypted.ts';
import { readDocText } from './read-doc-text.ts';

const read = byOffice('doc', readDocText);

/** By LibreOffice with all that DOCX has; without it the words alone. */
export const readDoc: Reader = async (bytes, name, options) => {
  return (isEncrypted(bytes) ? refuseEncrypted('DOC') : read)(bytes, name, options);
};
