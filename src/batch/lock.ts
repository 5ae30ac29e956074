// One batch at a time for an output folder. Whoever holds the lock touches it every few seconds, so that the lock of a program
// that was killed can be told: its process is gone, or nothing has touched it for a while (another machine, a used number).
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { replace } from './whole-file.ts';

/** Another batch writes into the folder. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  /** The lock file. */
  readonly file: string;
  readonly pid: number;
  readonly host: string;

  constructor(file: string, pid: number, host: string) {
    super(`${file}: held by process ${pid} on ${host}`);
    this.file = file;
    this.pid = pid;
    this.host = host;
  }
}

export interface Lock {
  /** Whether a program that held it before was ended in its work. */
  readonly stale: boolean;
  release(): Promise<void>;
}

const BEAT = 5_000;
const DEAD = 60_000;

/**
 * Takes the lock of a folder.
 * @throws {LockedError} where another batch holds it
 */
export async function lock(folder: string): Promise<Lock> {
  const path = join(folder, 'lock');
  let stale = false;
  while (!(await create(path))) {
    const holder = await holderOf(path);
    if (holder === null) continue; // released just now
    if (holder.lives) throw new LockedError(path, holder.pid, holder.host);
    stale = true;
    const aside = `${path}.${process.pid}`;
    await replace(path, aside).catch(() => undefined);
    // Of two that find it stale one puts it aside first, and the other then the new lock: that one goes back.
    const taken = await holderOf(aside);
    if (taken?.lives) {
      await replace(aside, path);
      throw new LockedError(path, taken.pid, taken.host);
    }
    await rm(aside, { force: true });
  }
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, BEAT);
  timer.unref();
  return {
    stale,
    release: async () => {
      clearInterval(timer);
      await rm(path, { force: true });
    },
  };
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<{ pid: number; host: string; lives: boolean } | null> {
  const found = await stat(path).catch(() => null);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (found === null || text === null) return null;
  const fresh = Date.now() - found.mtimeMs < DEAD;
  const { pid = 0, host = '' } = parsed(text);
  // A file without a number was created this moment, or its writer was killed between two calls.
  if (pid === 0) return { pid, host, lives: Date.now() - found.mtimeMs < 1000 };
  return { pid, host, lives: fresh && (host !== hostname() || (await isProcess(pid))) };
}

function parsed(text: string): { pid?: number; host?: string } {
  try {
    return JSON.parse(text) as { pid?: number; host?: string };
  } catch {
    return {};
  }
}

async function isProcess(pid: number): Promise<boolean> {
  if (pid === process.pid) return false; // of a container before this one
  try {
    process.kill(pid, 0);
    // Linux keeps one that was killed until its parent asks for it, which some parents never do.
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return !/\) Z /.test(state);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
