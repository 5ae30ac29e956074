// The columns with which rows of thousands of plans are told apart and joined: the hash alone is exact, the name leads
// back to the file, and number, symbol, issuer and day are what people know a document by.
import type { Plan } from '../../model/plan.ts';
import type { Column } from './column.ts';

export const DOCUMENT_KEYS: readonly Column<Plan>[] = [
  {
    key: 'document_number',
    label: 'Số của văn bản',
    type: 'string',
    width: 10,
    about: 'Number of the document; null where blank or absent',
    of: ({ document }) => document.number,
  },
  {
    key: 'document_symbol',
    label: 'Ký hiệu của văn bản',
    type: 'string',
    width: 14,
    about: 'Symbol of the document: KH-UBND',
    of: ({ document }) => document.symbol,
  },
  {
    key: 'document_date',
    label: 'Ngày ban hành văn bản',
    type: 'time',
    width: 13,
    about: 'When it was issued, as exact as the text',
    of: ({ document }) => document.date,
  },
  {
    key: 'document_issuer',
    label: 'Cơ quan ban hành văn bản',
    type: 'string',
    width: 30,
    about: 'The issuing body as the document names itself',
    of: ({ document }) => document.issuer,
  },
  {
    key: 'document_source',
    label: 'Tệp',
    type: 'string',
    width: 30,
    about: 'Name of the file',
    of: ({ source }) => source.name,
  },
  {
    key: 'document_id',
    label: 'Mã của tệp (SHA-256)',
    type: 'string',
    width: 68,
    about: 'SHA-256 of the source; with `id` it names a row, in all tables',
    of: ({ source }) => source.sha256,
  },
];
