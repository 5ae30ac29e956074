// What commander objects to, in the language of the user.
import type { CommanderError } from 'commander';
import type { MessageKey } from './messages/catalogue.ts';
import { say } from './messages/say.ts';

/** Commander gives its errors as English sentences; these take their values out again. */
const SHAPES: readonly (readonly [RegExp, MessageKey])[] = [
  [/^unknown option '(?<name>.+)'/, 'fail.unknown-option'],
  [/^unknown command '(?<name>.+)'/, 'fail.unknown-command'],
  [/^missing required argument '(?<name>.+)'/, 'fail.missing-argument'],
  [/^too many arguments/, 'fail.excess-arguments'],
  [/^option '(?<one>.+)' cannot be used with option '(?<other>.+)'/, 'fail.conflict'],
  [/^option '(?<name>.+)' argument missing/, 'fail.option-needs-value'],
  [/^required option '(?<name>.+)' not specified/, 'fail.missing-argument'],
  [
    /^option '(?<option>.+)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.+)\./,
    'fail.not-a-choice',
  ],
  [
    /^command-argument value '(?<value>.*)' is invalid for argument '(?<option>.+)'\. Allowed choices are (?<choices>.+)\./,
    'fail.not-a-choice',
  ],
  [/^option '(?<option>.+)' argument '(?<value>.*)' is invalid\. count/, 'fail.not-a-count'],
];

/** The message of an error of commander, with what was probably meant and where help is. */
export function commanderProblem(error: CommanderError): string {
  const text = error.message.replace(/^error: /, '');
  const [shape, key] = SHAPES.find(([one]) => one.test(text)) ?? [];
  const what =
    shape === undefined || key === undefined ? text.split('\n')[0] : say(key, shape.exec(text)?.groups ?? {});
  const meant = meantIn(text);
  return [
    say('fail.error', { what: what ?? '' }),
    ...(meant === undefined ? [] : [say('fail.meant', { name: meant })]),
    say('fail.help', { command: 'plan-extract' }),
  ].join('\n');
}

/** What commander takes a mistyped word for; undefined where it has no idea. */
export const meantIn = (text: string): string | undefined => /\(Did you mean (?:one of )?(.+)\?\)/.exec(text)?.[1];
