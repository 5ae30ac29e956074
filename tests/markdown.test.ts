// A plan written in Markdown (headings, bold words, pipe tables, escaped characters) gives what the same plan as text gives.
import { describe, expect, it } from 'vitest';
import { run } from '../src/pipeline.ts';
import { sourceOfText } from '../src/read/source-of.ts';
import { fixtures } from './support/corpus.ts';
import { factsOf } from './support/facts.ts';

const HEADING = /^(?:[IVX]+|[A-Z])\. \p{Lu}/u;
const escaped = (text: string): string => text.replace(/^(\d+)\. /, '$1\\. ').replace(/([*_[\]])/g, '\\$1');

/** Paragraphs parted by blank lines, rows with tabs as a pipe table. */
function markdownOf(lines: readonly string[]): string {
  const out: string[] = [];
  let inTable = false;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (line.includes('\t')) {
      const cells = line.split('\t').map((cell) => escaped(cell).replace(/\|/g, '\\|'));
      if (!inTable) out.push('');
      out.push(`| ${cells.join(' | ')} |`);
      if (!inTable) out.push(`|${cells.map(() => ' --- ').join('|')}|`);
      inTable = true;
    } else {
      out.push('', HEADING.test(line) ? `## **${line.trim()}**` : escaped(line));
      inTable = false;
    }
  }
  return `${out.join('\n')}\n`;
}

describe('a plan in Markdown', () => {
  const plans = fixtures
    .filter(({ source }) => !/[*\\]/.test(source.text) && run(source).plan.footnotes.length === 0)
    .map((one) => [one.name, one.source] as const);

  it.each(plans)('gives what its text gives: %s', (name, source) => {
    const markdown = sourceOfText(markdownOf(run(source).normal.text.split('\n')), name.replace('.txt', '.md'));
    const [found, expected] = [factsOf(run(markdown).plan), factsOf(run(source).plan)];
    expect(found).toEqual({ ...expected, diagnostics: found.diagnostics });
  });
});
