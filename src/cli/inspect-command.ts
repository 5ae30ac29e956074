// --coverage and explain: what became of each value of a text, and which rules were tried at a place.
import { type CoverageEntry, coverageOf, type UnusedReason } from '../inspect/coverage.ts';
import { type Explanation, explain } from '../inspect/explain.ts';
import { type Run, run } from '../pipeline.ts';
import { readSource } from '../read/read-file.ts';
import { CommandFailure, EXIT } from './exit-code.ts';
import { loadGrammars } from './load-grammars.ts';
import { type ReadFlags, readOptionsOf } from './read-options.ts';

const REASONS: Record<UnusedReason, string> = {
  block: 'không tìm ở chỗ này (rules are not applied in this block)',
  role: 'không tìm trong mục loại này (nothing of its kind is sought in this role)',
  'no-rule': 'không quy tắc nào nhận (no rule took it)',
};

/** The coverage of several runs as lines `file:line kind «text» used by ids | unused: why`, and a line with the totals. */
export function formatCoverage(runs: readonly Run[]): string {
  return runs.map((one) => coverageText(coverageOf(one), one.source.name)).join('');
}

function coverageText(entries: readonly CoverageEntry[], file: string): string {
  const lines = entries.map((one) => {
    const fate = one.reason === null ? `→ ${one.usedBy.join(', ')}` : `✗ ${one.role}: ${REASONS[one.reason]}`;
    return `${file}:${one.span.line} ${one.kind} «${one.text.replace(/\s+/g, ' ')}» ${fate}\n`;
  });
  const kinds = [...new Set(entries.map((one) => one.kind))];
  const totals = kinds.map((kind) => {
    const all = entries.filter((one) => one.kind === kind);
    return `${kind} ${all.filter((one) => one.reason === null).length}/${all.length}`;
  });
  return `${lines.join('')}${file}: đã dùng / used: ${totals.join(', ') || '0'}\n`;
}

export interface ExplainOptions extends ReadFlags {
  readonly at?: string;
  readonly id?: string;
  readonly grammars?: string;
}

export async function explainCommand(file: string, options: ExplainOptions): Promise<number> {
  const line = options.at === undefined ? undefined : Number(options.at);
  if (
    (line === undefined) === (options.id === undefined) ||
    (line !== undefined && !(Number.isInteger(line) && line > 0))
  )
    throw new CommandFailure(
      'explain: hãy nêu --at DÒNG (số từ 1) hoặc --id MÃ\n  name either --at LINE (from 1) or --id ID',
    );
  const grammars = options.grammars === undefined ? {} : { grammars: await loadGrammars(options.grammars) };
  const done = run(await readSource(file, readOptionsOf(options)), grammars);
  const found = explain(done, line === undefined ? { id: options.id as string } : { line });
  if (found.length === 0)
    throw new CommandFailure(
      `${file}: không có gì được đọc ở ${line === undefined ? `mã ${options.id}` : `dòng ${line}`}\n  nothing was read there: a blank line, a block without rules (letterhead, recipients, signature), or an unknown id`,
    );
  process.stdout.write(found.map((one) => explanationText(one, file)).join('\n'));
  return EXIT.done;
}

function explanationText(one: Explanation, file: string): string {
  const row = (name: string, value: string) => `  ${name.padEnd(9)}${value}\n`;
  const matches = one.matches.map(({ rule, text, groups, lostTo }) => {
    const parts = Object.entries(groups).map(([name, words]) => `${name}=«${words}»`);
    return row(
      '',
      `${lostTo === null ? '✓' : '✗'} ${rule} «${text}» ${parts.join(' ')}${lostTo === null ? '' : ` — thua / lost to ${lostTo}`}`,
    );
  });
  return [
    `${file}:${one.line} «${one.text}»\n`,
    row('section', [one.section, ...one.headings].join(' › ')),
    row('role', `${one.role}${one.roleRule === null ? '' : ` (${one.roleRule})`}`),
    row('leaf', one.leaf ?? '-'),
    row('items', one.items.join(', ') || '-'),
    row(
      'tried',
      Object.entries(one.tried)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
    ),
    ...matches,
  ].join('');
}
