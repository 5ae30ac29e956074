// plan-extract completion SHELL: a script that lets a shell complete commands, options and their values.
import { Argument, type Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { setting } from '../settings.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function addCompletionCommand(program: Command): void {
  const command = program
    .command('completion')
    .description(say('completion.about'))
    .addArgument(new Argument('<shell>', say('completion.shell')).choices(SHELLS))
    .addOption(setting('lang'))
    .action(async (shell: (typeof SHELLS)[number]) => {
      process.stdout.write(await scriptFor(shell, program));
      process.exitCode = EXIT.done;
    });
  withExamples(command, [
    ['completion bash >> ~/.bashrc', 'completion.eg-bash'],
    ['completion zsh > ~/.zfunc/_plan-extract', 'completion.eg-zsh'],
    ['completion fish > ~/.config/fish/completions/plan-extract.fish', 'completion.eg-fish'],
  ]);
}

async function scriptFor(shell: (typeof SHELLS)[number], program: Command): Promise<string> {
  const { specsOf } = await import('../completion/spec.ts');
  const specs = specsOf(program);
  switch (shell) {
    case 'bash':
      return (await import('../completion/bash.ts')).bashCompletion(specs);
    case 'zsh':
      return (await import('../completion/zsh.ts')).zshCompletion(specs);
    case 'fish':
      return (await import('../completion/fish.ts')).fishCompletion(specs);
  }
}
