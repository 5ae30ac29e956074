// plan-extract FILE...: reads, extracts, writes.
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Grammars } from '../model/rule.ts';
import { type Run, run } from '../pipeline.ts';
import { ReadError } from '../read/read-error.ts';
import { readSource } from '../read/read-file.ts';
import type { ReadOptions } from '../read/reader.ts';
import { type Format, write } from '../write/writers.ts';
import { formatDiagnostics } from './diagnostics.ts';
import { CommandFailure, EXIT } from './exit-code.ts';
import { loadGrammars } from './load-grammars.ts';
import { readProblem } from './messages.ts';
import { type ReadFlags, readOptionsOf } from './read-options.ts';

export interface ExtractOptions extends ReadFlags {
  readonly format?: Format;
  readonly output?: string;
  readonly grammars?: string;
  readonly strict?: boolean;
  readonly coverage?: boolean;
  readonly quiet?: boolean;
}

/** Extracts the plans of files. All are read before anything is written, so that a bad file leaves nothing half done. */
export async function extractCommand(files: readonly string[], options: ExtractOptions): Promise<number> {
  const grammars = options.grammars === undefined ? undefined : await loadGrammars(options.grammars);
  const runs = await readAll(files, readOptionsOf(options), grammars);
  const text = options.coverage
    ? (await import('./inspect-command.ts')).formatCoverage(runs)
    : write(
        runs.map(({ plan }) => plan),
        options.format ?? formatOf(options.output),
      );
  if (options.output === undefined) process.stdout.write(text);
  else await writeWhole(options.output, text);
  if (!options.quiet) for (const { plan, source } of runs) process.stderr.write(formatDiagnostics(plan, source));
  const warned = runs.some(({ plan }) => plan.diagnostics.some(({ severity }) => severity !== 'info'));
  return options.strict && warned ? EXIT.findings : EXIT.done;
}

async function readAll(files: readonly string[], options: ReadOptions, grammars: Grammars | undefined): Promise<Run[]> {
  const runs: Run[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      runs.push(run(await readSource(file, options), grammars === undefined ? {} : { grammars }));
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      problems.push(readProblem(error));
    }
  }
  if (problems.length > 0) throw new CommandFailure(problems.join('\n'));
  return runs;
}

const formatOf = (output: string | undefined): Format => (output?.toLowerCase().endsWith('.json') ? 'json' : 'yaml');

/** Writes a file under another name first, so that the name never holds half a result. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`);
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new CommandFailure(`${path}: không ghi được tệp\n  it could not be written (${(error as Error).message})`);
  }
}
