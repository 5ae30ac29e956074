// Writes docs/accuracy.md: for every document of the named folders how many percentages, codes, dates and agency words were
// used, and, for each scorer that is named, its rows.
//   node scripts/accuracy.mjs FOLDER... [--score TITLE SCORER.mjs [ARGUMENT...]]...
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const USAGE = 'node scripts/accuracy.mjs FOLDER... [--score TITLE SCORER.mjs [ARGUMENT...]]...';
const groups = [[]];
for (const arg of process.argv.slice(2)) {
  if (arg === '--score') groups.push([]);
  else groups.at(-1).push(arg);
}
const [folders, ...scorers] = groups;
if (folders.length === 0 || scorers.some((one) => one.length < 2)) {
  console.error(USAGE);
  process.exit(2);
}

const { coverageOf, inspectDocument } = await import('../dist/index.js');
const KINDS = ['percentage', 'code', 'date', 'agency'];
const ENDINGS = new Set(['.txt', '.md', '.html', '.docx', '.doc', '.odt', '.rtf', '.pdf', '.tiff']);

const rows = [];
for (const folder of folders) {
  const names = readdirSync(folder).filter((name) => ENDINGS.has(extname(name)) && name !== 'README.md');
  for (const name of names.sort()) {
    const run = await inspectDocument(readFileSync(join(folder, name)), { name });
    const entries = coverageOf(run);
    const cells = KINDS.map((kind) => {
      const all = entries.filter((one) => one.kind === kind);
      const open = all.filter((one) => one.reason === 'no-rule').length;
      return `${all.filter((one) => one.reason === null).length} / ${all.length} (${open})`;
    });
    const { plan } = run;
    const sections = (nodes) => nodes.reduce((sum, node) => sum + 1 + sections(node.sections), 0);
    rows.push(
      `| ${name} | ${cells.join(' | ')} | ${sections(plan.sections)} | ${plan.targets.length + plan.results.length} | ${plan.tasks.length} |`,
    );
  }
}

const scores = scorers.map(([title, ...command]) => {
  const told = execFileSync(process.execPath, command, { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^(\S.*?)\s+(?:F1 |ok |)([\d.]{5})\s+(.*)$/.exec(line))
    .filter((row) => row !== null)
    .map(([, name, value, counts]) => `| ${name} | ${value} | ${counts} |`);
  return `\n### ${title}\n\n| Row | | |\n|---|---|---|\n${told.join('\n')}\n`;
});

const text = `# Accuracy

Made by \`scripts/accuracy.mjs\`; not to be edited.

## Coverage

For each document: values used by some item / values there are (of those left, how many a rule was tried on and took none;
the others stand where nothing of their kind is sought: headings, recipients, sections on funding). \`plan-extract --coverage\`
lists them one by one with the reason.

| Document | percentages | codes | dates | agency words | sections | quantities | tasks |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
${scores.length === 0 ? '' : `\n## Score\n\nAgainst what careful readers found in real plans.\n${scores.join('')}`}`;
writeFileSync(fileURLToPath(new URL('../docs/accuracy.md', import.meta.url)), text);
