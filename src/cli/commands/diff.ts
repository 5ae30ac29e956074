// plan-extract diff OLD NEW: what changed between two plans.

import { type Command, Option } from 'commander';
import type { PlanDiff } from '../../model/plan-diff.ts';
import { EXIT } from '../exit-code.ts';
import { formatFor } from '../format-for.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { putOut } from '../put-out.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';

const ENDINGS = { text: ['.txt'], json: ['.json'], md: ['.md', '.markdown'] } as const;
type DiffFormat = keyof typeof ENDINGS;

interface DiffOptions extends ReadFlags {
  readonly output?: string;
  readonly grammars?: string;
  readonly exitCode?: boolean;
}

export function addDiffCommand(program: Command): void {
  const command = program
    .command('diff')
    .description(say('diff.about'))
    .argument('<old>', say('diff.old'))
    .argument('<new>', say('diff.new'))
    .addOption(new Option('-f, --format <format>', say('set.format')).choices(Object.keys(ENDINGS)))
    .option('-o, --output <file>', say('set.output'))
    .option('--exit-code', say('diff.exit-code'))
    .addOption(setting('grammars'))
    .addOption(setting('lang'))
    .action(async (old: string, other: string, options: DiffOptions) => {
      process.exitCode = await diffFiles(old, other, options, formatFor(command, ENDINGS, 'text'));
    });
  withReadOptions(command);
  withExamples(command, [
    ['diff ke-hoach-cu.pdf ke-hoach-moi.pdf', 'diff.eg'],
    ['diff cu.json moi.docx -o thay-doi.md', 'diff.eg-md'],
    ['diff cu.txt moi.txt --format json --exit-code', 'diff.eg-exit'],
  ]);
}

async function diffFiles(old: string, other: string, options: DiffOptions, format: DiffFormat): Promise<number> {
  const { readPlan } = await import('../diff/read-plan.ts');
  const { diff } = await import('../../index.ts');
  const grammars = await ownGrammars(options.grammars);
  const reading = readOptionsOf(options);
  const found = diff(await readPlan(old, reading, grammars), await readPlan(other, reading, grammars), grammars);
  await putOut(await written(found, format, options.output === undefined), options.output, format);
  return options.exitCode && found.differs ? EXIT.findings : EXIT.done;
}

async function written(found: PlanDiff, format: DiffFormat, toTerminal: boolean): Promise<string> {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  const { reportOf } = await import('../diff/report.ts');
  const report = reportOf(found);
  if (format === 'md') return (await import('../diff/markdown.ts')).diffMarkdown(report);
  const { coloursFor, noColours } = await import('../terminal/colours.ts');
  const { terminalWidth } = await import('../terminal/width.ts');
  const { diffText } = await import('../diff/text.ts');
  return diffText(report, terminalWidth(), toTerminal ? coloursFor('stdout') : noColours());
}
