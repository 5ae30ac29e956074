import type { Command } from 'commander';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { setting } from '../settings.ts';

/** plan-extract schema: the JSON Schema of a plan. */
export function addSchemaCommand(program: Command): void {
  const command = program
    .command('schema')
    .description(say('schema.about'))
    .addOption(setting('lang'))
    .action(async () => {
      const { schema } = await import('../../index.ts');
      process.stdout.write(`${JSON.stringify(schema(), null, 2)}\n`);
    });
  withExamples(command, [['schema > plan.schema.json', 'schema.eg']]);
}
