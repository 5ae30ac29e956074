// What the user asked to fail on.
import { DIAGNOSTIC_CODES } from '../model/diagnostic.ts';
import type { DocumentLine } from './line.ts';

/** Words besides the codes of diagnostics: documents without a plan, and severities; `warning` has the errors with it. */
const WORDS = ['failed', 'error', 'warning'] as const;
export const FAIL_ON: readonly string[] = [...WORDS, ...DIAGNOSTIC_CODES];

/**
 * Which of the words a document gives reason for.
 * @param words members of `FAIL_ON`
 */
export function findingsOf(line: DocumentLine, words: readonly string[]): string[] {
  return words.filter((word) => {
    switch (word) {
      case 'failed':
        return line.status === 'failed';
      case 'error':
        return line.severities.error > 0;
      case 'warning':
        return line.severities.error + line.severities.warning > 0;
      default:
        return (line.diagnostics[word] ?? 0) > 0;
    }
  });
}
