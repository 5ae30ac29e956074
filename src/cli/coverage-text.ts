// --coverage: what became of each value of a text.
import { type CoverageEntry, coverageOf } from '../inspect/coverage.ts';
import type { Run } from '../pipeline.ts';
import { say } from './messages/say.ts';

/** The coverage of several runs as lines `file:line kind «text» used by ids | unused: why`, and a line with the totals. */
export function formatCoverage(runs: readonly Run[]): string {
  return runs.map((one) => coverageText(coverageOf(one), one.source.name)).join('');
}

function coverageText(entries: readonly CoverageEntry[], file: string): string {
  const lines = entries.map((one) => {
    const fate = one.reason === null ? `→ ${one.usedBy.join(', ')}` : `✗ ${one.role}: ${say(`coverage.${one.reason}`)}`;
    return `${file}:${one.span.line} ${one.kind} «${one.text.replace(/\s+/g, ' ')}» ${fate}\n`;
  });
  const kinds = [...new Set(entries.map((one) => one.kind))];
  const totals = kinds.map((kind) => {
    const all = entries.filter((one) => one.kind === kind);
    return `${kind} ${all.filter((one) => one.reason === null).length}/${all.length}`;
  });
  return `${lines.join('')}${say('coverage.totals', { file, totals: totals.join(', ') || '0' })}\n`;
}
