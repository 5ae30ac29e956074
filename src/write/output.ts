import type { Plan } from '../model/plan.ts';
import type { TableName } from './tables/table-names.ts';

/** One file of a format that makes several. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a writer makes: text, bytes, or the files of a folder. */
export type Output = string | Uint8Array | readonly OutputFile[];

/** Other shapes of a plan. `nd30`: the header alone, in the fields of Phụ lục VI of Nghị định 30/2020/NĐ-CP. */
export const PROFILES = ['nd30'] as const;
export type Profile = (typeof PROFILES)[number];

/** What some formats can be asked for. */
export interface WriteOptions {
  /** One table instead of all. */
  readonly table?: TableName;
  readonly profile?: Profile;
}

/** Makes one output of plans. The same plans give the same bytes. */
export type Writer = (plans: readonly Plan[], options: WriteOptions) => Output | Promise<Output>;
