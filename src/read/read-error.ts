/** Why a file could not be read. */
export type ReadProblem =
  | 'missing'
  | 'bad-name'
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

/** What the file system says of a file. Node makes U+FFFD of what is no UTF-8 in a name, and finds no such file then. */
export function readErrorOf(
  { code, message }: { code?: string | undefined; message: string },
  file: string,
): ReadError {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ReadError(file.includes('\ufffd') ? 'bad-name' : 'missing', file, code);
  return new ReadError(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed', file, code ?? message);
}
