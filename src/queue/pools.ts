// For each setting that jobs ask for the threads that have it. As a rule there is one.
import { join } from 'node:path';
import type { DocumentLine } from '../batch/line.ts';
import { makePool, type Pool } from '../batch/pool.ts';
import { settingsOf } from '../batch/settings-of.ts';
import { makeStore, STORE } from '../batch/store.ts';
import { versionsOf } from '../batch/versions.ts';
import type { JobData, JobSetting } from './job.ts';
import { QueueFailure } from './queue-failure.ts';

export interface PoolsOptions {
  readonly out: string;
  readonly jobs: number;
  /** Megabytes for one thread. */
  readonly memory: number;
  /** Milliseconds for one file. */
  readonly fileTime: number;
  readonly password: string | null;
  readonly settingOf: (key: string) => Promise<JobSetting | null>;
}

export interface Pools {
  /** @throws {QueueFailure} where this worker cannot do what jobs ask for */
  convert(job: JobData): Promise<readonly DocumentLine[]>;
  close(): Promise<void>;
}

export async function makePools(options: PoolsOptions): Promise<Pools> {
  const { out, jobs, memory, fileTime, password } = options;
  const store = join(out, STORE);
  await makeStore(store).catch((error: Error) => {
    throw new QueueFailure('unwritten', { out, reason: error.message });
  });
  const open = new Map<string, { readonly pool: Pool; running: number }>();

  const poolFor = async (key: string) => {
    const found = open.get(key);
    if (found !== undefined) return found;
    const setting = await options.settingOf(key);
    const known = open.get(key);
    if (known !== undefined) return known;
    const own = versionsOf(setting?.grammars ?? undefined);
    const wanted = setting?.versions;
    if (setting === null || own.program !== wanted?.program || own.grammar !== wanted.grammar)
      throw new QueueFailure('other-version', {
        wanted: wanted === undefined ? '?' : `${wanted.program} ${wanted.grammar}`,
        own: `${own.program} ${own.grammar}`,
      });
    const read = { ...setting.read, password };
    const settings = settingsOf(wanted, read);
    const pool = makePool({
      jobs,
      memory,
      fileTime,
      // The queue knows what has failed and what is to be tried again.
      setting: { store, versions: wanted, read, grammars: setting.grammars, settings, retryFailed: true },
    });
    for (const [other, { pool: idle, running }] of open)
      if (running === 0) {
        open.delete(other);
        void idle.close();
      }
    const one = { pool, running: 0 };
    open.set(key, one);
    return one;
  };

  return {
    async convert({ name, path, setting }) {
      const one = await poolFor(setting);
      one.running++;
      try {
        return (await one.pool.convert({ name, path, unread: null })).lines;
      } catch (error) {
        throw new QueueFailure('unwritten', { out, reason: (error as Error).message });
      } finally {
        one.running--;
      }
    },
    async close() {
      for (const { pool } of open.values()) await pool.close();
    },
  };
}
