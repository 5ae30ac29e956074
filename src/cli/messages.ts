// Messages for people, Vietnamese first, then English.
import type { ReadError, ReadProblem } from '../read/read-error.ts';

type Message = (file: string, detail: string) => { readonly vi: string; readonly en: string };

const PROBLEMS: Record<ReadProblem, Message> = {
  missing: () => ({
    vi: 'không có tệp này; hãy kiểm tra đường dẫn',
    en: 'there is no such file; check the path',
  }),
  directory: () => ({
    vi: 'đây là thư mục; hãy nêu từng tệp, ví dụ THƯ_MỤC/*.txt',
    en: 'this is a folder; name the files in it, such as FOLDER/*.txt',
  }),
  denied: () => ({ vi: 'không có quyền đọc tệp này', en: 'no permission to read this file' }),
  empty: () => ({ vi: 'không có chữ nào bên trong', en: 'there is nothing in it' }),
  nul: (_, at) => ({
    vi: `có byte 0 ở vị trí ${at}: không phải tệp văn bản`,
    en: `it has a NUL byte at ${at}: this is no text file`,
  }),
  encoding: (_, encoding) => ({
    vi: `không đọc được theo ${encoding}; hãy lưu lại tệp dưới dạng UTF-8`,
    en: `its bytes are no ${encoding}; save the file as UTF-8`,
  }),
  'not-text': (_, kind) => ({
    vi: `là tệp ${kind}, chưa phải văn bản thuần; hãy lưu thành .txt (UTF-8) rồi thử lại`,
    en: `this is a ${kind} file, no plain text; save it as .txt (UTF-8) and try again`,
  }),
  'too-large': (_, bytes) => ({
    vi: `quá lớn (${bytes} byte); một kế hoạch không dài đến vậy`,
    en: `too large (${bytes} bytes); no plan is as long`,
  }),
  failed: (_, reason) => ({ vi: `không đọc được (${reason})`, en: `it could not be read (${reason})` }),
};

/** What happened to a file, and what to do. */
export function readProblem(error: ReadError): string {
  const { vi, en } = PROBLEMS[error.problem](error.file, error.detail);
  return `${error.file}: ${vi}\n  ${en}`;
}
