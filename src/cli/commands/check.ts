// plan-extract check FILE...: does the plan hold together?

import { isAbsolute, relative, sep } from 'node:path';
import { type Command, Option } from 'commander';
import type { Check } from '../../check/check-schema.ts';
import type { Run } from '../../pipeline.ts';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { formatFor } from '../format-for.ts';
import { withExamples } from '../help.ts';
import { language, say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { putOut } from '../put-out.ts';
import { readAll } from '../read-all.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';

declare const __VERSION__: string;

const ENDINGS = { text: ['.txt'], json: ['.json'], sarif: ['.sarif'] } as const;
type CheckFormat = keyof typeof ENDINGS;

interface CheckOptions extends ReadFlags {
  readonly output?: string;
  readonly failOn?: string;
  readonly grammars?: string;
}

export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description(say('check.about'))
    .argument('<file...>', say('help.file'))
    .addOption(new Option('-f, --format <format>', say('set.format')).choices(Object.keys(ENDINGS)))
    .option('-o, --output <file>', say('set.output'))
    .option('--fail-on <words>', say('check.fail-on'))
    .addOption(setting('grammars'))
    .addOption(setting('lang'))
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await checkFiles(files, options, formatFor(command, ENDINGS, 'text'));
    });
  withReadOptions(command);
  withExamples(command, [
    ['check ke-hoach.pdf', 'check.eg'],
    ['check ke-hoach.docx --fail-on warning,missing-lead', 'check.eg-fail'],
    ['check *.txt -o ket-qua.sarif', 'check.eg-sarif'],
  ]);
}

async function checkFiles(files: readonly string[], options: CheckOptions, format: CheckFormat): Promise<number> {
  const { countOf, FAIL_WORDS } = await import('../../check/fail-on.ts');
  const wanted = (options.failOn ?? '').split(',').flatMap((word) => word.trim() || []);
  for (const word of wanted)
    if (!FAIL_WORDS.includes(word))
      throw new CommandFailure(say('check.unknown-word', { word, known: FAIL_WORDS.join(', ') }));
  const { check } = await import('../../check/check.ts');
  const grammars = await ownGrammars(options.grammars);
  const { runs, left } = await readAll(files, readOptionsOf(options), grammars);
  const checked = runs.map((run) => ({ run, check: check(run.plan) }));
  await putOut(await written(checked, format, options.output === undefined), options.output, format);
  for (const problem of left) process.stderr.write(`${problem}\n`);
  const hits = wanted
    .map((word) => ({ word, count: checked.reduce((sum, one) => sum + countOf(one.check, word), 0) }))
    .filter(({ count }) => count > 0);
  for (const { word, count } of hits) process.stderr.write(`${say('check.hit', { word, count })}\n`);
  return hits.length > 0 ? EXIT.findings : EXIT.done;
}

type Checked = readonly { readonly run: Run; readonly check: Check }[];

async function written(checked: Checked, format: CheckFormat, toTerminal: boolean): Promise<string> {
  const checks = checked.map(({ check }) => check);
  if (format === 'json') return `${JSON.stringify(checks.length === 1 ? checks[0] : checks, null, 2)}\n`;
  if (format === 'sarif') {
    const { sarifOf } = await import('../../check/sarif.ts');
    const files = checked.map(({ run: { source }, check }) => ({
      check: { ...check, source: belowHere(check.source) },
      text: source.mediaType === 'text/plain' ? source.text : null,
    }));
    return `${JSON.stringify(sarifOf(files, language(), __VERSION__), null, 2)}\n`;
  }
  const { coloursFor, noColours } = await import('../terminal/colours.ts');
  const { terminalWidth } = await import('../terminal/width.ts');
  const { checkText } = await import('../terminal/check-text.ts');
  const { formatDiagnostics } = await import('../diagnostics.ts');
  const colours = toTerminal ? coloursFor('stdout') : noColours();
  return checked
    .map(({ run, check }) =>
      checkText(check, formatDiagnostics(run.plan, run.source, colours), terminalWidth(), colours),
    )
    .join('\n');
}

/** The path from this folder where the file lies in it, as hosts of code want it. */
function belowHere(name: string): string {
  const path = isAbsolute(name) ? relative(process.cwd(), name) : name;
  return path === '' || isAbsolute(path) || path.split(sep)[0] === '..' ? name : path;
}
