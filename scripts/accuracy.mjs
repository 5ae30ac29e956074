// Writes docs/accuracy.md: for every text of the named folders how many percentages, codes, dates and agency words were
// used, and, where a scorer is named, its rows.
//   node scripts/accuracy.mjs FOLDER... [--score SCORER.mjs [ARGUMENT...]]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const at = args.indexOf('--score');
const folders = at < 0 ? args : args.slice(0, at);
const scorer = at < 0 ? [] : args.slice(at + 1);
if (folders.length === 0) {
  console.error('node scripts/accuracy.mjs FOLDER... [--score SCORER.mjs [ARGUMENT...]]');
  process.exit(2);
}

const { coverageOf, inspectPlan } = await import('../dist/index.js');
const KINDS = ['percentage', 'code', 'date', 'agency'];

const rows = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => {
      const run = inspectPlan(readFileSync(join(folder, name)), { name });
      const entries = coverageOf(run);
      const cells = KINDS.map((kind) => {
        const all = entries.filter((one) => one.kind === kind);
        const open = all.filter((one) => one.reason === 'no-rule').length;
        return `${all.filter((one) => one.reason === null).length} / ${all.length} (${open})`;
      });
      const { plan } = run;
      return `| ${name} | ${cells.join(' | ')} | ${plan.targets.length + plan.results.length} | ${plan.tasks.length} |`;
    }),
);

const score = scorer.length === 0 ? '' : execFileSync(process.execPath, scorer, { encoding: 'utf8' });
const scores = score
  .split('\n')
  .map((line) => /^(\S.*?)\s{2,}(?:F1|ok) ([\d.]+)\s+(.*)$/.exec(line))
  .filter((row) => row !== null)
  .map(([, name, value, counts]) => `| ${name} | ${value} | ${counts} |`);

const text = `# Accuracy

Made by \`scripts/accuracy.mjs\`; not to be edited.

## Coverage

For each text: values used by some item / values there are (of those left, how many a rule was tried on and took none; the
others stand where nothing of their kind is sought: headings, recipients, sections on funding). \`plan-extract --coverage\`
lists them one by one with the reason.

| Text | percentages | codes | dates | agency words | quantities | tasks |
|---|---|---|---|---|---|---|
${rows.join('\n')}
${scores.length === 0 ? '' : `\n## Score\n\nAgainst what careful readers found in real plans.\n\n| Row | | |\n|---|---|---|\n${scores.join('\n')}\n`}`;
writeFileSync(fileURLToPath(new URL('../docs/accuracy.md', import.meta.url)), text);
