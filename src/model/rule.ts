// A grammar rule as the stages use it: a native pattern and what to make of its groups.
import type { Range } from './range.ts';

/** What can be made of a match; each name is one function in `extract/convert`. */
export const CONVERTERS = [
  'text',
  'constant',
  'marker',
  'period',
  'date',
  'month',
  'months',
  'quarter',
  'quarters',
  'half_year',
  'day_range',
  'recurrence',
  'recurrences',
  'percentage',
  'count',
  'code',
] as const;
export type ConverterName = (typeof CONVERTERS)[number];

/** A rule ready to be used. Patterns match folded text (see `grammar/fold`). */
export interface Rule {
  /** `file/name`, shown as `rule` on every finding. */
  readonly id: string;
  readonly summary: string;
  /** Roles of sections and columns in which the rule applies; empty: everywhere. */
  readonly in: readonly string[];
  readonly source: string;
  readonly flags: string;
  /** Names of the capturing groups, in order. */
  readonly groups: readonly string[];
  /** Folded words of which one must be in the text; empty: any text is searched. */
  readonly needs: readonly string[];
  readonly value: ConverterName;
  /** Constants that belong to the value: an operator, a role. */
  readonly with: Readonly<Record<string, string>>;
  /** The form of the text that it matches: small letters, capitals kept, or capitals kept and all marks of letters taken off. */
  readonly form: 'small' | 'capitals' | 'bare';
}

/** Everything that is known about the language of plans, ready to be used. */
export interface Grammars {
  /** Rules by the name of their file, in written order: where two matches overlap, the earlier rule wins. */
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  readonly lexicons: Readonly<Record<string, readonly string[]>>;
}

/** Where a rule matched, in offsets of the normal text. */
export interface Match extends Range {
  readonly rule: Rule;
  readonly groups: Readonly<Record<string, Range | undefined>>;
}
