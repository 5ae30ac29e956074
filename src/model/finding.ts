// What the rules saw in the outline, each with its place in the normal text. Nothing is linked or inherited yet.
import type { Column, ColumnRole, Holder, Leaf, Role, TableRow } from './outline.ts';
import type { Range } from './range.ts';

/** A stretch of text that rules are applied to, and what is known about its place. */
export interface Unit extends Range {
  readonly section: string;
  /** The role of its section, or `annex.` and the role of its column, or the block it stands in. */
  readonly role: Role | `annex.${ColumnRole}` | 'subject' | 'heading' | 'preamble' | 'closing' | 'footnote' | 'note';
  readonly node: Holder | null;
  readonly leaf: Leaf | null;
  readonly row: TableRow | null;
  /** Its column. */
  readonly column: Column | null;
}

/** One mention of another document. */
export interface CitationFinding extends Range {
  readonly unit: Unit;
  readonly form: 'full' | 'short';
  readonly type: string | null;
  /** Without spaces: "57-NQ/TW", "/KH-UBND" where the number is blank; null for a law without number and for short forms. */
  readonly code: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: Range | null;
  readonly subject: Range | null;
  readonly rule: string;
}

export type Operator = '=' | '>=' | '>' | '<=' | '<' | '~' | 'range';

/** A number with what it measures. */
export interface QuantityFinding extends Range {
  readonly unit: Unit;
  readonly operator: Operator;
  /** One number, or the two ends of a range. */
  readonly numbers: readonly number[];
  readonly outOf: number | null;
  readonly measure: string;
  readonly indicator: Range;
  /** Ranges inside the indicator that are no part of it: the number in the middle of it. */
  readonly without: readonly Range[];
  /** True for what has been reached, false for what is to be reached. */
  readonly result: boolean;
  readonly condition: Range | null;
  readonly exception: Range | null;
  readonly period: string | null;
  /** The clause with number and indicator. */
  readonly quote: Range;
  /** The sentence, or row, around it. */
  readonly sentence: Range;
  /** Bodies in the columns of its row. */
  readonly agencies: readonly AgencyFinding[];
  readonly rule: string;
}

export interface DeadlineFinding extends Range {
  readonly unit: Unit;
  /** As in the plan; "*-06-15", "*-06", "*-Q3" where no year is named. */
  readonly value: string;
  readonly operator: 'by' | 'in' | 'every';
  readonly rrule: string | null;
  /** True where work only begins then ("từ tháng 11/2025 trở đi"). */
  readonly open: boolean;
  readonly rule: string;
}

/** A body as it is named in a place, and what it has to do there. */
export interface AgencyFinding extends Range {
  readonly unit: Unit;
  readonly duty: 'lead' | 'coordinate';
  readonly from: 'text' | 'heading' | 'column';
  /** The same for all spellings of one body ("UBND xã", "Ủy ban nhân dân xã"). */
  readonly key: string;
}

/** A name that the plan shortens. */
export interface ShortNameFinding {
  readonly unit: Unit;
  readonly short: Range;
  readonly long: Range;
  /** True where the short name is made of initials of the long one, which then stands for it in other names too. */
  readonly initials: boolean;
}

/** A leaf or row that is something to do. */
export interface TaskFinding extends Range {
  readonly unit: Unit;
  readonly origin: 'body' | 'assignment' | 'annex';
  readonly number: string | null;
  readonly agencies: readonly AgencyFinding[];
  readonly deliverable: Range | null;
  /** Lines and sections that say more of it. */
  readonly attributes: readonly Unit[];
  /** The line or heading above it that says when. */
  readonly above: Unit | null;
  readonly rule: string;
}

export interface ObjectiveFinding extends Range {
  readonly unit: Unit;
  readonly rule: string;
}

/** A field of the header, as printed. */
export interface HeaderFinding {
  readonly kind: string | null;
  readonly number: Range | null;
  readonly symbol: Range | null;
  /** The lines of its name; none where nothing names it. */
  readonly issuer: readonly Range[];
  readonly level: 'xã' | 'huyện' | 'tỉnh' | 'trung ương' | null;
  readonly place: Range | null;
  readonly date: string | null;
  readonly subject: Range | null;
  readonly signature: Readonly<Record<'onBehalfOf' | 'signedFor' | 'position' | 'name', Range | null>>;
  readonly recipients: readonly Range[];
  /** Where a number or a day was left blank. */
  readonly blanks: readonly (Range & { readonly what: 'number' | 'date' })[];
}

/** A period that a subject or heading names. */
export interface PeriodFinding extends Range {
  readonly unit: Unit;
  readonly value: string;
}

/** A place whose name is spelled otherwise than in the name of the issuer. */
export interface VariantFinding extends Range {
  readonly unit: Unit;
  readonly expected: string;
}

/** A word or phrase that is probably a slip of typing or letter recognition. */
export interface SlipFinding extends Range {
  readonly unit: Unit;
  /** What is probably meant; null where only the slip is sure. */
  readonly meant: string | null;
}

/** Where the plan sets itself the principle of "rõ". */
export interface ClarityFinding extends Range {
  readonly unit: Unit;
  /** As named in the list: person, work, ..., or other; none where the text only says how many there are. */
  readonly members: readonly (Range & { readonly member: string })[];
  readonly rule: string;
}

/** Words of a task: an action, a mere aim, or a decision that is left to somebody. */
export interface ActFinding extends Range {
  readonly unit: Unit;
  readonly kind: 'action' | 'aim' | 'decision';
  readonly rule: string;
}

/** A body that was done away with. */
export interface EndedBodyFinding extends Range {
  readonly section: string;
  /** ISO date of the first day without it. */
  readonly since: string;
  /** What stands in its place, in Vietnamese and in English. */
  readonly now: string;
  readonly nowEn: string;
  readonly rule: string;
}

export interface Findings {
  /** Every stretch that rules were applied to, in order. */
  readonly units: readonly Unit[];
  readonly header: HeaderFinding;
  readonly citations: readonly CitationFinding[];
  readonly quantities: readonly QuantityFinding[];
  readonly deadlines: readonly DeadlineFinding[];
  readonly tasks: readonly TaskFinding[];
  /** Names that the plan shortens, with the key of the body if they name one. */
  readonly namesInFull: readonly { readonly short: Range; readonly long: Range; readonly key: string }[];
  readonly objectives: readonly ObjectiveFinding[];
  readonly periods: readonly PeriodFinding[];
  readonly variants: readonly VariantFinding[];
  readonly slips: readonly SlipFinding[];
  readonly clarity: ClarityFinding | null;
  readonly acts: readonly ActFinding[];
  readonly endedBodies: readonly EndedBodyFinding[];
  /** The first blank of a form that was not filled in; null for a plan. Nothing is taken from a form but its header. */
  readonly form: Range | null;
  /** Words that tell no two indicators apart. */
  readonly commonWords: readonly string[];
  /** Places that refer to an annex of the plan itself. */
  readonly annexReferences: readonly (Range & { readonly unit: Unit })[];
  /** Percentages in which no indicator was understood. */
  readonly unparsed: readonly (Range & { readonly unit: Unit })[];
}
