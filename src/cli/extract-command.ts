// plan-extract FILE...: reads, extracts, writes.
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Grammars } from '../model/rule.ts';
import { type Run, run } from '../pipeline.ts';
import { ReadError } from '../read/read-error.ts';
import { readSources } from '../read/read-file.ts';
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
  const { runs, left } = await readAll(files, readOptionsOf(options), grammars);
  const text = options.coverage
    ? (await import('./inspect-command.ts')).formatCoverage(runs)
    : write(
        runs.map(({ plan }) => plan),
        options.format ?? formatOf(options.output),
      );
  if (options.output === undefined) process.stdout.write(text);
  else await writeWhole(options.output, text);
  // A document of an archive that is left out is said, however quiet: nothing else shows that it is missing.
  for (const problem of left) process.stderr.write(`${problem}\n`);
  if (!options.quiet) for (const { plan, source } of runs) process.stderr.write(formatDiagnostics(plan, source));
  const warned =
    left.length > 0 || runs.some(({ plan }) => plan.diagnostics.some(({ severity }) => severity !== 'info'));
  return options.strict && warned ? EXIT.findings : EXIT.done;
}

interface Read {
  readonly runs: readonly Run[];
  /** What could not be read in archives of which something could. */
  readonly left: readonly string[];
}

async function readAll(files: readonly string[], options: ReadOptions, grammars: Grammars | undefined): Promise<Read> {
  const runs: Run[] = [];
  const left: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      const found = await readSources(file, options);
      runs.push(...found.sources.map((source) => run(source, grammars === undefined ? {} : { grammars })));
      (found.sources.length > 0 ? left : problems).push(...found.problems.map(readProblem));
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      problems.push(readProblem(error));
    }
  }
  if (problems.length > 0) throw new CommandFailure(problems.join('\n'));
  return { runs, left };
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
