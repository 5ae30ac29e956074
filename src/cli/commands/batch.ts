// plan-extract batch INPUT... --out DIR: thousands of files in several threads.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { DocumentLine } from '../../batch/line.ts';
import type { Summary } from '../../batch/summary.ts';
import { FORMATS, type Format } from '../../write/writers.ts';
import { count } from '../count.ts';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { interruptions } from '../interruptions.ts';
import { withListed } from '../listed-paths.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';

const REPORTS = ['text', 'json', 'junit'] as const;

interface BatchFlags extends ReadFlags {
  readonly out: string;
  readonly format: Format;
  readonly jobs: number;
  readonly shardBytes: number;
  readonly maxFileTime: number;
  readonly maxMemory: number;
  readonly retryFailed?: boolean;
  readonly follow?: boolean;
  readonly report: (typeof REPORTS)[number];
  readonly failOn?: string;
  readonly grammars?: string;
  readonly quiet?: boolean;
}

export function addBatchCommand(program: Command): void {
  const command = program
    .command('batch')
    .description(say('batch.about'))
    .argument('<input...>', say('batch.input'))
    .requiredOption('--out <dir>', say('batch.out'))
    .addOption(new Option('-f, --format <format>', say('batch.format')).choices(FORMATS).default('json'))
    .addOption(setting('jobs'))
    .option('--retry-failed', say('batch.retry-failed'))
    .option('--follow', say('batch.follow'))
    .addOption(count('--shard-bytes <n>', say('batch.shard-bytes')).default(64 * 1024 * 1024))
    .addOption(new Option('--report <report>', say('batch.report')).choices(REPORTS).default('text'))
    .option('--fail-on <what>', say('batch.fail-on'))
    .addOption(setting('grammars'))
    .addOption(setting('quiet'))
    .addOption(setting('maxFileTime'))
    .addOption(setting('maxMemory'))
    .addOption(setting('lang'))
    .action(async (inputs: string[], flags: BatchFlags) => {
      process.exitCode = await batch(inputs, flags);
    });
  withReadOptions(command);
  withExamples(command, [
    ['batch luu-tru --out ket-qua', 'batch.eg'],
    ['batch luu-tru --out ket-qua --format ndjson --jobs 4', 'batch.eg-dataset'],
    ['batch - --out ket-qua < danh-sach.txt', 'batch.eg-list'],
    ['batch luu-tru --out ket-qua --report junit --fail-on failed > junit.xml', 'batch.eg-ci'],
  ]);
}

async function batch(inputs: readonly string[], flags: BatchFlags): Promise<number> {
  const { findingsOf } = await import('../../batch/finding.ts');
  const { LockedError } = await import('../../batch/lock.ts');
  const { runBatch } = await import('../../batch/run-batch.ts');
  const { batchProgress } = await import('../batch-progress.ts');
  const { signal, interrupted, ignore } = interruptions();
  const failOn = await failOnOf(flags.failOn);
  const { out, format, jobs, shardBytes, retryFailed = false, follow = false, quiet = false } = flags;
  const grammars = await ownGrammars(flags.grammars);
  // A mistyped name would leave an empty dataset in the place of the last one. What a list names may be gone by now.
  const gone = inputs.filter((input) => input !== '-' && !/[*?[]/.test(input) && !existsSync(input));
  if (gone.length > 0)
    throw new CommandFailure(gone.map((file) => say('read.missing', { file, detail: '' })).join('\n'));
  const paths = await withListed(inputs);
  const progress = await batchProgress(quiet);
  const counted = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  let findings = 0;
  const see = (line: DocumentLine) => {
    const found = findingsOf(line, failOn).length > 0;
    counted.tests++;
    if (line.status === 'failed') counted.errors++;
    else if (line.status === 'ignored') counted.skipped++;
    else if (found) counted.failures++;
    if (found) findings++;
  };
  let summary: Summary;
  try {
    summary = await runBatch({
      inputs: paths,
      ...{
        out,
        format,
        jobs,
        shardBytes,
        retryFailed,
        follow,
        signal,
        ...(grammars === undefined ? {} : { grammars }),
      },
      read: readOptionsOf(flags),
      memory: flags.maxMemory,
      fileTime: flags.maxFileTime * 1000,
      onTotal: progress.total,
      onFile: (lines) => {
        lines.forEach(see);
        progress.step(counted.errors);
      },
    });
  } catch (error) {
    progress.end();
    if (interrupted() !== null) {
      process.stderr.write(`${say('batch.stopped')}\n`);
      return interrupted() === 'SIGINT' ? 130 : 143;
    }
    if (error instanceof LockedError)
      throw new CommandFailure(say('batch.locked', { out, pid: error.pid, host: error.host, file: error.file }));
    if (error instanceof Error && ('syscall' in error || error.name === 'PoolFailure'))
      throw new CommandFailure(say('fail.write', { file: out, reason: error.message }));
    throw error;
  } finally {
    ignore();
  }
  progress.end();
  if (counted.tests === 0) {
    const { IGNORE_FILE } = await import('../../batch/walk.ts');
    throw new CommandFailure(say('batch.nothing', { ignore: IGNORE_FILE }));
  }
  await report(flags, summary, counted, failOn);
  return findings > 0 ? EXIT.findings : EXIT.done;
}

async function report(
  { report: form, out, quiet = false }: BatchFlags,
  summary: Summary,
  counted: { tests: number; failures: number; errors: number; skipped: number },
  failOn: readonly string[],
): Promise<void> {
  const { MANIFEST, readManifest } = await import('../../batch/manifest.ts');
  const { explainLine, summaryText } = await import('../batch-summary.ts');
  if (form === 'json') process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  else if (form === 'text') {
    if (!quiet) process.stdout.write(summaryText(summary, join(out, MANIFEST)));
  } else {
    const { junitOf } = await import('../../batch/junit.ts');
    const { seconds } = summary;
    for (const piece of junitOf(readManifest(out), { ...counted, seconds }, { failOn, explain: explainLine }))
      if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

/** The words of --fail-on. */
async function failOnOf(text = ''): Promise<string[]> {
  const { FAIL_ON } = await import('../../batch/finding.ts');
  const words = text.split(',').map((word) => word.trim());
  const given = words.filter((word) => word !== '');
  const unknown = given.find((word) => !FAIL_ON.includes(word));
  if (unknown !== undefined)
    throw new CommandFailure(say('batch.no-fail-on', { word: unknown, known: FAIL_ON.join(', ') }));
  return given;
}
