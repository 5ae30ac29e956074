// plan-extract explain: which rules were tried at a place, and what they matched.

import type { Command } from 'commander';
import type { Explanation } from '../../inspect/explain.ts';
import { CommandFailure, EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';

interface ExplainOptions extends ReadFlags {
  readonly at?: string;
  readonly id?: string;
  readonly grammars?: string;
}

export function addExplainCommand(program: Command): void {
  const command = withReadOptions(program.command('explain'))
    .description(say('explain.about'))
    .argument('<file>', say('help.file'))
    .option('--at <line>', say('explain.at'))
    .option('--id <id>', say('explain.id'))
    .addOption(setting('grammars'))
    .addOption(setting('lang'))
    .action(async (file: string, options: ExplainOptions) => {
      process.exitCode = await explainPlace(file, options);
    });
  withExamples(command, [
    ['explain ke-hoach.txt --at 35', 'explain.eg-at'],
    ['explain ke-hoach.txt --id w-II.1-1', 'explain.eg-id'],
  ]);
}

async function explainPlace(file: string, options: ExplainOptions): Promise<number> {
  const line = options.at === undefined ? undefined : Number(options.at);
  if (
    (line === undefined) === (options.id === undefined) ||
    (line !== undefined && !(Number.isInteger(line) && line > 0))
  )
    throw new CommandFailure(say('explain.one-place'));
  const { explain } = await import('../../inspect/explain.ts');
  const { run } = await import('../../pipeline.ts');
  const { readSource } = await import('../../read/read-file.ts');
  const grammars = await ownGrammars(options.grammars);
  const done = run(await readSource(file, readOptionsOf(options)), grammars === undefined ? {} : { grammars });
  const found = explain(done, line === undefined ? { id: options.id as string } : { line });
  if (found.length === 0)
    throw new CommandFailure(
      line === undefined
        ? say('explain.nothing-id', { file, at: options.id as string })
        : say('explain.nothing-line', { file, at: line }),
    );
  process.stdout.write(found.map((one) => explanationText(one, file)).join('\n'));
  return EXIT.done;
}

function explanationText(one: Explanation, file: string): string {
  const row = (name: string, value: string) => `  ${name.padEnd(9)}${value}\n`;
  const matches = one.matches.map(({ rule, text, groups, lostTo }) => {
    const parts = Object.entries(groups).map(([name, words]) => `${name}=«${words}»`);
    return row(
      '',
      `${lostTo === null ? '✓' : '✗'} ${rule} «${text}» ${parts.join(' ')}${lostTo === null ? '' : ` — ${say('explain.lost', { rule: lostTo })}`}`,
    );
  });
  return [
    `${file}:${one.line} «${one.text}»\n`,
    row('section', [one.section, ...one.headings].join(' › ')),
    row('role', `${one.role}${one.roleRule === null ? '' : ` (${one.roleRule})`}`),
    row('leaf', one.leaf ?? '-'),
    row('items', one.items.join(', ') || '-'),
    row(
      'tried',
      Object.entries(one.tried)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    ),
    ...matches,
  ].join('');
}
