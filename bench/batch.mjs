// How fast a batch is and what memory it takes: `node bench/batch.mjs [FOLDER] [FILES]`. FILES copies (2,000) of the plans of
// fixtures/plans, and as many of the files in FOLDER where one is named; with one thread, then with two.
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
    const year = join(input, String(2000 + Math.floor(i / 100)));
    mkdirSync(year, { recursive: true });
    cpSync(join(from, name), join(year, `${i}-${name}`));
  }
  console.log(`${COUNT} files ${title} (${plans.length} different ones)`);
  const runs = [];
  for (const jobs of [1, 2]) runs.push(await run(jobs, [input]));
  // What the machine itself gives: two processes that know nothing of each other, each with half of the files.
  const folders = readdirSync(input).map((name) => join(input, name));
  const started = performance.now();
  await Promise.all(
    [0, 1].map((half) =>
      run(
        1,
        folders.filter((_, i) => i % 2 === half),
        `half-${half}`,
      ),
    ),
  );
  const apart = COUNT / ((performance.now() - started) / 1000);
  const times = (speed) => (speed / runs[0].speed).toFixed(2);
  console.log(
    `  ${times(runs[1].speed)} times as fast with 2 threads; with two processes apart: ${times(apart)} times\n`,
  );
  rmSync(input, { recursive: true });
}

async function run(jobs, inputs, name = 'out') {
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
  const child = spawn(process.execPath, [...args, '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
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
    `  ${jobs} thread${jobs > 1 ? 's' : ''}: ${speed.toFixed(1)} files a second, ${seconds.toFixed(1)} s; memory at a tenth ${mb(tenth)}, at the end ${mb(end)}: ${(end / tenth).toFixed(2)} times`,
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
