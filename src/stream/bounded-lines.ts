/** A line of a stream without its line end; null for one that is longer than allowed, which was not kept. */
export interface StreamLine {
  /** From 1; blank lines are counted. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

const LINE_END = 10;
const MARK = Buffer.from('\ufeff');

/**
 * The lines of a stream; blank ones are left out. Never more than one line is in memory, and of none more than `maxBytes`.
 */
export async function* boundedLines(
  chunks: AsyncIterable<unknown>,
  maxBytes: number,
): AsyncGenerator<StreamLine, void, void> {
  let begun: Buffer[] = [];
  let [size, number] = [0, 0];
  const add = (piece: Buffer) => {
    size += piece.length;
    if (size > maxBytes) begun = [];
    else if (piece.length > 0) begun.push(piece);
  };
  const take = (): StreamLine | null => {
    const whole = size > maxBytes ? null : Buffer.concat(begun);
    [begun, size] = [[], 0];
    number++;
    const bytes = number === 1 && whole?.subarray(0, MARK.length).equals(MARK) ? whole.subarray(MARK.length) : whole;
    return bytes !== null && /^\s*$/.test(bytes.subarray(0, 100).toString('latin1')) && bytes.toString().trim() === ''
      ? null
      : { number, bytes };
  };
  for await (const chunk of chunks) {
    let rest = chunk as Buffer;
    for (let at = rest.indexOf(LINE_END); at >= 0; at = rest.indexOf(LINE_END)) {
      add(rest.subarray(0, at));
      rest = rest.subarray(at + 1);
      const line = take();
      if (line !== null) yield line;
    }
    add(rest);
  }
  const last = size > 0 ? take() : null;
  if (last !== null) yield last;
}
