// What stands in Redis for a file, and for all files that were added with the same options.
import { createHash } from 'node:crypto';
import type { Versions } from '../batch/line.ts';
import { type PlainReadOptions, settingsOf } from '../batch/settings-of.ts';
import type { Grammars } from '../model/rule.ts';

export interface JobData {
  /** The name of the file in the results. */
  readonly name: string;
  /** Where it is, for every worker. */
  readonly path: string;
  /** Which setting it is to be read with. */
  readonly setting: string;
}

/** Options of jobs, in Redis once. */
export interface JobSetting {
  readonly versions: Versions;
  /** The password of files is the workers' own. */
  readonly read: Omit<PlainReadOptions, 'password'>;
  /** Null for the built-in ones. */
  readonly grammars: Grammars | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const settingKey = ({ versions, read }: JobSetting): string =>
  sha256(settingsOf(versions, { ...read, password: null })).slice(0, 32);

/**
 * The id of a job: what makes the same result has the same id, so that adding it twice adds it once.
 * @param bytes checksum of the file
 */
export const jobId = (name: string, bytes: string, setting: string): string =>
  sha256(`${setting}\n${bytes}\n${name}`).slice(0, 40);

/** Keys of our own beside those of BullMQ, below the key of the queue. */
export const OWN_KEYS = { settings: 'plan-settings', totals: 'plan-totals' } as const;
