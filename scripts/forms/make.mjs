// Makes fixtures/forms: one invented plan in every form that an archive may hold. Needs LibreOffice (soffice), Chromium,
// qpdf, poppler (pdftoppm) and libtiff (tiffcp, tiff2pdf), and TeX Gyre Termes, a font with all letters of Vietnamese; what a
// missing program makes is left as it is.
//   node scripts/forms/make.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toDocx } from './to-docx.mjs';
import { toHtml } from './to-html.mjs';
import { toMarkdown, toText } from './to-text.mjs';

const out = fileURLToPath(new URL('../../fixtures/forms/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'forms-'));
mkdirSync(out, { recursive: true });

const has = (program) => {
  try {
    execFileSync(program, [program === 'pdftoppm' ? '-v' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.error(`${program} is not installed: what it makes is left as it is`);
    return false;
  }
};
const run = (program, args) => execFileSync(program, args, { stdio: 'ignore', cwd: work });

writeFileSync(join(out, 'plan.txt'), toText());
writeFileSync(join(out, 'plan.md'), toMarkdown());
writeFileSync(join(out, 'plan.html'), toHtml());
writeFileSync(join(out, 'plan.docx'), toDocx());

if (has('soffice')) {
  const convert = (to, from) =>
    run('soffice', [
      `-env:UserInstallation=file://${work}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      work,
      from,
    ]);
  for (const [to, name] of [
    ['doc:MS Word 97', 'plan.doc'],
    ['odt', 'plan.odt'],
    ['rtf', 'plan.rtf'],
    ['pdf', 'plan.pdf'],
  ]) {
    convert(to, join(out, 'plan.docx'));
    renameSync(join(work, name), join(out, name === 'plan.pdf' ? 'plan-office.pdf' : name));
  }
}

if (has('chromium')) {
  const page = join(work, 'page.html');
  writeFileSync(page, toHtml({ chrome: false }));
  run('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(out, 'plan-browser.pdf')}`,
    `--user-data-dir=${work}/browser`,
    `file://${page}`,
  ]);
}
if (has('qpdf')) {
  // Word draws the borders of its tables as thin filled rectangles, LibreOffice as lines.
  const [plain, boxed] = [join(work, 'plain.pdf'), join(work, 'boxed.pdf')];
  run('qpdf', ['--qdf', '--object-streams=disable', join(out, 'plan-office.pdf'), plain]);
  const filled = readFileSync(plain, 'latin1').replace(/([\d.]+) ([\d.]+) m\n([\d.]+) ([\d.]+) l S/g, (_, ...ends) => {
    const [x1, y1, x2, y2] = ends.slice(0, 4).map(Number);
    const box = [
      Math.min(x1, x2),
      Math.min(y1, y2),
      Math.max(Math.abs(x2 - x1), 0.5),
      Math.max(Math.abs(y2 - y1), 0.5),
    ];
    return `${box.map((value) => value.toFixed(3)).join(' ')} re f`;
  });
  writeFileSync(boxed, execFileSync('fix-qdf', { input: Buffer.from(filled, 'latin1'), maxBuffer: 1 << 26 }));
  run('qpdf', [
    '--object-streams=generate',
    '--recompress-flate',
    '--compression-level=9',
    boxed,
    join(out, 'plan-boxed.pdf'),
  ]);
}

if (has('pdftoppm')) {
  run('pdftoppm', ['-r', '300', '-mono', '-tiff', join(out, 'plan-office.pdf'), 'page']);
  const pages = readdirSync(work)
    .filter((name) => /^page-.*\.tif$/.test(name))
    .sort();
  run('tiffcp', ['-c', 'g4', ...pages, join(out, 'plan-scan.tiff')]);
  run('tiff2pdf', ['-o', join(out, 'plan-scan.pdf'), join(out, 'plan-scan.tiff')]);
}
rmSync(work, { recursive: true, force: true });
