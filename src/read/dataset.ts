// The plans of a dataset, one at a time: what `batch` and `--format ndjson`, `json` and `yaml` write, in a folder or a file.
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type PlanFacts, PlanFactsSchema } from '../model/plan-facts.ts';
import { textLines } from './text-lines.ts';

/** Something in a dataset that should be a plan and is none. */
export interface DatasetProblem {
  readonly file: string;
  /** From 1; null for a whole file. */
  readonly line: number | null;
  /** What is wrong, in English: the words of a parser, or the key that is missing. */
  readonly detail: string;
}

const SCHEMA = 'plan-extract/1';
const LINES = ['.ndjson', '.jsonl'];
const WHOLE = ['.json', '.yaml', '.yml'];

/**
 * Reads a dataset. Files are taken in the order of their paths, hidden ones left out, links not followed. A file whose first
 * content is no plan (a manifest, a report) is left out without a word.
 * @param path a folder, or one file
 * @param onProblem hears of lines and files that are broken; the rest is read all the same
 * @throws Error of the file system where the path itself cannot be read
 */
export async function* readDataset(
  path: string,
  onProblem: (problem: DatasetProblem) => void,
): AsyncGenerator<PlanFacts, void, void> {
  if ((await stat(path)).isDirectory()) yield* plansBelow(path, await listed(path), onProblem);
  else yield* plansOf(path, true, onProblem);
}

type OnProblem = (problem: DatasetProblem) => void;
type Report = (line: number | null, error: unknown) => void;

async function* plansBelow(
  folder: string,
  found: readonly Dirent[],
  onProblem: OnProblem,
): AsyncGenerator<PlanFacts, void, void> {
  for (const one of found) {
    const inner = join(folder, one.name);
    if (one.isFile()) yield* plansOf(inner, false, onProblem);
    if (!one.isDirectory()) continue;
    let below: Dirent[] = [];
    try {
      below = await listed(inner);
    } catch (error) {
      onProblem({ file: inner, line: null, detail: detailOf(error) });
    }
    yield* plansBelow(inner, below, onProblem);
  }
}

/** What stands in a folder and is not hidden, in the order of paths: a folder as with its `/`. */
async function listed(folder: string): Promise<Dirent[]> {
  const step = (found: Dirent) => found.name + (found.isDirectory() ? '/' : '');
  return (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (step(a) < step(b) ? -1 : 1));
}

/** @param named a file that was named itself may have any ending */
async function* plansOf(file: string, named: boolean, onProblem: OnProblem): AsyncGenerator<PlanFacts, void, void> {
  const ending = extname(file).toLowerCase();
  const report: Report = (line, error) => onProblem({ file, line, detail: detailOf(error) });
  try {
    if (LINES.includes(ending)) yield* plansOfLines(file, report);
    else if (WHOLE.includes(ending) || named) yield* plansOfFile(file, ending, report);
  } catch (error) {
    report(null, error);
  }
}

const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);

async function* plansOfLines(file: string, report: Report): AsyncGenerator<PlanFacts, void, void> {
  let known = false;
  let number = 0;
  for await (const line of textLines(file)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (!known && !claimsPlan(value)) return;
      known = true;
      yield planOf(value);
    } catch (error) {
      report(number, error);
    }
  }
}

async function* plansOfFile(file: string, ending: string, report: Report): AsyncGenerator<PlanFacts, void, void> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  const isYaml = ending === '.yaml' || ending === '.yml';
  const values = isYaml ? (await import('./yaml-values.ts')).yamlValues(text) : [JSON.parse(text) as unknown];
  for (const value of values.flat()) {
    if (!claimsPlan(value)) continue;
    try {
      yield planOf(value);
    } catch (error) {
      report(null, error);
    }
  }
}

const claimsPlan = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { schema?: unknown }).schema === SCHEMA;

/** @throws Error that names the first key that is wrong */
function planOf(value: unknown): PlanFacts {
  const { success, data, error } = PlanFactsSchema.safeParse(value);
  if (success) return data;
  const issue = error.issues[0];
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
