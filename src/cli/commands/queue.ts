// plan-extract queue add|work|status|retry|drain: the work divided among machines.

import { type Command, Option } from 'commander';
import type { OpenQueue } from '../../queue/open-queue.ts';
import { count } from '../count.ts';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { interruptions } from '../interruptions.ts';
import { withListed } from '../listed-paths.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { READ_SETTINGS, type ReadFlags, readOptionsOf } from '../read-options.ts';
import { setting } from '../settings.ts';

interface QueueFlags {
  readonly redis?: string;
  readonly queue: string;
}

interface AddFlags extends QueueFlags, ReadFlags {
  readonly grammars?: string;
  readonly follow?: boolean;
  readonly attempts: number;
  readonly retryDelay: number;
  readonly maxWaiting: number;
}

interface WorkFlags extends QueueFlags {
  readonly out: string;
  readonly jobs: number;
  readonly maxFileTime: number;
  readonly maxMemory: number;
  readonly password?: string;
  readonly patience: number;
  readonly maxDeaths: number;
  readonly untilEmpty?: boolean;
  readonly quiet?: boolean;
}

export function addQueueCommand(program: Command): void {
  const queue = program.command('queue').description(say('queue.about'));
  const add = on(queue, 'add', 'queue.add')
    .argument('<input...>', say('batch.input'))
    .option('--follow', say('batch.follow'))
    .addOption(count('--attempts <n>', say('queue.attempts')).default(3))
    .addOption(count('--retry-delay <seconds>', say('queue.retry-delay')).default(10))
    .addOption(count('--max-waiting <n>', say('queue.max-waiting')).default(20_000))
    .addOption(setting('grammars'))
    .action(run(addFiles));
  for (const name of READ_SETTINGS) add.addOption(setting(name));
  on(queue, 'work', 'queue.work')
    .requiredOption('--out <dir>', say('queue.out'))
    .addOption(setting('jobs'))
    .option('--until-empty', say('queue.until-empty'))
    .addOption(count('--patience <seconds>', say('queue.patience')).default(30))
    .addOption(count('--max-deaths <n>', say('queue.max-deaths')).default(2))
    .option('--password <password>', say('set.password'))
    .addOption(setting('maxFileTime'))
    .addOption(setting('maxMemory'))
    .addOption(setting('quiet'))
    .action(run((_, flags: WorkFlags) => workOn(flags)));
  on(queue, 'status', 'queue.status')
    .addOption(new Option('--format <form>', say('queue.format')).choices(['text', 'json']).default('text'))
    .action(run((_, flags: QueueFlags & { format: string }) => status(flags)));
  on(queue, 'retry', 'queue.retry').action(run((_, flags: QueueFlags) => retry(flags)));
  on(queue, 'drain', 'queue.drain')
    .option('--dead', say('queue.dead-too'))
    .action(run((_, flags: QueueFlags & { dead?: boolean }) => drain(flags)));
  withExamples(queue, [
    ['queue add luu-tru', 'queue.eg-add'],
    ['queue work --out ket-qua', 'queue.eg-work'],
    ['queue status', 'queue.eg-status'],
    ['batch luu-tru --out ket-qua --format ndjson', 'queue.eg-assemble'],
  ]);
}

/** A command below `queue`, with the options that all of them have. */
function on(queue: Command, name: string, about: Parameters<typeof say>[0]): Command {
  return queue
    .command(name)
    .description(say(about))
    .option('--redis <url>', say('queue.redis'))
    .option('--queue <name>', say('queue.name'), 'plans')
    .addOption(setting('lang'));
}

/** The action of a command; it has no argument, or a list. */
function run<F>(action: (inputs: readonly string[], flags: F) => Promise<number>) {
  return async (...given: unknown[]): Promise<void> => {
    const [flags] = given.slice(-2) as [F];
    const { QueueFailure } = await import('../../queue/queue-failure.ts');
    try {
      process.exitCode = await action(given.length > 2 ? (given[0] as string[]) : [], flags);
    } catch (error) {
      if (error instanceof QueueFailure) throw new CommandFailure(say(`queue.${error.problem}`, error.values));
      throw error;
    }
  };
}

