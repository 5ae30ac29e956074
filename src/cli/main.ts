// The command line: arguments in, exit code out.
import { CommanderError } from 'commander';
import { GrammarError } from '../grammar/grammar-error.ts';
import { ReadError } from '../read/read-error.ts';
import { commanderProblem } from './commander-errors.ts';
import { readConfig } from './config.ts';
import { CommandFailure, EXIT } from './exit-code.ts';
import { languageFor } from './locale.ts';
import { say, speak } from './messages/say.ts';
import { makeProgram } from './program.ts';
import { readProblem } from './read-problem.ts';

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

const args = process.argv.slice(2);
try {
  speak(languageFor(args, process.env));
  const config = await readConfig(process.cwd(), process.env);
  speak(languageFor(args, process.env, config));
  await makeProgram(config).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done; // help, version
  process.stderr.write(`${problemOf(error)}\n`);
  return EXIT.failed;
}

function problemOf(error: unknown): string {
  if (error instanceof CommanderError) return commanderProblem(error);
  if (error instanceof CommandFailure || error instanceof GrammarError) return error.message;
  if (error instanceof ReadError) return readProblem(error);
  return `${say('fail.unexpected')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
