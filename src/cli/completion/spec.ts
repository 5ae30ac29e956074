// What can be completed: the commands and options of the program, as commander knows them.
import type { Command } from 'commander';

export interface OptionSpec {
  /** `--format`, or `-o` where there is only a short name. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

export interface CommandSpec {
  /** `''` for the program, `/grammar/check` for a command below a command. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionSpec[];
  /** The values that its first argument can have, where they are few. */
  readonly choices: readonly string[];
}

/** The program and all its commands, outer before inner. */
export function specsOf(command: Command, path = ''): CommandSpec[] {
  const help = command.createHelp();
  return [
    {
      path,
      commands: command.commands.map((one) => ({ name: one.name(), description: one.description() })),
      options: help.visibleOptions(command).map((option) => ({
        names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
        description: option.description,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? [],
      })),
      choices: command.registeredArguments[0]?.argChoices ?? [],
    },
    ...command.commands.flatMap((one) => specsOf(one, `${path}/${one.name()}`)),
  ];
}
