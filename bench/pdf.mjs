// How fast PDF files are read: `node bench/pdf.mjs [FILE...]`, beside the plain text that pdf-parse and pdftotext give, which
// know no lines, tables or notes. The first run of each, then the median of warm runs; pdftotext starts anew each time.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const WARM_RUNS = 7;
const files = process.argv.slice(2);
if (files.length === 0)
  files.push(
    ...['plan-office.pdf', 'plan-browser.pdf'].map((name) =>
      fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url)),
    ),
  );

const { readDocument } = await reader();
const { PDFParse } = await import('pdf-parse');

const ways = {
  'plan-extract (text and layout)': async (file) => {
    const { pageStarts } = await readDocument(readFileSync(file), file, { ocr: false });
    return pageStarts.length + 1;
  },
  'pdf-parse getText': async (file) => {
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
    const { total } = await parser.getText();
    await parser.destroy();
    return total;
  },
  pdftotext: async (file) => {
    execFileSync('pdftotext', ['-layout', file, '-']);
  },
};

for (const file of files) {
  const pages = await ways['plan-extract (text and layout)'](file);
  console.log(`${file}: ${pages} pages`);
  for (const [name, way] of Object.entries(ways)) {
    try {
      const first = await timed(way, file);
      const warm = [];
      for (let i = 0; i < WARM_RUNS; i++) warm.push(await timed(way, file));
      const median = warm.sort((a, b) => a - b)[Math.floor(WARM_RUNS / 2)];
      const speed = Math.round((pages / median) * 1000);
      console.log(
        `  ${name.padEnd(32)}${first.toFixed(0).padStart(6)} ms first${median.toFixed(0).padStart(6)} ms warm${String(speed).padStart(6)} pages/s`,
      );
    } catch (error) {
      console.log(`  ${name.padEnd(32)}${error.code ?? error.message}`);
    }
  }
}

async function timed(way, file) {
  const from = performance.now();
  await way(file);
  return performance.now() - from;
}

/** The readers as they stand in the sources. */
async function reader() {
  const outfile = fileURLToPath(new URL('../node_modules/.cache/plan-extract/readers.mjs', import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('../src/read/read-document.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['pdfjs-dist'],
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
