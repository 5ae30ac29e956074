// What is left when all files are finished: the parts in the order of the sources become the dataset, or a file for each plan,
// and the manifest.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Format } from '../write/writers.ts';
import { type DatasetFormat, isDatasetCurrent, isDatasetFormat, writeDataset } from './dataset.ts';
import { eachOf } from './each-of.ts';
import type { ManifestLine } from './line.ts';
import { linesOf } from './lines-of.ts';
import { MANIFEST, textOf } from './manifest.ts';
import { foldedPath, markedPlanPath, PLANS, planPath } from './plan-path.ts';
import type { Pool } from './pool.ts';
import { type PartEnd, plansOf, readPartEnd } from './store.ts';
import { writeWhole } from './whole-file.ts';

export interface AssembleOptions {
  readonly out: string;
  readonly store: string;
  /** A file of the names of all sources in their order, each as a line of JSON. */
  readonly sources: string;
  readonly format: Format;
  readonly shardBytes: number;
  readonly jobs: number;
  readonly pool: Pick<Pool, 'render'>;
  readonly signal?: AbortSignal | undefined;
}

export async function assemble(options: AssembleOptions): Promise<void> {
  const { out, format } = options;
  const files = isDatasetFormat(format) ? null : await planFiles(options, `.${format}`);
  if (files === null) await assembleDataset(options, format as DatasetFormat);
  else await assemblePlans(options, files);
  await writeWhole(
    join(out, MANIFEST),
    async (file) => {
      for await (const { lines } of partsOf(options)) {
        const named = lines.map((line): ManifestLine => {
          return { ...line, output: line.status === 'done' ? (files?.(line.source) ?? null) : null };
        });
        file.write(textOf(named));
      }
    },
    true,
  );
}

/** A file for each plan; those of plans that are no more, and that an earlier run wrote, are removed. */
async function assemblePlans(options: AssembleOptions, files: PlanFiles): Promise<void> {
  const { out, store, format, jobs, pool } = options;
  const list = join(store, 'plan-files.ndjson');
  const old = pathsIn(list);
  const fresh = () => renderTasks(options, format, files);
  const note = async (kept: Iterable<string>) =>
    writeWhole(list, async (file) => {
      for (const path of kept) file.write(`${JSON.stringify(path)}\n`);
      for await (const task of fresh()) for (const path of task.files) file.write(`${JSON.stringify(path)}\n`);
    });
  await note(old); // so that none is forgotten if this run is ended here
  await eachOf(fresh(), jobs, (task) => pool.render(task));
  for await (const task of fresh()) for (const path of task.files) old.delete(path);
  for (const path of old) await rm(join(out, path), { force: true });
  await note([]);
}

async function assembleDataset(options: AssembleOptions, format: DatasetFormat): Promise<void> {
  const { out, shardBytes } = options;
  const hash = createHash('sha256').update(JSON.stringify([format, shardBytes]));
  for await (const { key, lines } of partsOf(options)) {
    const done = lines.filter(({ status }) => status === 'done').map(({ source }) => source);
    if (done.length > 0) hash.update(`${JSON.stringify([key, done])}\n`);
  }
  const fingerprint = hash.digest('hex');
  if (await isDatasetCurrent(out, fingerprint)) return;
  await writeDataset(out, allPlans(options), { format, fingerprint, shardBytes });
}

async function* allPlans(options: AssembleOptions): AsyncGenerator<Buffer, void, void> {
  for await (const part of partsOf(options)) yield* plansOf(options.store, part);
}

/** So many parts are read before others get their turn: the lock that has to be touched, a signal. */
const BREATH = 100;

async function* partsOf({ store, sources, signal }: AssembleOptions): AsyncGenerator<PartEnd, void, void> {
  let read = 0;
  for (const line of linesOf(sources)) {
    if (++read % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    const part = readPartEnd(store, JSON.parse(line.toString('utf8')) as string);
    if (part !== null) yield part;
  }
}

/** The file of the plan of a document. */
type PlanFiles = (source: string) => string;

/** Gives each document a file of its own; those that would share one are all marked, so that none depends on the others' order. */
async function planFiles(options: AssembleOptions, ending: string): Promise<PlanFiles> {
  const once = new Set<number>();
  const shared = new Set<number>();
  const short = (path: string) => createHash('sha256').update(foldedPath(path)).digest().readUIntBE(0, 6);
  for await (const { lines } of partsOf(options))
    for (const { source, status } of lines) {
      if (status !== 'done') continue;
      const path = short(planPath(source, ending));
      (once.has(path) ? shared : once).add(path);
    }
  return (source) => {
    const path = planPath(source, ending);
    return shared.has(short(path)) ? markedPlanPath(source, ending) : path;
  };
}

async function* renderTasks(options: AssembleOptions, format: Format, files: PlanFiles) {
  const { out } = options;
  for await (const { source, lines } of partsOf(options)) {
    const done = lines.filter(({ status }) => status === 'done');
    if (done.length > 0) yield { source, format, out, files: done.map((line) => files(line.source)) };
  }
}

/** The files that earlier runs have written: only what stands where plans are put. */
function pathsIn(list: string): Set<string> {
  const found = new Set<string>();
  try {
    for (const line of linesOf(list)) {
      const path: unknown = JSON.parse(line.toString('utf8'));
      if (typeof path === 'string' && path.startsWith(`${PLANS}/`) && !path.split(/[\\/]/).includes('..'))
        found.add(path);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found;
}
