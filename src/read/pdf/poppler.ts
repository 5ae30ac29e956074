import { spawn } from 'node:child_process';

/**
 * What a program of poppler writes for a PDF file; null where it is not installed, fails or takes too long.
 * @param args its options; the file comes by standard input
 * @param time milliseconds
 */
export function poppler(
  program: 'pdftotext' | 'pdftoppm',
  args: readonly string[],
  bytes: Uint8Array,
  password: string | null,
  time: number,
): Promise<Buffer | null> {
  const secret = password === null ? [] : ['-upw', password];
  const output = program === 'pdftotext' ? ['-'] : [];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, ...secret, '-', ...output], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: time,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : null));
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(bytes);
  });
}
