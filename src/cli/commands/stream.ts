// plan-extract stream: requests on standard input, an answer for each on standard output.

import { type Command, Option } from 'commander';
import type { Shard } from '../../stream/shard.ts';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';

interface StreamFlags extends ReadFlags {
  readonly paths: boolean;
  readonly shard?: string;
  readonly failOn?: 'failed';
  readonly grammars?: string;
  readonly maxFileTime: number;
  readonly maxMemory: number;
}

export function addStreamCommand(program: Command): void {
  const command = program
    .command('stream')
    .description(say('stream.about'))
    .option('--no-paths', say('stream.no-paths'))
    .option('--shard <i/n>', say('stream.shard'))
    .addOption(new Option('--fail-on <what>', say('stream.fail-on')).choices(['failed']))
    .addOption(setting('grammars'))
    .addOption(setting('maxFileTime'))
    .addOption(setting('maxMemory'))
    .addOption(setting('lang'))
    .action(async (flags: StreamFlags) => {
      process.exitCode = await stream(flags);
    });
  withReadOptions(command);
  withExamples(command, [
    ['stream < yeu-cau.ndjson > tra-loi.ndjson', 'stream.eg'],
    ['stream --shard 0/4 < yeu-cau.ndjson', 'stream.eg-shard'],
  ]);
}

async function stream(flags: StreamFlags): Promise<number> {
  const { versionsOf } = await import('../../batch/versions.ts');
  const { sourceName } = await import('../../batch/source-name.ts');
  const { runStream } = await import('../../stream/run-stream.ts');
  const { explainLine } = await import('../batch-summary.ts');
  const shard = flags.shard === undefined ? null : await shardOf(flags.shard);
  const grammars = await ownGrammars(flags.grammars);
  // What stands in threads of its own cannot be told of pages; processes beside this one have the other cores.
  const { onPage: _, officeTurn: __, ...read } = { ...readOptionsOf(flags), hands: 1 };
  const failures = await runStream({
    input: process.stdin,
    write: async (answer) => {
      if (!process.stdout.write(answer)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    },
    paths: flags.paths,
    nameOf: sourceName,
    setting: { versions: versionsOf(grammars), read, grammars: grammars ?? null },
    memory: flags.maxMemory,
    requestTime: flags.maxFileTime * 1000,
    shard,
    explain: explainLine,
    explainRefusal: (code, detail, line) => say(`stream.${code}`, { detail, line }),
  });
  return failures > 0 && flags.failOn === 'failed' ? EXIT.findings : EXIT.done;
}

async function shardOf(text: string): Promise<Shard> {
  const found = (await import('../../stream/shard.ts')).shardOf(text);
  if (found === undefined) throw new CommandFailure(say('stream.not-a-shard', { text }));
  return found;
}
