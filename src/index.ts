// The library: the same plan as the command prints, for a text, a document or a file at hand.
import type { ExtractOptions } from './browser.ts';
import type { Plan } from './model/plan.ts';
import { type Run, run } from './pipeline.ts';
import { readDocument } from './read/read-document.ts';
import { readSource } from './read/read-file.ts';
import type { ReadOptions } from './read/reader.ts';

/**
 * Extracts the plan of a file of any kind but ZIP.
 * @param path the file; its content says what it is, not its name
 * @returns a plan of the shape of `schema()`; offsets are UTF-16 code units of the text that was read
 * @throws {ReadError} where it cannot be read: `problem` says why, `detail` what was found
 */
export async function readPlan(path: string, options: ExtractOptions & Partial<ReadOptions> = {}): Promise<Plan> {
  return run(await readSource(path, options), options).plan;
}

/**
 * Extracts the plan of a document of any kind: PDF, Word, web page, scan, text in an old encoding.
 * @param bytes the whole file; what it is, its content says
 * @returns a plan of the shape of `schema()`; offsets are UTF-16 code units of the text that was read
 * @throws {ReadError} where it cannot be read
 */
export async function extractDocument(
  bytes: Uint8Array,
  options: ExtractOptions & Partial<ReadOptions> = {},
): Promise<Plan> {
  return (await inspectDocument(bytes, options)).plan;
}

/** As `extractDocument`, with the value of every stage. */
export async function inspectDocument(
  bytes: Uint8Array,
  options: ExtractOptions & Partial<ReadOptions> = {},
): Promise<Run> {
  return run(await readDocument(bytes, options.name ?? '<document>', options), options);
}

export * from './browser.ts';
export { type DatasetProblem, readDataset } from './read/dataset.ts';
export type { ReadOptions } from './read/reader.ts';
