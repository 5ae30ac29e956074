// plan-extract grammar check [DIR]: every rule against its own examples and rejects.
import { convert } from '../extract/convert.ts';
import { checkExamples } from '../grammar/check.ts';
import { EXIT } from './exit-code.ts';
import { BUILTIN_FOLDER, loadFolder } from './load-grammars.ts';

export async function grammarCheckCommand(folder: string | undefined): Promise<number> {
  const { compileGrammars } = await import('../grammar/compile.ts');
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
  process.stdout.write(
    `${checked.length} files, ${rules} rules, ${examples} examples: ${errors.length === 0 ? 'all hold' : `${errors.length} wrong`}\n`,
  );
  return errors.length === 0 ? EXIT.done : EXIT.findings;
}
