// plan-extract graph DIR: which plan carries out which document.

import { type Command, Option } from 'commander';
import type { Graph } from '../../graph/graph-schema.ts';
import { count } from '../count.ts';
import { openDataset } from '../dataset.ts';
import { EXIT } from '../exit-code.ts';
import { formatFor } from '../format-for.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { ownGrammars } from '../own-grammars.ts';
import { putPieces } from '../put-out.ts';
import { setting } from '../settings.ts';

/** The endings of names that mean a format. */
const ENDINGS = { json: ['.json'], graphml: ['.graphml'], mermaid: ['.mmd', '.mermaid'] } as const;
type GraphFormat = keyof typeof ENDINGS;

interface GraphFlags {
  readonly top?: number;
  readonly output?: string;
  readonly grammars?: string;
}

/** Documents in a drawing, where --top says nothing: with more nobody can read it. */
const DRAWN = 30;

export function addGraphCommand(program: Command): void {
  const command = program
    .command('graph')
    .description(say('graph.about'))
    .argument('<folder>', say('dataset.folder'))
    .addOption(new Option('-f, --format <format>', say('set.format')).choices(Object.keys(ENDINGS)))
    .addOption(count('--top <n>', say('graph.top')))
    .option('-o, --output <file>', say('set.output'))
    .addOption(setting('grammars'))
    .addOption(setting('lang'))
    .action(async (folder: string, options: GraphFlags) => {
      process.exitCode = await drawPlans(folder, options, formatFor(command, ENDINGS, 'json'));
    });
  withExamples(command, [
    ['graph ket-qua', 'graph.eg'],
    ['graph ket-qua -o ke-hoach.graphml', 'graph.eg-graphml'],
    ['graph ket-qua --top 20 -o ke-hoach.mmd', 'graph.eg-mermaid'],
  ]);
}

async function drawPlans(folder: string, options: GraphFlags, format: GraphFormat): Promise<number> {
  const { graph } = await import('../../index.ts');
  const grammars = await ownGrammars(options.grammars);
  const dataset = await openDataset(folder);
  const found = await graph(dataset.plans, grammars === undefined ? {} : { grammars });
  const top = options.top ?? (format === 'mermaid' ? DRAWN : undefined);
  const { topOf } = await import('../../graph/top.ts');
  const whole: Graph = { ...found, broken: dataset.broken() };
  await putPieces(await piecesOf(top === undefined ? whole : topOf(whole, top), format), options.output);
  return EXIT.done;
}

async function piecesOf(graph: Graph, format: GraphFormat): Promise<Iterable<string>> {
  if (format === 'graphml') return (await import('../../graph/graphml.ts')).graphml(graph);
  if (format === 'mermaid') return [(await import('../../graph/mermaid.ts')).mermaid(graph, say('graph.no-level'))];
  return (await import('../../graph/graph-json.ts')).graphJson(graph);
}
