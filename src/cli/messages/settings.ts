// Options that several commands have, and the configuration.
import type { Message } from './message.ts';

export const SETTING_MESSAGES = {
  'set.lang': { vi: 'ngôn ngữ của thông báo', en: 'language of messages' },
  'set.format': { vi: 'dạng kết quả', en: 'format of the output' },
  'set.output': { vi: 'ghi vào tệp hoặc thư mục', en: 'write into a file or folder' },
  'set.table': { vi: 'chỉ một bảng (csv, xlsx, parquet)', en: 'one table only (csv, xlsx, parquet)' },
  'set.profile': {
    vi: 'nd30: thông tin văn bản theo Phụ lục VI Nghị định 30/2020/NĐ-CP',
    en: 'nd30: the header by Phụ lục VI of Nghị định 30/2020/NĐ-CP',
  },
  'set.grammars': { vi: 'thêm văn phạm của bạn', en: 'add grammar files of your own' },
  'set.strict': { vi: 'mã thoát 1 nếu có cảnh báo', en: 'exit code 1 where there are warnings' },
  'set.quiet': { vi: 'không in chẩn đoán', en: 'print no diagnostics' },
  'set.password': { vi: 'mật khẩu của tệp', en: 'the password of an encrypted file' },
  'set.encoding': {
    vi: 'bảng mã thay cho bảng mã nhận ra: {known}',
    en: 'encoding instead of the one recognised: {known}',
  },
  'set.no-ocr': { vi: 'từ chối trang chỉ có ảnh', en: 'refuse pages that are images only' },
  'set.ocr-language': { vi: 'ngôn ngữ nhận dạng', en: 'language of letter recognition' },
  'set.max-pages': { vi: 'số trang tối đa', en: 'pages at most' },
  'set.max-bytes': { vi: 'số byte tối đa', en: 'bytes at most' },
  'set.max-expanded-bytes': { vi: 'số byte tối đa sau khi bung', en: 'bytes at most when unpacked' },
  'set.max-time': { vi: 'số giây tối đa cho một tệp', en: 'seconds at most for a file' },
  'set.jobs': { vi: 'số luồng, thường bằng số lõi', en: 'threads, as a rule as many as there are cores' },
  'set.max-file-time': {
    vi: 'số giây tối đa cho một tệp, kể cả nhận dạng chữ; quá thì dừng luồng',
    en: 'seconds at most for a file, letter recognition included; then its thread is ended',
  },
  'set.max-memory': { vi: 'số MB tối đa cho một luồng', en: 'megabytes at most for a thread' },
  'config.wrong': { vi: '{file}: cấu hình sai: {what}', en: '{file}: wrong configuration: {what}' },
  'config.unknown-key': {
    vi: 'không có khóa {key}; các khóa: {known}',
    en: 'there is no key {key}; the keys are {known}',
  },
  'config.from-default': { vi: 'mặc định', en: 'default' },
  'config.from-flag': { vi: 'dòng lệnh', en: 'command line' },
  'config.from-env': { vi: 'biến môi trường {name}', en: 'environment variable {name}' },
  'config.from-locale': { vi: 'ngôn ngữ của máy', en: 'locale' },
} satisfies Record<string, Message>;
