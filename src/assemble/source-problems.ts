// What the reader of the file could not do well, said to the person who reads the plan.
import type { Severity } from '../model/diagnostic.ts';
import { type NormalText, spanAt } from '../model/normal-text.ts';
import type { Diagnostic } from '../model/plan.ts';
import type { SourceProblemCode } from '../model/source-text.ts';

const SAYINGS: Readonly<Record<SourceProblemCode, readonly [Severity, string, string]>> = {
  'automatic-numbers-missing': [
    'warning',
    'Số thứ tự tự động của tệp không đọc được',
    'numbers that the format makes itself could not be read',
  ],
  'encoding-guessed': ['info', 'Bảng mã của tệp được đoán', 'the encoding was guessed'],
  'capitals-unknown': [
    'info',
    'Phông chữ cũ không phân biệt chữ hoa, chữ thường',
    'an old font does not tell capitals from small letters',
  ],
  'letters-scattered': [
    'warning',
    'Chữ trong tệp bị tách rời, có thể đọc sai từ',
    'letters stand apart in the file; words may be wrong',
  ],
  'ocr-doubtful': [
    'warning',
    'Nhận dạng chữ không chắc chắn, cần so với bản gốc',
    'letter recognition was unsure; compare with the original',
  ],
  'page-unreadable': ['warning', 'Có trang không đọc được', 'a page could not be read'],
  'tracked-changes': [
    'info',
    'Tệp có sửa đổi đang theo dõi; đọc như đã chấp nhận',
    'the file has tracked changes; they are read as accepted',
  ],
  'hidden-parts': ['info', 'Có phần bị ẩn, không đọc', 'hidden parts were not read'],
};

/** The problems of the source as diagnostics. */
export function sourceProblems(normal: NormalText): Diagnostic[] {
  return normal.source.problems.map(({ code, detail, place }): Diagnostic => {
    const [severity, vietnamese, english] = SAYINGS[code];
    const told = detail === '' ? '' : `: ${detail}`;
    return {
      severity,
      code,
      message: `${vietnamese}${told}`,
      messageEn: `${english}${told}`,
      section: null,
      span: place === null ? null : spanAt(normal, place.start, place.end),
    };
  });
}
