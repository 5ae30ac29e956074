// What happened to a file, and what to do.
import type { ReadProblem } from '../../read/read-error.ts';
import type { Message } from './message.ts';

export const READING = {
  'read.missing': {
    vi: '{file}: không có tệp này; hãy kiểm tra đường dẫn',
    en: '{file}: there is no such file; check the path',
  },
  'read.bad-name': {
    vi: '{file}: tên tệp không phải UTF-8 nên không mở được; hãy đổi tên tệp (ví dụ bằng convmv) rồi thử lại',
    en: '{file}: its name is no UTF-8, so that it cannot be opened; rename it (convmv does that) and try again',
  },
  'read.directory': {
    vi: '{file}: đây là thư mục; hãy nêu từng tệp trong đó',
    en: '{file}: this is a folder; name the files in it',
  },
  'read.denied': { vi: '{file}: không có quyền đọc tệp này', en: '{file}: no permission to read this file' },
  'read.empty': { vi: '{file}: không có chữ nào bên trong', en: '{file}: there is nothing in it' },
  'read.nul': {
    vi: '{file}: có byte 0 ở vị trí {detail}: không phải tệp văn bản',
    en: '{file}: it has a NUL byte at {detail}: this is no text file',
  },
  'read.encoding': {
    vi: '{file}: không đọc được theo {detail}; hãy lưu lại tệp dưới dạng UTF-8',
    en: '{file}: its bytes are no {detail}; save the file as UTF-8',
  },
  'read.not-text': {
    vi: '{file}: loại tệp này ({detail}) không đọc được; hãy lưu thành PDF, DOCX hoặc văn bản UTF-8 rồi thử lại',
    en: '{file}: this kind of file ({detail}) is not read; save it as PDF, DOCX or UTF-8 text and try again',
  },
  'read.too-large': {
    vi: '{file}: quá lớn ({detail} byte); một kế hoạch không dài đến vậy. Nếu đúng, hãy tăng --max-bytes',
    en: '{file}: too large ({detail} bytes); no plan is as long. If this one is, raise --max-bytes',
  },
  'read.expands-too-far': {
    vi: '{file}: bung ra quá {detail} byte; có thể là tệp phá hoại. Nếu tin tệp này, hãy tăng --max-expanded-bytes',
    en: '{file}: unpacks to more than {detail} bytes; it may be made to do harm. If you trust it, raise --max-expanded-bytes',
  },
  'read.too-many-pages': {
    vi: '{file}: có {detail} trang, quá giới hạn; hãy tách tệp hoặc tăng --max-pages',
    en: '{file}: it has {detail} pages, more than allowed; split it or raise --max-pages',
  },
  'read.too-slow': {
    vi: '{file}: đọc quá {detail} giây; hãy tăng --max-time nếu tệp thật sự lớn',
    en: '{file}: reading took more than {detail} seconds; raise --max-time if the file is that large',
  },
  'read.password-needed': {
    vi: '{file}: tệp có mật khẩu; hãy dùng --password MẬT_KHẨU',
    en: '{file}: it is encrypted; use --password PASSWORD',
  },
  'read.password-wrong': { vi: '{file}: mật khẩu không đúng', en: '{file}: the password is wrong' },
  'read.damaged': {
    vi: '{file}: tệp hỏng hoặc bị cắt cụt ({detail}); hãy lấy lại bản gốc',
    en: '{file}: it is damaged or cut short ({detail}); fetch the original again',
  },
  'read.no-pages': { vi: '{file}: không có trang nào', en: '{file}: it has no pages' },
  'read.needs-ocr': {
    vi: '{file}: chỉ có ảnh, không có chữ (trang {detail}); hãy bỏ --no-ocr',
    en: '{file}: only images, no text (page {detail}); leave out --no-ocr',
  },
  'read.needs-program': {
    vi: '{file}: cần chương trình {detail} để đọc tệp này; hãy cài đặt rồi thử lại',
    en: '{file}: the program {detail} is needed to read this file; install it and try again',
  },
  'read.failed': { vi: '{file}: không đọc được ({detail})', en: '{file}: it could not be read ({detail})' },
  'read.no-encoding': {
    vi: '{file}: không có bảng mã {detail}; có: {known}',
    en: '{file}: there is no encoding {detail}; known are {known}',
  },
  'read.page': { vi: 'nhận dạng trang {done}/{of}', en: 'recognising page {done}/{of}' },
} satisfies Record<string, Message> & Record<`read.${ReadProblem}`, Message>;
