/** Why a file could not be read. */
export type ReadProblem =
  | 'missing'
  | 'directory'
  | 'denied'
  | 'empty'
  | 'nul'
  | 'encoding'
  | 'not-text'
  | 'too-large'
  | 'expands-too-far'
  | 'too-many-pages'
  | 'too-slow'
  | 'password-needed'
  | 'password-wrong'
  | 'damaged'
  | 'no-pages'
  | 'needs-ocr'
  | 'needs-program'
  | 'failed';

/** A file cannot be read at all. The message for people is made by `cli/messages`. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly problem: ReadProblem;
  /** The file. */
  readonly file: string;
  /** What was found instead: a kind of file, an encoding, an offset. */
  readonly detail: string;

  constructor(problem: ReadProblem, file: string, detail = '') {
    super(`${file}: ${problem}${detail === '' ? '' : ` (${detail})`}`);
    this.problem = problem;
    this.file = file;
    this.detail = detail;
  }
}
