// The header of a plan by the names that Phụ lục VI of Nghị định 30/2020/NĐ-CP gives to the data of an outgoing document.
// What a plan does not say (its record, its urgency, codes of bodies) is null, so that the shape is always the same.
import type { Plan } from '../model/plan.ts';

export interface Nd30Header {
  /** Mã định danh của cơ quan lập hồ sơ, năm hình thành, số và ký hiệu hồ sơ. */
  readonly FileCode: { readonly OrganId: null; readonly FileCatalog: null; readonly FileNotation: null };
  readonly DocOrdinal: null;
  readonly TypeName: string | null;
  readonly CodeNumber: string | null;
  readonly CodeNotation: string | null;
  /** ISO 8601, only as precise as the text. */
  readonly IssuedDate: string | null;
  readonly OrganName: string | null;
  readonly Subject: string | null;
  readonly Language: string | null;
  readonly PageAmount: number | null;
  readonly Description: null;
  readonly SignerInfo: { readonly Position: string | null; readonly FullName: string | null };
  readonly To: readonly { readonly OrganId: null; readonly OrganName: string }[];
  readonly Priority: null;
  readonly IssuedAmount: null;
  readonly DueDate: null;
}

/** What `document.kind` says where no kind was found. */
const NO_KIND = 'văn bản';

export function nd30Header({ source, document }: Plan): Nd30Header {
  const { kind, signature } = document;
  const found = kind !== NO_KIND;
  return {
    FileCode: { OrganId: null, FileCatalog: null, FileNotation: null },
    DocOrdinal: null,
    TypeName: found ? kind.slice(0, 1).toUpperCase() + kind.slice(1) : null,
    CodeNumber: document.number,
    CodeNotation: document.symbol,
    IssuedDate: document.date,
    OrganName: document.issuer,
    Subject: document.subject,
    Language: found ? 'Tiếng Việt' : null,
    PageAmount: source.pages,
    Description: null,
    SignerInfo: { Position: signature.position, FullName: signature.name },
    To: document.recipients.map((name) => ({ OrganId: null, OrganName: name })),
    Priority: null,
    IssuedAmount: null,
    DueDate: null,
  };
}
