import type { Plan } from '../model/plan.ts';

/** One file of a format that makes several. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a writer makes: text, bytes, or the files of a folder. */
export type Output = string | Uint8Array | readonly OutputFile[];

/** What some formats can be asked for. */
// biome-ignore lint/suspicious/noEmptyInterface: formats with options of their own add them here
export interface WriteOptions {}

/** Makes one output of plans. The same plans give the same bytes. */
export type Writer = (plans: readonly Plan[], options: WriteOptions) => Output | Promise<Output>;
