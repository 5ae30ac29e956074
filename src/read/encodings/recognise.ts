// Which old encoding bytes are in, judged by what each makes of them.
import { LEGACY, type LegacyEncoding } from './legacy-encodings.ts';
import { compareScores, type Score, score } from './score.ts';

export interface Recognised {
  readonly encoding: LegacyEncoding;
  readonly score: Score;
}

/** The encoding that makes most words of bytes (one character each) Vietnamese; null where none makes any. */
export function recognise(bytes: string, among: readonly LegacyEncoding[] = LEGACY): Recognised | null {
  let best: Recognised | null = null;
  for (const encoding of among) {
    const found = score(bytes, encoding);
    if (found.good > 0 && (best === null || compareScores(found, best.score) < 0)) best = { encoding, score: found };
  }
  return best;
}
