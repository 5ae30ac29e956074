// The dataset: all plans in the order of their sources, in files of a bounded size. It is made beside the old one and put in
// its place when it is whole; the same plans give the same bytes.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../model/plan.ts';
import { type Format, write } from '../write/writers.ts';
import { PART_ENDING, replace, writeWhole } from './whole-file.ts';

export const DATASET = 'dataset';
/** Beside the folder; what it names is whole. */
const LIST = 'dataset.json';

/** Formats of which one file holds many plans. */
export const DATASET_FORMATS = ['ndjson', 'csv', 'parquet'] as const satisfies readonly Format[];
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

export const isDatasetFormat = (format: string): format is DatasetFormat =>
  (DATASET_FORMATS as readonly string[]).includes(format);

/** A file of a dataset. */
export interface Shard {
  /** Below the folder of the dataset. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface DatasetList {
  readonly format: DatasetFormat;
  /** Of all that the files are made of. */
  readonly fingerprint: string;
  readonly plans: number;
  readonly shards: readonly Shard[];
}

/** Whether the dataset that is there was made of the same. */
export async function isDatasetCurrent(out: string, fingerprint: string): Promise<boolean> {
  const list = await readFile(join(out, LIST), 'utf8').then(
    (text) => JSON.parse(text) as DatasetList,
    () => null,
  );
  if (list?.fingerprint !== fingerprint) return false;
  for (const { file, bytes } of list.shards) {
    const found = await stat(join(out, DATASET, file)).catch(() => null);
    if (found?.size !== bytes) return false;
  }
  return true;
}

/**
 * Makes a dataset.
 * @param plans each as its line of JSON, with its line end
 * @param shardBytes a file is closed before it has more bytes of JSON than that; a plan is never divided
 */
export async function writeDataset(
  out: string,
  plans: AsyncIterable<Buffer>,
  { format, fingerprint, shardBytes }: { format: DatasetFormat; fingerprint: string; shardBytes: number },
): Promise<void> {
  const folder = join(out, DATASET);
  await mkdir(folder, { recursive: true });
  const shards: Shard[] = [];
  let [count, plansIn] = [0, 0];
  let pack: Pack | null = null;
  const close = async () => {
    if (pack !== null) shards.push(...(await pack.close()));
    pack = null;
  };
  for await (const plan of plans) {
    if (pack !== null && pack.size + plan.length > shardBytes) await close();
    pack ??= openPack(folder, format, ++count);
    pack.add(plan);
    plansIn++;
  }
  await close();
  for (const { file } of shards) await replace(join(folder, file + PART_ENDING), join(folder, file));
  const list: DatasetList = { format, fingerprint, plans: plansIn, shards };
  await writeWhole(join(out, LIST), (file) => file.write(`${JSON.stringify(list, null, 2)}\n`), true);
  const kept = new Set(shards.map(({ file }) => file));
  for (const name of await readdir(folder))
    if (SHARD_NAME.test(name) && !kept.has(name)) await rm(join(folder, name), { force: true });
}

/** One file of each table, being filled. */
interface Pack {
  readonly size: number;
  add(plan: Buffer): void;
  close(): Promise<Shard[]>;
}

const SHARD_NAME = /^[\w-]+-\d{5}\.(?:ndjson|csv|parquet)(?:\.part)?$/;
const numbered = (name: string, number: number): string =>
  name.replace(/(?=\.\w+$)/, `-${String(number).padStart(5, '0')}`);

function openPack(folder: string, format: DatasetFormat, number: number): Pack {
  return format === 'ndjson' ? openLines(folder, number) : openTables(folder, format, number);
}

function openLines(folder: string, number: number): Pack {
  const shard = openShard(folder, numbered('plans.ndjson', number));
  return {
    get size() {
      return shard.size;
    },
    add: (plan) => shard.write(plan),
    close: async () => [shard.close()],
  };
}

/** Tables are made of several plans together; as many as one file holds are in memory at a time. */
function openTables(folder: string, format: Exclude<DatasetFormat, 'ndjson'>, number: number): Pack {
  const plans: Plan[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(plan) {
      size += plan.length;
      plans.push(JSON.parse(plan.toString('utf8')) as Plan);
    },
    async close() {
      const output = await write(plans, format);
      const tables =
        typeof output === 'string' || output instanceof Uint8Array
          ? [{ name: `plans.${format}`, content: output }]
          : output;
      return tables.map(({ name, content }) => {
        const shard = openShard(folder, numbered(name, number));
        shard.write(Buffer.from(content));
        return shard.close();
      });
    },
  };
}

/** A file of the dataset that is being written, under the name of a part. */
function openShard(folder: string, name: string) {
  const file = openSync(join(folder, name + PART_ENDING), 'w');
  const hash = createHash('sha256');
  let size = 0;
  return {
    get size() {
      return size;
    },
    write(content: Uint8Array): void {
      writeFileSync(file, content);
      hash.update(content);
      size += content.length;
    },
    close(): Shard {
      fsyncSync(file);
      closeSync(file);
      return { file: name, bytes: size, sha256: hash.digest('hex') };
    },
  };
}
