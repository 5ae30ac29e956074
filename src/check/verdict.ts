import type { Verdict } from './check-schema.ts';

export const met = (words: readonly string[], from: Verdict['from'], span: Verdict['span']): Verdict => ({
  verdict: 'met',
  words: [...words],
  from,
  span,
});

export const missing = (
  why?: Verdict['why'],
  words: readonly string[] = [],
  span: Verdict['span'] = null,
): Verdict => ({
  verdict: 'missing',
  words: [...words],
  from: words.length === 0 ? null : 'text',
  span,
  ...(why === undefined ? {} : { why }),
});

export const unknown = (why: Verdict['why'], words: readonly string[] = [], from: Verdict['from'] = null): Verdict => ({
  verdict: 'unknown',
  words: [...words],
  from,
  span: null,
  ...(why === undefined ? {} : { why }),
});
