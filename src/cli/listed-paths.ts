/** Paths with those that standard input lists, one on a line or, as `find -print0` gives them, ended by a zero byte. */
export async function withListed(inputs: readonly string[]): Promise<string[]> {
  const own = inputs.filter((input) => input !== '-');
  if (own.length === inputs.length) return own;
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return [...own, ...text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '')];
}
