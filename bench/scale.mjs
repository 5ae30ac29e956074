// What a file costs, for docs/scale.md: `node bench/scale.mjs [FOLDER]`, after a build, on Linux. For each kind of file (text,
// PDF, Word, scan) those of the fixtures, or of FOLDER, go through one warm `plan-extract stream` again and again; processor time
// of the process and of what it starts is what counts, so that a busy machine gives the same figures as an idle one.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Processor seconds to spend on a kind, at least. */
const SPEND = 20;
const TICKS = 100;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const folders = process.argv.length > 2 ? process.argv.slice(2) : [at('../fixtures/plans'), at('../fixtures/files')];
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

/** A scan is a file that says so by its name, or an image. */
const KINDS = {
  text: (name) => /\.(?:txt|md)$/.test(name) && !name.endsWith('README.md'),
  PDF: (name) => name.endsWith('.pdf') && !/scan|locked/.test(name),
  Word: (name) => name.endsWith('.docx'),
  scan: (name) => /scan[^/]*\.(?:pdf|png|tiff?)$/.test(name),
};

console.log('kind   files  pages  core-s/file  core-s/page  files/s/core  wall-s/file  JSON KB  gzip KB  peak MB');
for (const [kind, isOf] of Object.entries(KINDS)) {
  const chosen = files.filter(isOf);
  if (chosen.length > 0) await measure(kind, chosen);
}

async function measure(kind, chosen) {
  const child = spawn(process.execPath, [at('../bin/plan-extract.js'), 'stream'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = linesOf(child.stdout);
  const ask = async (path) => {
    child.stdin.write(`${JSON.stringify({ id: path, path })}\n`);
    const answer = JSON.parse((await answers.next()).value);
    if (!answer.ok) throw new Error(`${path}: ${answer.error.message}`);
    return answer.plans;
  };
  const results = [];
  for (const path of chosen) results.push(...(await ask(path)));
  // Warm now: text needs some rounds more.
  if (kind === 'text') for (let i = 0; i < 3; i++) for (const path of chosen) await ask(path);
  const [cpu, wall] = [coreSeconds(child.pid), performance.now()];
  let done = 0;
  while (done === 0 || coreSeconds(child.pid) - cpu < SPEND)
    for (const path of chosen) {
      await ask(path);
      done++;
    }
  const each = (coreSeconds(child.pid) - cpu) / done;
  const waited = (performance.now() - wall) / 1000 / done;
  const pages = results.reduce((sum, { source }) => sum + (source.pages ?? 0), 0) / results.length;
  const json = results.map((plan) => JSON.stringify(plan));
  const kilobytes = (sizes) => Math.round(sizes.reduce((a, b) => a + b, 0) / sizes.length / 1000);
  const row = [
    kind.padEnd(6),
    String(chosen.length).padStart(5),
    (pages === 0 ? '-' : pages.toFixed(1)).padStart(6),
    each.toFixed(3).padStart(12),
    (pages === 0 ? '-' : (each / pages).toFixed(3)).padStart(12),
    (1 / each).toFixed(2).padStart(13),
    waited.toFixed(3).padStart(12),
    String(kilobytes(json.map((text) => Buffer.byteLength(text)))).padStart(8),
    String(kilobytes(json.map((text) => gzipSync(text).length))).padStart(8),
    String(peakOf(child.pid)).padStart(8),
  ];
  console.log(row.join(' '));
  child.stdin.end();
}

/** Processor time of a process and of its children that have ended. */
function coreSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
}

/** Megabytes of the process alone. */
function peakOf(pid) {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

async function* linesOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      yield text.slice(0, end);
      text = text.slice(end + 1);
    }
  }
}
