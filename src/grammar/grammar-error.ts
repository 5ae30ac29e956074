/** A grammar file is wrong: where, and what to do. The message has `file:line:column` and the offending line. */
export class GrammarError extends Error {
  override readonly name = 'GrammarError';
}
