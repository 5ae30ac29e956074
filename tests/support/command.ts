// Runs the built command as a user does, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './corpus.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Variables of the environment besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `plan-extract ARGS`, without colours and without a word of npm. */
export function planExtract(args: readonly string[], { cwd = at(), stdin = '', env = {} }: Surroundings = {}): Outcome {
  const done = spawnSync(process.execPath, [at('bin', 'plan-extract.js'), ...args], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH, NO_COLOR: '1', COLUMNS: '100', LC_ALL: 'C', ...env },
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** Gives a new folder to `use` and removes it afterwards. */
export function inNewFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
