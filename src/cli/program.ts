// All commands and their options, without the work that they do.
import { Command } from 'commander';
import { addBatchCommand } from './commands/batch.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addConfigCommand } from './commands/config.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addExtract } from './commands/extract.ts';
import { addGrammarCommand } from './commands/grammar.ts';
import { addGraphCommand } from './commands/graph.ts';
import { addQueueCommand } from './commands/queue.ts';
import { addSchemaCommand } from './commands/schema.ts';
import { addStatsCommand } from './commands/stats.ts';
import { addStreamCommand } from './commands/stream.ts';
import { addTextCommand } from './commands/text.ts';
import { applyConfig, type Config } from './config.ts';
import { withHelp } from './help.ts';
import { say } from './messages/say.ts';

declare const __VERSION__: string;

/** The command line, in the language that is spoken. */
export function makeProgram(config: Config): Command {
  const program = withHelp(new Command('plan-extract'))
    .version(__VERSION__, '-V, --version', say('help.version'))
    .configureOutput({ outputError: () => {} }) // main.ts says it
    .enablePositionalOptions() // options behind the name of a command are its own
    .exitOverride()
    .hook('preAction', (_, command) => applyConfig(command, config));
  addExtract(program);
  addBatchCommand(program);
  addStreamCommand(program);
  addQueueCommand(program);
  addCheckCommand(program);
  addSchemaCommand(program);
  addTextCommand(program);
  addExplainCommand(program);
  addDiffCommand(program);
  addStatsCommand(program);
  addGraphCommand(program);
  addGrammarCommand(program);
  addConfigCommand(program, config);
  addCompletionCommand(program);
  return program.addHelpText('after', () => `\n${say('help.exit-codes')}`);
}
