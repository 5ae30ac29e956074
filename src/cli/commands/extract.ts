// plan-extract FILE...: reads, extracts, writes.

import { existsSync } from 'node:fs';
import { Argument, type Command, Option } from 'commander';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { formatFor } from '../format-for.ts';
import { withExamples } from '../help.ts';
import { meantCommand } from '../meant.ts';
import { say } from '../messages/say.ts';
import { OUTPUT_ENDINGS, type OutputFormat, writeOutput } from '../output-format.ts';
import { ownGrammars } from '../own-grammars.ts';
import { checkPlace, putOut } from '../put-out.ts';
import { readAll } from '../read-all.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';
import { type WriteFlags, withWriteOptions, writeOptionsOf } from '../write-options.ts';

interface ExtractOptions extends ReadFlags, WriteFlags {
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
      process.exitCode = await extract(files, options, formatFor(program, OUTPUT_ENDINGS, 'yaml'));
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
    ['ke-hoach.pdf --format table', 'extract.eg-terminal'],
    ['*.pdf -o thoi-han.ics', 'extract.eg-calendar'],
    ['ke-hoach.pdf -o tom-tat.md', 'extract.eg-summary'],
    ['*.txt --strict --quiet', 'extract.eg-strict'],
    ['ke-hoach.txt --coverage', 'extract.eg-coverage'],
  ]);
}

/** Extracts the plans of files. All are read before anything is written, so that a bad file leaves nothing half done. */
async function extract(files: readonly string[], options: ExtractOptions, format: OutputFormat): Promise<number> {
  const asked = writeOptionsOf(options, format);
  if (!options.coverage) checkPlace(await writeOutput([], format, asked, options.output), options.output, format);
  const grammars = await ownGrammars(options.grammars);
  const { runs, left } = await readAll(files, readOptionsOf(options), grammars);
  if (options.coverage) {
    const { formatCoverage } = await import('../coverage-text.ts');
    await putOut(formatCoverage(runs), options.output);
  } else {
    const plans = runs.map(({ plan }) => plan);
    await putOut(await writeOutput(plans, format, asked, options.output), options.output, format);
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
