import { SOURCE_PROBLEMS } from './source-text.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What can be said about a plan. Each code has a row in docs/diagnostics.md. */
export const DIAGNOSTIC_CODES = [
  'no-kind',
  'no-sections',
  'blank-number',
  'blank-date',
  'numbering-gap',
  'numbering-repeats',
  'numbering-backwards',
  'deadline-before-plan',
  'name-spelled-two-ways',
  'body-abolished',
  'target-differs-in-annex',
  'unresolved-short-reference',
  'unparsed-quantity',
  'annex-missing',
  'blank-form',
  'suspect-ocr',
  ...SOURCE_PROBLEMS,
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];
