// What went wrong with a call of the command, and what to do.
import type { Message } from './message.ts';

export const FAILURES = {
  'fail.error': { vi: 'lỗi: {what}', en: 'error: {what}' },
  'fail.help': { vi: '({command} --help: trợ giúp)', en: '({command} --help for help)' },
  'fail.meant': { vi: 'Ý bạn là {name}?', en: 'Did you mean {name}?' },
  'fail.not-a-file': {
    vi: '{file}: không có tệp hay lệnh này. Ý bạn là {name}?',
    en: '{file}: there is no such file or command. Did you mean {name}?',
  },
  'fail.unknown-option': { vi: 'không có tùy chọn {name}', en: 'there is no option {name}' },
  'fail.unknown-command': { vi: 'không có lệnh {name}', en: 'there is no command {name}' },
  'fail.missing-argument': { vi: 'thiếu đối số {name}', en: 'the argument {name} is missing' },
  'fail.excess-arguments': { vi: 'thừa đối số', en: 'there are too many arguments' },
  'fail.option-needs-value': { vi: '{name} cần một giá trị', en: '{name} needs a value' },
  'fail.not-a-choice': {
    vi: '{option} không nhận «{value}»; các giá trị: {choices}',
    en: '{option} does not take "{value}"; it takes {choices}',
  },
  'fail.not-a-count': {
    vi: '{option} phải là số nguyên dương, không phải «{value}»',
    en: '{option} must be a whole number above 0, not "{value}"',
  },
  'fail.conflict': { vi: '{one} không dùng cùng {other}', en: '{one} does not go with {other}' },
  'fail.option-of-formats': {
    vi: 'dạng {format} không có {option}; các dạng có: {formats}',
    en: '{format} does not take {option}; these do: {formats}',
  },
  'fail.no-format-of-name': {
    vi: '{file}: không có dạng nào mang đuôi {ending}; có {known}, hoặc nêu --format',
    en: '{file}: no format has the ending {ending}; there are {known}; or name --format',
  },
  'fail.write': { vi: '{file}: không ghi được ({reason})', en: '{file}: it could not be written ({reason})' },
  'fail.unexpected': {
    vi: 'lỗi của chương trình; hãy báo cho chúng tôi kèm tệp nếu được:',
    en: 'a defect of the program; please report it, with the file where you can:',
  },
  'fail.output-needed': {
    vi: 'dạng {format} cần -o TỆP hoặc một đường ống, không in ra màn hình',
    en: '{format} needs -o FILE or a pipe; it is not for a terminal',
  },
  'fail.folder-needed': {
    vi: 'dạng {format} gồm nhiều tệp; hãy nêu -o THƯ_MỤC hoặc --table BẢNG',
    en: '{format} has several files; name -o FOLDER or --table TABLE',
  },
} satisfies Record<string, Message>;
