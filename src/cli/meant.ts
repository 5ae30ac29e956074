import { Command, CommanderError } from 'commander';
import { meantIn } from './commander-errors.ts';

/** The command that a word is probably a slip of, as commander judges it; undefined where it is like none. */
export function meantCommand(word: string, names: readonly string[]): string | undefined {
  const probe = new Command().exitOverride().configureOutput({ outputError: () => {}, writeErr: () => {} });
  for (const name of names) probe.command(name);
  try {
    probe.parse([word], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return meantIn(error.message);
    throw error;
  }
  return undefined;
}
