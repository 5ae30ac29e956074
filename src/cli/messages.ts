// Messages for people, Vietnamese first, then English.
import { ENCODINGS } from '../read/decode.ts';
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
  encoding: (_, encoding) =>
    ENCODINGS.includes(encoding.toLowerCase())
      ? {
          vi: `không đọc được theo ${encoding}; hãy lưu lại tệp dưới dạng UTF-8`,
          en: `its bytes are no ${encoding}; save the file as UTF-8`,
        }
      : {
          vi: `không có bảng mã ${encoding}; có: ${ENCODINGS.join(', ')}`,
          en: `there is no encoding ${encoding}; known are ${ENCODINGS.join(', ')}`,
        },
  'not-text': (_, kind) => ({
    vi: `loại tệp này (${kind}) không đọc được; hãy lưu thành PDF, DOCX hoặc văn bản UTF-8 rồi thử lại`,
    en: `this kind of file (${kind}) is not read; save it as PDF, DOCX or UTF-8 text and try again`,
  }),
  'too-large': (_, bytes) => ({
    vi: `quá lớn (${bytes} byte); một kế hoạch không dài đến vậy`,
    en: `too large (${bytes} bytes); no plan is as long`,
  }),
  'expands-too-far': (_, bytes) => ({
    vi: `bung ra quá ${bytes} byte; có thể là tệp phá hoại. Nếu tin tệp này, hãy tăng --max-expanded-bytes`,
    en: `unpacks to more than ${bytes} bytes; it may be made to do harm. If you trust it, raise --max-expanded-bytes`,
  }),
  'too-many-pages': (_, pages) => ({
    vi: `có ${pages} trang, quá giới hạn; hãy tách tệp hoặc tăng --max-pages`,
    en: `it has ${pages} pages, more than allowed; split it or raise --max-pages`,
  }),
  'too-slow': (_, seconds) => ({
    vi: `đọc quá ${seconds} giây; hãy tăng --max-time nếu tệp thật sự lớn`,
    en: `reading took more than ${seconds} seconds; raise --max-time if the file is that large`,
  }),
  'password-needed': () => ({
    vi: 'tệp có mật khẩu; hãy dùng --password MẬT_KHẨU',
    en: 'it is encrypted; use --password PASSWORD',
  }),
  'password-wrong': () => ({ vi: 'mật khẩu không đúng', en: 'the password is wrong' }),
  damaged: (_, reason) => ({
    vi: `tệp hỏng hoặc bị cắt cụt (${reason}); hãy lấy lại bản gốc`,
    en: `it is damaged or cut short (${reason}); fetch the original again`,
  }),
  'no-pages': () => ({ vi: 'không có trang nào', en: 'it has no pages' }),
  'needs-ocr': (_, pages) => ({
    vi: `chỉ có ảnh, không có chữ (trang ${pages}); hãy bỏ --no-ocr`,
    en: `only images, no text (page ${pages}); leave out --no-ocr`,
  }),
  'needs-program': (_, program) => ({
    vi: `cần chương trình ${program} để đọc tệp này; hãy cài đặt rồi thử lại`,
    en: `the program ${program} is needed to read this file; install it and try again`,
  }),
  failed: (_, reason) => ({ vi: `không đọc được (${reason})`, en: `it could not be read (${reason})` }),
};

/** What happened to a file, and what to do. */
export function readProblem(error: ReadError): string {
  const { vi, en } = PROBLEMS[error.problem](error.file, error.detail);
  return `${error.file}: ${vi}\n  ${en}`;
}
