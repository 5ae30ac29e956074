// How long the pipeline takes: `node bench/extract.mjs [FOLDER]`. All texts of fixtures/plans, and of FOLDER where one is
// named, in one process: the first run of all together, then warm runs, then the stages one by one.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const WARM_RUNS = 20;

const started = performance.now();
const { inspectPlan } = await import('../dist/index.js');
const loaded = performance.now() - started;

const fixtures = fileURLToPath(new URL('../fixtures/plans', import.meta.url));
const folders = [fixtures, ...process.argv.slice(2)];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const characters = texts.reduce((sum, text) => sum + text.length, 0);

/** Milliseconds for all texts together. */
function runAll() {
  const from = performance.now();
  for (const text of texts) inspectPlan(text);
  return performance.now() - from;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const first = runAll();
const warm = median(Array.from({ length: WARM_RUNS }, runAll));

const row = (name, value) => console.log(`${name.padEnd(26)}${value}`);
const ms = (value) => `${value.toFixed(1).padStart(10)} ms`;
row('texts', String(texts.length).padStart(10));
row('characters', String(characters).padStart(10));
row('loading the library', ms(loaded));
row('first run', ms(first));
row(`warm run (median of ${WARM_RUNS})`, ms(warm));
row('warm, characters a second', String(Math.round((characters / warm) * 1000)).padStart(10));

console.log('\nwarm, by stage');
const stages = await loadStages();
const times = Array.from({ length: WARM_RUNS }, () => stageTimes());
for (const stage of Object.keys(times[0])) row(`  ${stage}`, ms(median(times.map((one) => one[stage]))));

/** The stages as they stand in the sources; the package does not export them. */
async function loadStages() {
  const outfile = fileURLToPath(new URL('../node_modules/.cache/plan-extract/stages.mjs', import.meta.url));
  mkdirSync(dirname(outfile), { recursive: true });
  const contents = `
    export { assemble } from './assemble/assemble.ts';
    export { extract } from './extract/extract.ts';
    export { BUILTIN } from './grammar/builtin.generated.ts';
    export { layoutOf } from './grammar/layout.ts';
    export { PlanSchema } from './model/plan.ts';
    export { normalise } from './normalise/normalise.ts';
    export { sourceOfText } from './read/source-of.ts';
    export { segment } from './segment/segment.ts';`;
  const resolveDir = fileURLToPath(new URL('../src', import.meta.url));
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['xregexp'],
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** Milliseconds of each stage for all texts together. */
function stageTimes() {
  const { BUILTIN } = stages;
  const layout = stages.layoutOf(BUILTIN);
  const spent = {};
  const timed = (stage, work) => {
    const from = performance.now();
    const result = work();
    spent[stage] = (spent[stage] ?? 0) + performance.now() - from;
    return result;
  };
  for (const text of texts) {
    const source = timed('read', () => stages.sourceOfText(text, ''));
    const normal = timed('normalise', () => stages.normalise(source, layout));
    const outline = timed('segment', () => stages.segment(normal, BUILTIN));
    const findings = timed('extract', () => stages.extract(normal, outline, BUILTIN));
    const plan = timed('assemble', () => stages.assemble(normal, outline, findings));
    timed('validate', () => stages.PlanSchema.parse(plan));
  }
  return spent;
}
