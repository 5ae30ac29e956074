// How fast a batch is and what memory it takes: `node bench/batch.mjs [FOLDER] [FILES]`. FILES copies (2,000) of the plans of
// fixtures/plans, and as many of the files in FOLDER where one is named: with one thread, and with two. V8 compiles and collects
// garbage beside each thread, on another core where one is free: so one thread runs bound to one core as well (on Linux), which
// is what a second core with a second thread adds to.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const [folder, files = '2000'] = process.argv.slice(2);
const COUNT = Number(files);
const command = fileURLToPath(new URL('../bin/plan-extract.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'plan-extract-bench-'));

try {
  await measure('made of fixtures', fileURLToPath(new URL('../fixtures/plans', import.meta.url)));
  if (folder !== undefined) await measure('copies of real plans', folder);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(title, from) {
  const plans = readdirSync(from).filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md');
  const input = join(work, 'in');
  for (let i = 0; i < COUNT; i++) {
    const name = plans[i % plans.length];
    const year = join(input, String(2000 + Math.floor((i * 20) / COUNT)));
    mkdirSync(year, { recursive: true });
    cpSync(join(from, name), join(year, `${i}-${name}`));
  }
  console.log(`${COUNT} files ${title} (${plans.length} different ones)`);
  const bound = process.platform === 'linux' ? await run(1, [input], 'out', ['taskset', '-c', '0']) : null;
  const one = await run(1, [input]);
  const two = await run(2, [input]);
  // What the machine itself gives: two processes that know nothing of each other, each with half of the files.
  const folders = readdirSync(input).map((name) => join(input, name));
  const started = performance.now();
  const halves = [0, 1].map((half) => folders.filter((_, i) => i % 2 === half));
  await Promise.all(halves.map((half, i) => run(1, half, `half-${i}`)));
  const apart = COUNT / ((performance.now() - started) / 1000);
  const times = (speed, than) => `${(speed / than.speed).toFixed(2)} times`;
  console.log(`  2 threads: ${times(two.speed, one)} as fast as 1; two processes apart: ${times(apart, one)}`);
  if (bound !== null) console.log(`  2 threads: ${times(two.speed, bound)} as fast as 1 on one core`);
  console.log();
  rmSync(input, { recursive: true });
}

/** @param by a command in front of that of the batch */
async function run(jobs, inputs, name = 'out', by = []) {
  const out = join(work, name);
  const started = performance.now();
  const args = [
    command,
    'batch',
    ...inputs,
    '--out',
    out,
    '--format',
    'ndjson',
    '--jobs',
    String(jobs),
    '--report',
    'json',
  ];
  const [program, ...rest] = [...by, process.execPath, ...args, '--quiet'];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const samples = [];
  const timer = setInterval(
    () => samples.push({ done: linesIn(join(out, 'manifest.ndjson')), memory: memoryOf(child.pid) }),
    500,
  );
  let report = '';
  child.stdout.on('data', (text) => {
    report += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  const { plans } = JSON.parse(report);
  if (code !== 0 || (name === 'out' && plans !== COUNT)) throw new Error(`exit code ${code}, ${plans} plans`);
  const speed = plans / seconds;
  const at = (share) =>
    median(samples.filter(({ done }) => Math.abs(done / plans - share) < 0.05).map(({ memory }) => memory));
  const [tenth, end] = [at(0.1), at(0.97)];
  console.log(
    `  ${jobs} thread${jobs > 1 ? 's' : ''}${by.length > 0 ? ' on one core' : ''}: ${speed.toFixed(1)} files a second, ${seconds.toFixed(1)} s; memory at a tenth ${mb(tenth)}, at the end ${mb(end)}: ${(end / tenth).toFixed(2)} times`,
  );
  rmSync(out, { recursive: true });
  return { speed };
}

/** Bytes of a process with all its threads; NaN where `ps` is not there. */
function memoryOf(pid) {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return Number.NaN;
  }
}

function linesIn(path) {
  return existsSync(path) ? readFileSync(path, 'latin1').split('\n').length - 1 : 0;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function mb(bytes) {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
