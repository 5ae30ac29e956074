// The plans of a part as files of their own.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { type Format, write } from '../write/writers.ts';
import { partPath, plansOf, readPartEnd } from './store.ts';
import { writeWhole } from './whole-file.ts';

export interface RenderTask {
  /** The name of the file that the part is of. */
  readonly source: string;
  readonly format: Format;
  readonly out: string;
  /** Below `out`, one for each plan of the part. */
  readonly files: readonly string[];
}

/** Writes those that are not there yet or are older than the part. */
export async function renderPlans({ source, format, out, files }: RenderTask, store: string): Promise<void> {
  const paths = files.map((file) => join(out, file));
  const made = await Promise.all(paths.map(modified));
  const since = await modified(partPath(store, source));
  if (made.every((time) => time >= since)) return;
  const end = readPartEnd(store, source);
  if (end === null) return;
  let at = 0;
  for (const line of plansOf(store, end)) {
    const path = paths[at++] as string;
    const content = await write([JSON.parse(line.toString('utf8')) as Plan], format);
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, (file) => file.write(content as string | Uint8Array));
  }
}

const modified = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NEGATIVE_INFINITY,
  );
