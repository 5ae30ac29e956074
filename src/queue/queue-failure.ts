/**
 * Why a queue cannot be used:
 * `no-package` a package is not installed; `no-url` none is named; `bad-url` it is no address of Redis; `no-redis` nobody
 * answers, or the password is refused; `other-version` jobs want another version of the program or of its grammars;
 * `unwritten` the folder of the results cannot be written.
 */
export type QueueProblem = 'no-package' | 'no-url' | 'bad-url' | 'no-redis' | 'other-version' | 'unwritten';

/** The queue cannot be used. Neither its message nor its values hold the password of Redis. */
export class QueueFailure extends Error {
  override readonly name = 'QueueFailure';
  readonly problem: QueueProblem;
  readonly values: Readonly<Record<string, string>>;

  constructor(problem: QueueProblem, values: Readonly<Record<string, string>> = {}) {
    super(`${problem} ${Object.values(values).join(' ')}`.trim());
    this.problem = problem;
    this.values = values;
  }
}
