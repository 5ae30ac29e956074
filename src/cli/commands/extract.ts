// plan-extract FILE...: reads, extracts, writes.
import { existsSync } from 'node:fs';
import { Argument, type Command, Option } from 'commander';
import type { Grammars } from '../../model/rule.ts';
import type { Run } from '../../pipeline.ts';
import { ReadError } from '../../read/read-error.ts';
import type { ReadOptions } from '../../read/reader.ts';
import { type Format, formatOfName } from '../../write/writers.ts';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { meantCommand } from '../meant.ts';
import { say } from '../messages/say.ts';
import { progressOf } from '../progress.ts';
import { checkPlace, putOut } from '../put-out.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { readProblem } from '../read-problem.ts';
import { setting } from '../settings.ts';
import { type WriteFlags, withWriteOptions, writeOptionsOf } from '../write-options.ts';

interface ExtractOptions extends ReadFlags, WriteFlags {
  readonly format?: Format;
  readonly output?: string;
  readonly grammars?: string;
  readonly strict?: boolean;
  readonly coverage?: boolean;
  readonly quiet?: boolean;
}

/** Adds what the program does where no command is named. */
export function addExtract(program: Command): void {
  program
    .description(say('extract.about'))
    .addArgument(new Argument('<file...>', say('help.file')))
    .addOption(setting('format'))
    .option('-o, --output <file>', say('set.output'))
    .addOption(setting('grammars'))
    .addOption(setting('strict'))
    .addOption(new Option('--coverage', say('extract.coverage')))
    .addOption(setting('quiet'))
    .addOption(setting('lang'))
    .action(async (files: string[], options: ExtractOptions) => {
      const [first] = files as [string];
      const meant = existsSync(first)
        ? undefined
        : meantCommand(
            first,
            program.commands.map((one) => one.name()),
          );
      if (meant !== undefined) throw new CommandFailure(say('fail.not-a-file', { file: first, name: meant }));
      process.exitCode = await extract(files, options);
    });
  withWriteOptions(program);
  withReadOptions(program);
  withExamples(program, [
    ['ke-hoach.pdf', 'extract.eg-yaml'],
    ['ke-hoach.txt -o ke-hoach.json', 'extract.eg-file'],
    ['- --format json < ke-hoach.txt', 'extract.eg-pipe'],
    ['*.pdf -o ke-hoach.xlsx', 'extract.eg-sheet'],
    ['*.pdf --table tasks -o nhiem-vu.csv', 'extract.eg-table'],
    ['*.pdf --format parquet -o du-lieu', 'extract.eg-folder'],
    ['*.txt --strict --quiet', 'extract.eg-strict'],
    ['ke-hoach.txt --coverage', 'extract.eg-coverage'],
  ]);
}

/** Extracts the plans of files. All are read before anything is written, so that a bad file leaves nothing half done. */
async function extract(files: readonly string[], options: ExtractOptions): Promise<number> {
  const format = options.format ?? formatOfName(options.output ?? '') ?? 'yaml';
  const asked = writeOptionsOf(options, format);
  if (!options.coverage) {
    const { write } = await import('../../write/writers.ts');
    checkPlace(await write([], format, asked), options.output, format);
  }
  const grammars =
    options.grammars === undefined
      ? undefined
      : await (await import('../load-grammars.ts')).loadGrammars(options.grammars);
  const { runs, left } = await readAll(files, readOptionsOf(options), grammars);
  if (options.coverage) {
    const { formatCoverage } = await import('../coverage-text.ts');
    await putOut(formatCoverage(runs), options.output);
  } else {
    const { write } = await import('../../write/writers.ts');
    const plans = runs.map(({ plan }) => plan);
    await putOut(await write(plans, format, asked), options.output, format);
  }
  // A document of an archive that is left out is said, however quiet: nothing else shows that it is missing.
  for (const problem of left) process.stderr.write(`${problem}\n`);
  if (!options.quiet) {
    const { formatDiagnostics } = await import('../diagnostics.ts');
    for (const { plan, source } of runs) process.stderr.write(formatDiagnostics(plan, source));
  }
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
  const { readSources } = await import('../../read/read-file.ts');
  const { run } = await import('../../pipeline.ts');
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
