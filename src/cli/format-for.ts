import { extname } from 'node:path';
import type { Command } from 'commander';
import { CommandFailure } from './exit-code.ts';
import { say } from './messages/say.ts';

/**
 * The format of a command's output: that of the flag, else the one that the ending of `--output` means, else that of the
 * settings.
 * @param endings for each format the endings of names that mean it, in small letters
 * @throws {CommandFailure} where the name has an ending that means no format and nothing else names one
 */
export function formatFor<F extends string>(
  command: Command,
  endings: Readonly<Record<F, readonly string[]>>,
  otherwise: F,
): F {
  const { format, output = '' } = command.opts<{ format?: F; output?: string }>();
  if (format !== undefined && command.getOptionValueSource('format') === 'cli') return format;
  const ending = extname(output).toLowerCase();
  const formats = Object.keys(endings) as F[];
  const named = formats.find((one) => endings[one].includes(ending));
  if (named !== undefined) return named;
  if (format !== undefined || ending === '') return format ?? otherwise;
  const known = formats.flatMap((one) => endings[one]).join(', ');
  throw new CommandFailure(say('fail.no-format-of-name', { file: output, ending, known }));
}
