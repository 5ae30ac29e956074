import { ENCODINGS } from '../read/decode.ts';
import type { ReadError } from '../read/read-error.ts';
import { say } from './messages/say.ts';

/** What happened to a file, and what to do. */
export function readProblem({ problem, file, detail }: ReadError): string {
  const unknown = problem === 'encoding' && !ENCODINGS.includes(detail.toLowerCase());
  return say(unknown ? 'read.no-encoding' : `read.${problem}`, { file, detail, known: ENCODINGS.join(', ') });
}
