// The files below a folder in the order of their paths, one folder in memory at a time.
import type { Dirent, Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ignore } from 'ignore';
import { LITTER } from '../read/litter.ts';
import type { Entry } from './entry.ts';
import type { Unread } from './line.ts';

/** Patterns of files to leave out, in any folder, as `.gitignore` has them. */
export const IGNORE_FILE = '.plan-extractignore';

export interface WalkOptions {
  /** Follow links that stand in folders. */
  readonly follow: boolean;
  /** Real path of a folder to stay out of: that of the results. */
  readonly out: string;
  /** Patterns that a file must match, relative to the folder; null for all files. */
  readonly only: Ignore | null;
}

interface Rules {
  readonly ignore: Ignore;
  /** The folder that they stand in, relative to the walked one: '' or 'a/b/'. */
  readonly below: string;
}

/**
 * Walks a folder. A folder that cannot be listed is an entry itself: opening it says why.
 * @param name the name of the folder in the results; '' for none
 */
export async function* walk(path: string, name: string, options: WalkOptions): AsyncGenerator<Entry, void, void> {
  yield* walkFolder(path, '', [], new Set(), []);

  async function* walkFolder(
    folder: string,
    below: string,
    rules: readonly Rules[],
    seen: Set<string>,
    above: readonly string[],
  ): AsyncGenerator<Entry, void, void> {
    const entry = (unread: Unread | null): Entry => ({ name: nameOf(below.slice(0, -1)), path: folder, unread });
    let real: string;
    let found: Dirent[];
    try {
      real = await realpath(folder);
      if (real === options.out) return;
      if (above.includes(real)) return yield entry('loop');
      if (options.follow && seen.has(real)) return yield entry('seen');
      found = await readdir(folder, { withFileTypes: true });
    } catch {
      return yield entry(null);
    }
    if (options.follow) seen.add(real);
    const own = await ignoreFileOf(folder, below);
    const all = own === null ? rules : [...rules, own];
    const kinds = await Promise.all(found.map((one) => kindOf(one, join(folder, one.name), options.follow)));
    const sorted = found
      .map((one, i) => ({ step: one.name + (kinds[i] === 'folder' ? '/' : ''), kind: kinds[i] as Kind }))
      .sort((a, b) => (a.step < b.step ? -1 : 1));
    // Names that are no UTF-8 may look the same; each still has its line, though none can be opened.
    const mark = (i: number) => (sorted[i - 1]?.step === sorted[i]?.step ? `~${i}` : '');
    for (const [i, { step, kind }] of sorted.entries()) {
      const inner = below + step;
      if (step === IGNORE_FILE || all.some((one) => isIgnored(one, inner))) continue;
      const at = join(folder, step);
      const plain = inner.replace(/\/$/, '');
      if (LITTER.test(plain)) {
        if (options.only === null) yield { name: nameOf(plain), path: at, unread: 'hidden' };
      } else if (kind === 'folder') yield* walkFolder(at, inner, all, seen, [...above, real]);
      else if (options.only === null || options.only.ignores(inner))
        yield { name: nameOf(inner + mark(i)), path: at, unread: kind === 'file' ? null : kind };
    }
  }

  function nameOf(inner: string): string {
    return [name, inner].filter((part) => part !== '').join('/');
  }
}

type Kind = 'folder' | 'file' | Unread;

async function kindOf(found: Dirent, path: string, follow: boolean): Promise<Kind> {
  if (!found.isSymbolicLink()) return kindOfStats(found);
  if (!follow) return 'link';
  return stat(path).then(kindOfStats, (error: NodeJS.ErrnoException) => (error.code === 'ELOOP' ? 'loop' : 'file'));
}

export function kindOfStats(found: Dirent | Stats): Kind {
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'no-file';
}

async function ignoreFileOf(folder: string, below: string): Promise<Rules | null> {
  const path = join(folder, IGNORE_FILE);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return null;
  const { default: ignore } = await import('ignore');
  return { ignore: ignore({ allowRelativePaths: true }).add(await readFile(path, 'utf8')), below };
}

const isIgnored = ({ ignore, below }: Rules, inner: string): boolean => ignore.ignores(inner.slice(below.length));
