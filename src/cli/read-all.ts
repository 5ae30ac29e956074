// Files in the order of the arguments: all are read before anything is written, so that a bad file leaves nothing half done.
import type { Grammars } from '../model/rule.ts';
import type { Run } from '../pipeline.ts';
import { ReadError } from '../read/read-error.ts';
import type { ReadOptions } from '../read/reader.ts';
import { CommandFailure } from './exit-code.ts';
import { progressOf } from './progress.ts';
import { readProblem } from './read-problem.ts';

interface Read {
  readonly runs: readonly Run[];
  /** What could not be read in archives of which something could. */
  readonly left: readonly string[];
}

/**
 * Reads files and extracts their plans.
 * @throws {CommandFailure} that names everything that could not be read
 */
export async function readAll(
  files: readonly string[],
  options: ReadOptions,
  grammars: Grammars | undefined,
): Promise<Read> {
  const { readSources } = await import('../read/read-file.ts');
  const { run } = await import('../pipeline.ts');
  const runs: Run[] = [];
  const left: string[] = [];
  const problems: string[] = [];
  const progress = await progressOf(files.length);
  for (const [i, file] of files.entries()) {
    try {
      const found = await readSources(file, options);
      runs.push(...found.sources.map((source) => run(source, grammars === undefined ? {} : { grammars })));
      (found.sources.length > 0 ? left : problems).push(...found.problems.map(readProblem));
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      problems.push(readProblem(error));
    }
    progress.step(files[i + 1] ?? '');
  }
  progress.end();
  if (problems.length > 0) throw new CommandFailure(problems.join('\n'));
  return { runs, left };
}
