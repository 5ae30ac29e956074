// What some formats can be asked for: one table, another profile.
import { type Command, Option } from 'commander';
import { PROFILES, type Profile, type WriteOptions } from '../write/output.ts';
import { TABLE_NAMES, type TableName } from '../write/tables/table-names.ts';
import { formatsThatTake } from '../write/writers.ts';
import { CommandFailure } from './exit-code.ts';
import { say } from './messages/say.ts';
import type { OutputFormat } from './output-format.ts';

export interface WriteFlags {
  readonly table?: TableName;
  readonly profile?: Profile;
}

/** Adds `--table` and `--profile` to a command. */
export function withWriteOptions(command: Command): Command {
  return command
    .addOption(new Option('--table <table>', say('set.table')).choices(TABLE_NAMES).conflicts('profile'))
    .addOption(new Option('--profile <profile>', say('set.profile')).choices(PROFILES));
}

/**
 * What a writer is asked for.
 * @throws {CommandFailure} where the format does not know an option that is set
 */
export function writeOptionsOf({ table, profile }: WriteFlags, format: OutputFormat): WriteOptions {
  const options: WriteOptions = {
    ...(table === undefined ? {} : { table }),
    ...(profile === undefined ? {} : { profile }),
  };
  for (const name of Object.keys(options) as (keyof WriteOptions)[]) {
    const formats = formatsThatTake(name);
    if (!formats.some((one) => one === format))
      throw new CommandFailure(
        say('fail.option-of-formats', { option: `--${name}`, format, formats: formats.join(', ') }),
      );
  }
  return options;
}
