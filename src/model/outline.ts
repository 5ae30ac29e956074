// The document as its reader sees it: its parts, the tree of its sections, the leaves below them. Every character of the
// normal text that is not white space is in exactly one place here. Ranges are offsets of the normal text.
import type { FurnitureReason } from './normal-text.ts';
import type { Range } from './range.ts';

/** What a section is for; the rules that apply to its leaves depend on it. */
export const ROLES = [
  'purpose',
  'objectives',
  'situation',
  'principles',
  'tasks',
  'funding',
  'organisation',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

/** What a column of a table holds. */
export const COLUMN_ROLES = [
  'number',
  'indicator',
  'task',
  'unit',
  'value',
  'lead',
  'coordinators',
  'due',
  'deliverable',
  'funding',
  'note',
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The kinds of enumerators, from the outermost to the innermost as Nghị định 30/2020/NĐ-CP orders them. */
export const MARKER_STYLES = [
  'part',
  'chapter',
  'division',
  'letter',
  'roman',
  'roman-decimal',
  'article',
  'arabic',
  'decimal',
  'arabic-bracket',
  'item',
  'item-number',
  'number-bracket',
  'roman-item',
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** The enumerator in front of a paragraph. */
export interface Marker extends Range {
  readonly style: MarkerStyle;
  /** As it stands in a path: "2.1", "a", "(1)", "Điều 1". */
  readonly label: string;
  /** Its place in its sequence, from 1; the last number of "2.1". */
  readonly value: number;
  /** All numbers of a decimal marker. */
  readonly numbers: readonly number[];
  /** True where other signs are printed and its neighbours tell what is meant ("l." before "2."). */
  readonly misread: boolean;
}

/** What leaves are for, and the rule that knows it by their heading; no rule where no heading says. */
export interface GivenRole {
  readonly role: Role;
  readonly roleRule: string | null;
}

/** What a line may say of the task that it belongs to. */
export type Attribute = 'lead' | 'coordinators' | 'due' | 'deliverable' | 'note';

/** The smallest stretch of text that stands for itself: a paragraph, a bullet, what follows a run-in heading. */
export interface Leaf extends Range {
  readonly kind: 'paragraph' | 'dash' | 'plus' | 'enumerated' | 'run-in' | 'heading';
  /** The bullet in front of it. */
  readonly bullet: Range | null;
  /** A run-in heading of a bullet ("- Kinh tế số: Hỗ trợ ..."), with its colon. */
  readonly heading: Range | null;
  /** True where the leaf only introduces what follows ("cụ thể:"). */
  readonly introduces: boolean;
  /** The leaf that introduced it, by its place among the leaves of the section. */
  readonly below: number | null;
  /** What it says of the task above it ("Cơ quan chủ trì: ..."); null for a leaf of its own. */
  readonly attribute: Attribute | null;
  /** The unnumbered heading above it, by its place among the leaves of the section. */
  readonly under: number | null;
  /** What the unnumbered heading or the leaf above it says that it is for; null where it is for what its section is. */
  readonly given: GivenRole | null;
}

/** What holds leaves: a section, or what stands below headings without numbers before the first section. */
export interface Holder extends GivenRole {
  readonly id: string;
  /** The heading without label and trailing colon; null for an enumerated paragraph. */
  readonly title: Range | null;
  /** True where its own heading gives the role. */
  readonly ownRole: boolean;
  /** What its leaves say of the tasks beside it, by its own heading or one above; null mostly. */
  readonly attribute: Attribute | null;
  readonly leaves: readonly Leaf[];
  /** Tables between its leaves. */
  readonly tables: readonly Table[];
  readonly sections: readonly SectionNode[];
}

export interface SectionNode extends Holder {
  readonly path: readonly string[];
  readonly marker: Marker;
  /** The paragraph that opens it, marker included. */
  readonly line: Range;
  /** The words of an enumerated paragraph; null where there is a heading. */
  readonly text: Range | null;
  /** The unnumbered heading above it, between it and the section before it; null mostly. */
  readonly heading: Range | null;
}

export interface TableRow extends Range {
  readonly kind: 'data' | 'group';
  /** Its own cells by column, empty where another covers its place; those at the end may be missing. */
  readonly cells: readonly Range[];
  /** By column, the cell of another place that is merged over this one, from a row above or from the left; null mostly. */
  readonly covered: readonly (Range | null)[];
  /** The label of the group row above it. */
  readonly group: Range | null;
}

export interface Column {
  /** Its names from the top: "Kế hoạch" over several columns, "2026" over this one. Empty where it has none. */
  readonly names: readonly Range[];
  readonly role: ColumnRole;
}

export interface Table {
  /** What its numbers count, from a line above it ("Đơn vị tính: triệu đồng"). */
  readonly unit: Range | null;
  /** The cells of the header as printed; none where the table goes on with the columns of another. */
  readonly header: readonly Range[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface AnnexNode {
  readonly id: string;
  readonly title: Range | null;
  /** Lines between the title and the table, and after it: "(Ban hành kèm theo ...)". */
  readonly notes: readonly Range[];
  readonly tables: readonly Table[];
}

export interface FootnoteNode extends Range {
  readonly id: string;
  readonly mark: string;
  readonly markRange: Range;
}

/** The blocks around the sections. */
export interface Frame {
  /** Lines above the kind of document: motto, issuer, number, place and date. */
  readonly letterhead: readonly Range[];
  /** "KẾ HOẠCH". */
  readonly kind: Range | null;
  readonly subject: Range | null;
  readonly preamble: readonly Leaf[];
  /** What stands below headings without numbers before the first section; null mostly. Its id is `preamble`. */
  readonly unnumbered: Holder | null;
  readonly closing: readonly Leaf[];
  readonly signature: readonly Range[];
  /** The line "Nơi nhận:". */
  readonly recipientsHead: Range | null;
  readonly recipients: readonly Range[];
}

export interface Outline {
  readonly frame: Frame;
  /** The blocks around the sections of a plan that the document issues. */
  readonly attached: readonly Frame[];
  readonly sections: readonly SectionNode[];
  readonly annexes: readonly AnnexNode[];
  readonly footnotes: readonly FootnoteNode[];
  /** What follows the document and belongs to no annex: the remains of a web page. */
  readonly trailing: readonly Range[];
  /** Stretches of the normal text that carry nothing: repeated header rows, bullets of recipients, separators. */
  readonly furniture: readonly (Range & { readonly reason: FurnitureReason | 'bullet' | 'separator' })[];
}
