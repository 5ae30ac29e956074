// One line on each thing that a check can point out, for tools that show results by rule. docs/diagnostics.md and docs/check.md say more.
import type { ClarityMember } from '../model/clarity.ts';
import type { DiagnosticCode } from '../model/diagnostic.ts';

interface Texts {
  readonly vi: string;
  readonly en: string;
}

export const RULE_TEXTS: Readonly<Record<DiagnosticCode | `missing-${ClarityMember}`, Texts>> = {
  'missing-person': { vi: 'Không nêu ai làm (rõ người)', en: 'Nobody is named who does it (rõ người)' },
  'missing-work': {
    vi: 'Chỉ nêu tăng cường, nâng cao, không nêu việc cụ thể (rõ việc)',
    en: 'Only more or better of something, no action (rõ việc)',
  },
  'missing-responsibility': {
    vi: 'Không nêu cơ quan chủ trì chịu trách nhiệm (rõ trách nhiệm)',
    en: 'No lead body that answers for it (rõ trách nhiệm)',
  },
  'missing-authority': { vi: 'Không nêu ai quyết định (rõ thẩm quyền)', en: 'Not said who decides (rõ thẩm quyền)' },
  'missing-time': { vi: 'Không có thời hạn (rõ thời gian)', en: 'No deadline or recurrence (rõ thời gian)' },
  'missing-result': {
    vi: 'Không có sản phẩm hay chỉ tiêu đo được (rõ kết quả)',
    en: 'No deliverable and no measurable target (rõ kết quả)',
  },
  'no-kind': { vi: 'Không thấy tên loại văn bản', en: 'No line names the kind of document' },
  'no-sections': { vi: 'Không thấy đề mục nào được đánh số', en: 'No enumerated section' },
  'blank-number': { vi: 'Số văn bản để trống', en: 'The number of the document is blank' },
  'blank-date': { vi: 'Ngày ban hành để trống', en: 'The date of the document is blank' },
  'numbering-gap': { vi: 'Đánh số nhảy cách', en: 'Numbering jumps over a number' },
  'numbering-repeats': { vi: 'Đánh số lặp lại', en: 'Two sections have the same number' },
  'numbering-backwards': { vi: 'Đánh số lùi', en: 'Numbering goes back' },
  'deadline-before-plan': { vi: 'Thời hạn trước ngày ban hành', en: 'A deadline before the plan was issued' },
  'name-spelled-two-ways': { vi: 'Tên địa danh viết hai cách', en: 'A name is spelled in two ways' },
  'body-abolished': {
    vi: 'Giao việc hoặc gửi cho cơ quan không còn tồn tại',
    en: 'A body that no longer exists has a task or receives the plan',
  },
  'target-differs-in-annex': {
    vi: 'Chỉ tiêu ở phụ lục khác ở phần chính',
    en: 'The body and an annex give different values to one target',
  },
  'unresolved-short-reference': {
    vi: 'Văn bản viện dẫn tắt, không có tên đầy đủ',
    en: 'A short reference without a full one',
  },
  'unparsed-quantity': { vi: 'Tỷ lệ không rõ đo điều gì', en: 'A percentage without words that say what it measures' },
  'annex-missing': {
    vi: 'Nhắc đến phụ lục mà tệp không có',
    en: 'The text refers to an annex that the file does not have',
  },
  'blank-form': { vi: 'Mẫu để trống', en: 'A form that was not filled in' },
  'suspect-ocr': { vi: 'Có thể gõ sai hoặc nhận dạng sai', en: 'Probably a slip of typing or letter recognition' },
  'automatic-numbers-missing': { vi: 'Không đọc được số tự động', en: 'Automatic numbers could not be told' },
  'encoding-guessed': { vi: 'Bảng mã được đoán', en: 'The encoding was guessed' },
  'capitals-unknown': { vi: 'Không rõ chữ hoa', en: 'Capitals could not be told' },
  'hidden-parts': { vi: 'Có phần bị ẩn không đọc', en: 'Hidden parts were not read' },
  'letters-scattered': { vi: 'Chữ rời rạc', en: 'Letters stand apart' },
  'ocr-doubtful': { vi: 'Nhận dạng không chắc', en: 'Letter recognition was not sure' },
  'page-unreadable': { vi: 'Trang không đọc được', en: 'A page could not be read' },
  'tracked-changes': { vi: 'Có sửa đổi chưa chấp nhận', en: 'Tracked changes were read as accepted' },
};
