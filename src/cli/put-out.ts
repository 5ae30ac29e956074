// Where results go: standard output, a file, or a folder. A name never holds half a result.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Output } from '../write/output.ts';
import { formatOfName } from '../write/writers.ts';
import { CommandFailure } from './exit-code.ts';
import { say } from './messages/say.ts';

/**
 * Says whether an output of this shape has a place, before any work is done for it.
 * @param output of no plan at all; it has the shape of any other
 * @param format named in messages
 * @throws {CommandFailure} where it cannot be shown in a terminal, or is a folder and none is named
 */
export function checkPlace(output: Output, path: string | undefined, format: string): void {
  const isFile = typeof output === 'string' || output instanceof Uint8Array;
  // "tasks.csv" is meant as a file, not as the name of a folder.
  if (!isFile && (path === undefined || formatOfName(path) !== undefined))
    throw new CommandFailure(say('fail.folder-needed', { format }));
  if (output instanceof Uint8Array && path === undefined && process.stdout.isTTY)
    throw new CommandFailure(say('fail.output-needed', { format }));
}

/**
 * Prints an output, or writes it to a path.
 * @param format named in messages
 * @throws {CommandFailure} where it cannot be written, or cannot be shown in a terminal
 */
export async function putOut(output: Output, path?: string, format = ''): Promise<void> {
  checkPlace(output, path, format);
  if (typeof output === 'string' || output instanceof Uint8Array) {
    if (path !== undefined) await writeWhole(path, output);
    else process.stdout.write(output);
    return;
  }
  const folder = path as string;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CommandFailure(say('fail.write', { file: folder, reason: (error as Error).message }));
  }
  for (const { name, content } of output) await writeWhole(join(folder, name), content);
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