async function withQueue<T>(flags: QueueFlags, use: (open: OpenQueue) => Promise<T>, patient = false): Promise<T> {
  const { openQueue } = await import('../../queue/open-queue.ts');
  const { QueueFailure } = await import('../../queue/queue-failure.ts');
  const url = flags.redis ?? process.env.PLAN_EXTRACT_REDIS ?? '';
  if (url === '') throw new QueueFailure('no-url');
  const open = await openQueue({ url, name: flags.queue }, patient);
  try {
    return await use(open);
  } finally {
    await open.close();
  }
}

async function addFiles(inputs: readonly string[], flags: AddFlags): Promise<number> {
  const { addEntries } = await import('../../queue/add.ts');
  const { entriesOf } = await import('../../batch/inputs.ts');
  const { plainReadOptions } = await import('../../batch/settings-of.ts');
  const { versionsOf } = await import('../../batch/versions.ts');
  const { signal } = interruptions();
  const grammars = await ownGrammars(flags.grammars);
  const { password: _, ...read } = plainReadOptions(readOptionsOf(flags));
  const paths = await withListed(inputs);
  const { added, known, ignored } = await withQueue(flags, (open) =>
    addEntries(open, {
      entries: entriesOf(paths, { follow: flags.follow ?? false, out: '' }),
      setting: { versions: versionsOf(grammars), read, grammars: grammars ?? null },
      attempts: flags.attempts,
      retryDelay: flags.retryDelay * 1000,
      maxWaiting: flags.maxWaiting,
      signal,
      onPause: (waiting) => process.stderr.write(`${say('queue.paused', { waiting })}\n`),
    }),
  );
  if (added + known + ignored === 0) throw new CommandFailure(say('queue.nothing'));
  process.stdout.write(`${say('queue.added', { added, known, ignored })}\n`);
  return EXIT.done;
}

async function workOn(flags: WorkFlags): Promise<number> {
  const { work } = await import('../../queue/work.ts');
  const { explainLine } = await import('../batch-summary.ts');
  const { signal } = interruptions();
  const tell = (text: string) => process.stderr.write(`${text}\n`);
  let done = 0;
  await withQueue(
    flags,
    (open) =>
      work(open, {
        out: flags.out,
        jobs: flags.jobs,
        memory: flags.maxMemory,
        fileTime: flags.maxFileTime * 1000,
        password: flags.password ?? null,
        patience: flags.patience * 1000,
        maxDeaths: flags.maxDeaths,
        untilEmpty: flags.untilEmpty ?? false,
        signal,
        explain: explainLine,
        onFile: (name, outcome, why) => {
          if (outcome === 'done') done++;
          else if (!flags.quiet) tell(say(`queue.${outcome}`, { name, why }));
        },
        onLost: (reason) => tell(say('queue.lost', { reason })),
      }),
    true,
  );
  if (!flags.quiet) tell(say('queue.left', { done }));
  return EXIT.done;
}

/** Dead files that a report for people names. */
const NAMED = 20;
const LISTED = 10_000;

async function status(flags: QueueFlags & { readonly format: string }): Promise<number> {
  const { statusOf } = await import('../../queue/status.ts');
  const found = await withQueue(flags, (open) => statusOf(open, flags.format === 'json' ? LISTED : NAMED));
  if (flags.format === 'json') {
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return EXIT.done;
  }
  const { deadJobs, workers, ...counts } = found;
  const lines = [say('queue.counts', { ...counts, workers: workers ?? '?' })];
  for (const { name, reason, message } of deadJobs)
    lines.push(
      say('queue.dead-job', { name, reason, message: reason === 'worker-died' ? say('queue.worker-died') : message }),
    );
  if (counts.dead > deadJobs.length) lines.push(say('queue.dead-more', { count: counts.dead - deadJobs.length }));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.done;
}

async function retry(flags: QueueFlags): Promise<number> {
  const { retryDead } = await import('../../queue/clear.ts');
  const count = await withQueue(flags, retryDead);
  process.stdout.write(`${say('queue.retried', { count })}\n`);
  return EXIT.done;
}

async function drain(flags: QueueFlags & { readonly dead?: boolean }): Promise<number> {
  const { removeDead, removeWaiting } = await import('../../queue/clear.ts');
  await withQueue(flags, async (open) => {
    process.stdout.write(`${say('queue.drained', { count: await removeWaiting(open) })}\n`);
    if (flags.dead) process.stdout.write(`${say('queue.drained-dead', { count: await removeDead(open) })}\n`);
  });
  return EXIT.done;
}
