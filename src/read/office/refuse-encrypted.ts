import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';

/**
 * The reader of encrypted files of Word, Excel and LibreOffice, which nothing here opens.
 * @param kind shown in messages
 */
export const refuseEncrypted =
  (kind: string): Reader =>
  async (_, name, { password }) => {
    if (password === null) throw new ReadError('password-needed', name, kind);
    throw new ReadError('failed', name, `${kind}: bỏ mật khẩu rồi lưu lại / save it again without a password`);
  };
