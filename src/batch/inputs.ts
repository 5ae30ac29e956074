// What a batch is given → its files, each once, in the order of their names, whatever the order in which they were given.
import { createHash } from 'node:crypto';
import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Entry } from './entry.ts';
import { sourceName } from './source-name.ts';
import { kindOfStats, type WalkOptions, walk } from './walk.ts';

export type InputOptions = Omit<WalkOptions, 'only'>;

/**
 * The files that paths stand for.
 * @param paths files, folders with all below them, patterns (`plans/**\/*.pdf`, as in .gitignore) where no file is named so
 */
export async function* entriesOf(paths: readonly string[], options: InputOptions): AsyncGenerator<Entry, void, void> {
  const single: Entry[] = [];
  const streams: AsyncGenerator<Entry, void, void>[] = [];
  for (const path of [...new Set(paths)].sort()) {
    const found = await stat(path).catch(() => null);
    const name = sourceName(path);
    if (found?.isDirectory()) streams.push(walk(path, name, { ...options, only: null }));
    else if (found === null && /[*?[]/.test(path) && (await lstat(path).catch(() => null)) === null)
      streams.push(await matching(path, options));
    else {
      const kind = found === null ? 'file' : kindOfStats(found);
      single.push({ name, path, unread: kind === 'file' || kind === 'folder' ? null : kind });
    }
  }
  single.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  yield* once(merged([from(single), ...streams]));
}

/** Files below the folder in front of the first step that is a pattern. */
async function matching(pattern: string, options: InputOptions): Promise<AsyncGenerator<Entry, void, void>> {
  const { default: ignore } = await import('ignore');
  const steps = pattern.split(process.platform === 'win32' ? /[\\/]/ : /\//);
  const at = steps.findIndex((step) => /[*?[]/.test(step));
  const folder = steps.slice(0, at).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const only = ignore({ ignorecase: process.platform === 'win32' }).add(`/${steps.slice(at).join('/')}`);
  return walk(folder, sourceName(folder), { ...options, only });
}

async function* from(entries: readonly Entry[]): AsyncGenerator<Entry, void, void> {
  yield* entries;
}

/** Streams in order as one in order. */
async function* merged(streams: readonly AsyncGenerator<Entry, void, void>[]): AsyncGenerator<Entry, void, void> {
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    let least = -1;
    heads.forEach((head, i) => {
      if (head.done) return;
      const other = heads[least];
      if (other === undefined || other.done || head.value.name < other.value.name) least = i;
    });
    const head = heads[least];
    if (head === undefined || head.done) return;
    yield head.value;
    heads[least] = await (streams[least] as AsyncGenerator<Entry, void, void>).next();
  }
}

/** Leaves out what comes twice; other files of the same name (`../a` and `a`) get names of their own. */
async function* once(entries: AsyncGenerator<Entry, void, void>): AsyncGenerator<Entry, void, void> {
  let last = '';
  let paths = new Set<string>();
  for await (const entry of entries) {
    const path = resolve(entry.path);
    if (entry.name !== last) {
      paths = new Set();
      last = entry.name;
    } else if (paths.has(path)) continue;
    const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
    yield paths.size === 0 ? entry : { ...entry, name: `${entry.name}~${mark}` };
    paths.add(path);
  }
}
