// Help in the language of the user, with examples for each command.
import type { Command } from 'commander';
import type { MessageKey } from './messages/catalogue.ts';
import { say } from './messages/say.ts';

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
};

/** Makes the help of a command, and of those added to it later, speak the language of the user. */
export function withHelp(command: Command): Command {
  return command
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.help-of'))
    .configureHelp({
      styleTitle: (title) => (title in TITLES ? say(TITLES[title] as MessageKey) : title),
      optionDescription(option) {
        const plain = option.description;
        const notes = [
          ...(option.argChoices ? [`${say('help.choices')}: ${option.argChoices.join(', ')}`] : []),
          ...(option.defaultValue !== undefined && typeof option.defaultValue !== 'boolean'
            ? [`${say('help.default')}: ${option.defaultValueDescription ?? String(option.defaultValue)}`]
            : []),
        ];
        return notes.length === 0 ? plain : `${plain} (${notes.join('; ')})`;
      },
    });
}

/** Adds examples: command lines without the name of the program, each with what it does. */
export function withExamples(command: Command, examples: readonly (readonly [string, MessageKey])[]): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, key]) => `  plan-extract ${line.padEnd(width)}  ${say(key)}`);
  return command.addHelpText('after', () => `\n${say('help.examples')}\n${lines.join('\n')}`);
}
