// plan-extract stats DIR: what many plans say together.

import { type Command, Option } from 'commander';
import type { Stats } from '../../stats/stats-schema.ts';
import { STATS_TABLE_NAMES, type StatsTable } from '../../stats/table-names.ts';
import type { Output } from '../../write/output.ts';
import { count } from '../count.ts';
import { openDataset } from '../dataset.ts';
import { EXIT } from '../exit-code.ts';
import { formatFor } from '../format-for.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { checkPlace, putOut } from '../put-out.ts';
import { setting } from '../settings.ts';

/** The endings of names that mean a format. */
const ENDINGS = { table: ['.txt'], csv: ['.csv'], json: ['.json'] } as const;
type StatsFormat = keyof typeof ENDINGS;

interface StatsFlags {
  readonly table?: StatsTable;
  readonly top?: number;
  readonly output?: string;
  readonly grammars?: string;
}

/** Rows of each table in a terminal, where --top says nothing. */
const SHOWN = 15;

export function addStatsCommand(program: Command): void {
  const command = program
    .command('stats')
    .description(say('stats.about'))
    .argument('<folder>', say('dataset.folder'))
    .addOption(new Option('-f, --format <format>', say('set.format')).choices(Object.keys(ENDINGS)))
    .addOption(new Option('--table <table>', say('stats.table-option')).choices(STATS_TABLE_NAMES))
    .addOption(count('--top <n>', say('stats.top')))
    .option('-o, --output <path>', say('set.output'))
    .addOption(setting('grammars'))
    .addOption(setting('lang'))
    .action(async (folder: string, options: StatsFlags) => {
      process.exitCode = await countPlans(folder, options, formatFor(command, ENDINGS, 'table'));
    });
  withExamples(command, [
    ['stats ket-qua', 'stats.eg'],
    ['stats ket-qua --table agencies -o co-quan.csv', 'stats.eg-table'],
    ['stats ket-qua --format csv -o bang', 'stats.eg-folder'],
  ]);
}

async function countPlans(folder: string, options: StatsFlags, format: StatsFormat): Promise<number> {
  const { stats } = await import('../../index.ts');
  const tables = options.table === undefined ? STATS_TABLE_NAMES : [options.table];
  if (format === 'csv') checkPlace(tables.length === 1 ? '' : [], options.output, format);
  const grammars = await ownGrammars(options.grammars);
  const dataset = await openDataset(folder);
  const found = await stats(dataset.plans, { tables, ...(grammars === undefined ? {} : { grammars }) });
  await putOut(await written({ ...found, broken: dataset.broken() }, format, options.top), options.output, format);
  return EXIT.done;
}

async function written(found: Stats, format: StatsFormat, top: number | undefined): Promise<Output> {
  if (format === 'table') {
    const { statsText } = await import('../terminal/stats-text.ts');
    const { terminalWidth } = await import('../terminal/width.ts');
    return statsText(found, top ?? SHOWN, terminalWidth());
  }
  const tables = Object.entries(found.tables).map(([name, rows]) => [name, (rows ?? []).slice(0, top)] as const);
  if (format === 'json') return `${JSON.stringify({ ...found, tables: Object.fromEntries(tables) }, null, 2)}\n`;
  const { csvText } = await import('../../write/csv-text.ts');
  const { STATS_TABLES } = await import('../../stats/stats-schema.ts');
  const files = tables.map(([name, rows]) => {
    const keys = Object.keys(STATS_TABLES[name as StatsTable].shape);
    const header = keys.map((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const cells = rows.map((row) =>
      keys.map((key) => (row as Readonly<Record<string, string | number | string[] | null>>)[key] ?? null),
    );
    return { name: `${name}.csv`, content: csvText(header, cells) };
  });
  return files.length === 1 ? (files[0]?.content ?? '') : files;
}
