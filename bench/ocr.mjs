// Seconds per page of letter recognition: the installed tesseract, and tesseract.js, which is used where no such program is
// found on the path. Usage: node bench/ocr.mjs [FILE], after a build.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = process.argv[2] ?? join(root, 'fixtures', 'files', 'scan.png');
const command = [join(root, 'bin', 'plan-extract.js'), file, '--format', 'json', '--quiet'];

for (const path of [process.env.PATH, '']) {
  const from = performance.now();
  const done = spawnSync(process.execPath, command, { env: { ...process.env, PATH: path }, maxBuffer: 1e9 });
  if (done.status !== 0) throw new Error(String(done.stderr));
  const seconds = (performance.now() - from) / 1000;
  const { source } = JSON.parse(String(done.stdout));
  const pages = source.pages ?? 1;
  const each = (seconds / pages).toFixed(1);
  console.log(`${source.ocr.engine}: ${pages} pages, ${each} s per page, confidence ${source.ocr.confidence}`);
}
