// Where results go: standard output, a file, or a folder. A name never holds half a result.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Output } from '../write/output.ts';
import { CommandFailure } from './exit-code.ts';
import { say } from './messages/say.ts';

/**
 * Prints an output, or writes it to a path.
 * @param format named in messages
 * @throws {CommandFailure} where it cannot be written, or cannot be shown in a terminal
 */
export async function putOut(output: Output, path?: string, format = ''): Promise<void> {
  if (path === undefined) return print(output, format);
  if (typeof output === 'string' || output instanceof Uint8Array) return writeWhole(path, output);
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new CommandFailure(say('fail.write', { file: path, reason: (error as Error).message }));
  }
  for (const { name, content } of output) await writeWhole(join(path, name), content);
}

function print(output: Output, format: string): void {
  if (typeof output !== 'string' && !(output instanceof Uint8Array))
    throw new CommandFailure(say('fail.folder-needed', { format }));
  if (typeof output !== 'string' && process.stdout.isTTY)
    throw new CommandFailure(say('fail.output-needed', { format }));
  process.stdout.write(output);
}

/** Writes a file under another name first. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`);
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new CommandFailure(say('fail.write', { file: path, reason: (error as Error).message }));
  }
}
