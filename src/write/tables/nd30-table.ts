import { type Nd30Header, nd30Header } from '../nd30.ts';
import type { CellType, CellValue, Column, Table } from './column.ts';

const column = (
  key: string,
  label: string,
  type: CellType,
  width: number,
  of: (header: Nd30Header) => CellValue,
): Column<Nd30Header> => ({ key, label, type, width, about: label, of });

const COLUMNS: readonly Column<Nd30Header>[] = [
  column('FileCode.OrganId', 'Mã định danh của cơ quan lập hồ sơ', 'string', 14, (one) => one.FileCode.OrganId),
  column('FileCode.FileCatalog', 'Năm hình thành hồ sơ', 'integer', 10, (one) => one.FileCode.FileCatalog),
  column('FileCode.FileNotation', 'Số và ký hiệu hồ sơ', 'string', 12, (one) => one.FileCode.FileNotation),
  column('DocOrdinal', 'Số thứ tự văn bản trong hồ sơ', 'integer', 10, (one) => one.DocOrdinal),
  column('TypeName', 'Tên loại văn bản', 'string', 14, (one) => one.TypeName),
  column('CodeNumber', 'Số của văn bản', 'string', 10, (one) => one.CodeNumber),
  column('CodeNotation', 'Ký hiệu của văn bản', 'string', 14, (one) => one.CodeNotation),
  column('IssuedDate', 'Ngày, tháng, năm văn bản', 'time', 13, (one) => one.IssuedDate),
  column('OrganName', 'Tên cơ quan, tổ chức ban hành văn bản', 'string', 26, (one) => one.OrganName),
  column('Subject', 'Trích yếu nội dung', 'string', 60, (one) => one.Subject),
  column('Language', 'Ngôn ngữ', 'string', 11, (one) => one.Language),
  column('PageAmount', 'Số trang của văn bản', 'integer', 9, (one) => one.PageAmount),
  column('Description', 'Ghi chú', 'string', 12, (one) => one.Description),
  column('SignerInfo.Position', 'Chức vụ của người ký', 'string', 18, (one) => one.SignerInfo.Position),
  column('SignerInfo.FullName', 'Họ và tên người ký', 'string', 22, (one) => one.SignerInfo.FullName),
  column('To', 'Nơi nhận', 'strings', 40, (one) => one.To.map(({ OrganName }) => OrganName)),
  column('Priority', 'Mức độ khẩn', 'integer', 9, (one) => one.Priority),
  column('IssuedAmount', 'Số lượng bản phát hành', 'integer', 10, (one) => one.IssuedAmount),
  column('DueDate', 'Hạn trả lời văn bản', 'date', 12, (one) => one.DueDate),
];

/** One row for each plan, its fields flat: `SignerInfo.Position`. */
export const ND30_TABLE: Table = {
  name: 'nd30',
  label: 'Văn bản',
  about: 'One document, by Phụ lục VI of Nghị định 30/2020/NĐ-CP',
  columns: COLUMNS,
  printedTo: 'DueDate',
  rowsOf: (plan) => {
    const header = nd30Header(plan);
    return [COLUMNS.map((one) => one.of(header))];
  },
};
