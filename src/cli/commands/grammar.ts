// plan-extract grammar check [DIR]: every rule against its own examples and rejects.
import type { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { setting } from '../settings.ts';

export function addGrammarCommand(program: Command): void {
  const grammar = program.command('grammar').description(say('grammar.about'));
  const check = grammar
    .command('check')
    .description(say('grammar.check'))
    .argument('[dir]', say('grammar.folder'))
    .addOption(setting('lang'))
    .action(async (folder: string | undefined) => {
      process.exitCode = await checkGrammars(folder);
    });
  withExamples(check, [
    ['grammar check', 'grammar.eg'],
    ['grammar check van-pham', 'grammar.eg-own'],
  ]);
}

async function checkGrammars(folder: string | undefined): Promise<number> {
  const { convert } = await import('../../extract/convert.ts');
  const { checkExamples } = await import('../../grammar/check.ts');
  const { compileGrammars } = await import('../../grammar/compile.ts');
  const { BUILTIN_FOLDER, loadFolder } = await import('../load-grammars.ts');
  const builtin = await loadFolder(BUILTIN_FOLDER);
  const own = folder === undefined ? [] : await loadFolder(folder);
  const checked = folder === undefined ? builtin : own;
  const grammars = compileGrammars([...builtin, ...own]);
  const errors = checkExamples(checked, grammars, convert);
  for (const error of errors) process.stderr.write(`${error.message}\n`);
  const rules = checked.reduce((sum, file) => sum + file.content.rules.length, 0);
  const examples = checked.reduce(
    (sum, file) => sum + file.content.rules.reduce((n, rule) => n + rule.examples.length + rule.rejects.length, 0),
    0,
  );
  const counts = { files: checked.length, rules, examples, wrong: errors.length };
  process.stdout.write(`${say(errors.length === 0 ? 'grammar.hold' : 'grammar.wrong', counts)}\n`);
  return errors.length === 0 ? EXIT.done : EXIT.findings;
}
