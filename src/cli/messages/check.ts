// Whether a plan holds together, in words.
import type { ClarityMember } from '../../model/clarity.ts';
import type { Message } from './message.ts';

const MEMBERS = {
  'check.member.person': { vi: 'người', en: 'who' },
  'check.member.work': { vi: 'việc', en: 'what' },
  'check.member.responsibility': { vi: 'trách nhiệm', en: 'answers' },
  'check.member.authority': { vi: 'thẩm quyền', en: 'decides' },
  'check.member.time': { vi: 'thời gian', en: 'when' },
  'check.member.result': { vi: 'kết quả', en: 'result' },
} satisfies Record<`check.member.${ClarityMember}`, Message>;

export const CHECK = {
  ...MEMBERS,
  'check.about': {
    vi: 'kế hoạch có chặt chẽ không: rõ người, rõ việc, rõ thời gian, ...; đánh số, thời hạn, phụ lục, tên gọi',
    en: 'whether a plan holds together: who, what, when, ... of each task; numbers, deadlines, annexes, names',
  },
  'check.fail-on': {
    vi: 'mã thoát 1 nếu có một trong các điều này, cách nhau bằng dấu phẩy: error, warning, missing-lead, missing-deadline, ... (docs/check.md)',
    en: 'exit code 1 where there is one of these, with commas between them: error, warning, missing-lead, missing-deadline, ... (docs/check.md)',
  },
  'check.unknown-word': {
    vi: '--fail-on: không có «{word}»; các từ dùng được: {known}',
    en: '--fail-on: there is no «{word}»; known: {known}',
  },
  'check.hit': { vi: '--fail-on {word}: {count}', en: '--fail-on {word}: {count}' },
  'check.eg': { vi: 'bảng cho người đọc', en: 'a matrix for people' },
  'check.eg-fail': { vi: 'trong kịch bản', en: 'in scripts' },
  'check.eg-sarif': { vi: 'cho CI', en: 'for CI' },
  'check.stated': {
    vi: 'Nguyên tắc kế hoạch tự nêu (dòng {line}): {text}',
    en: 'The principle that the plan states (line {line}): {text}',
  },
  'check.not-stated': {
    vi: 'Kế hoạch không nêu các điều phải rõ; xét đủ sáu điều.',
    en: 'The plan does not say what has to be clear; all six are looked at.',
  },
  'check.not-judged': { vi: 'Không xét: {text}', en: 'Not looked at: {text}' },
  'check.legend': {
    vi: '✓ rõ   ✗ thiếu   ? không xác định được',
    en: '✓ clear   ✗ missing   ? cannot be told',
  },
  'check.line': { vi: 'Dòng', en: 'Line' },
  'check.task': { vi: 'Nhiệm vụ', en: 'Task' },
  'check.target': { vi: 'Chỉ tiêu', en: 'Target' },
  'check.clear': { vi: 'Rõ / tất cả', en: 'Clear / all' },
  'check.sections': { vi: 'Nhiệm vụ thiếu, theo mục', en: 'Missing in tasks, by section' },
  'check.agencies': { vi: 'Nhiệm vụ chủ trì thiếu, theo cơ quan', en: 'Missing in tasks that it leads, by body' },
  'check.count': { vi: 'Số', en: 'Tasks' },
  'check.no-lead': {
    vi: 'Không có cơ quan chủ trì: {count}/{all} nhiệm vụ (dòng {lines})',
    en: 'Without a lead: {count} of {all} tasks (lines {lines})',
  },
  'check.no-time': {
    vi: 'Không có thời hạn: {count}/{all} nhiệm vụ (dòng {lines})',
    en: 'Without a deadline: {count} of {all} tasks (lines {lines})',
  },
  'check.diagnostics': { vi: 'Điều đáng lưu ý: {count}', en: 'Diagnostics: {count}' },
} satisfies Record<string, Message>;
