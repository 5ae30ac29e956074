import type { SourceProblem } from '../../model/source-text.ts';
import type { Converted } from './convert-legacy.ts';

/** What to tell of a conversion that content decided. */
export function problemsOf({ encoding, score, capitalsUnknown }: Omit<Converted, 'text'>): SourceProblem[] {
  if (encoding === null) return [];
  const guessed: SourceProblem = { code: 'encoding-guessed', detail: `${encoding} ${score.toFixed(2)}`, place: null };
  return capitalsUnknown ? [guessed, { code: 'capitals-unknown', detail: encoding, place: null }] : [guessed];
}
