// What changed, for a terminal: coloured where it shows colours, fitted to its width.
import type { ChalkInstance } from 'chalk';
import type { Run } from './change-line.ts';
import type { Report, ReportItem } from './report.ts';

export function diffText(report: Report, width: number, chalk: ChalkInstance): string {
  const lines = [chalk.bold(report.title)];
  const role = Math.max(...report.parties.map(({ role }) => role.length));
  for (const party of report.parties)
    lines.push(...wrapped([{ text: party.name, in: 'both' }], width, `  ${party.role.padEnd(role)}  `, chalk));
  for (const note of report.notes) lines.push('', ...wrapped([{ text: note, in: 'both' }], width, '', chalk));
  for (const part of report.parts) {
    lines.push('', chalk.bold(part.title.toUpperCase()));
    if (part.summary !== '') lines.push(...wrapped([{ text: part.summary, in: 'both' }], width, '', chalk));
    for (const group of part.groups) {
      if (group.title !== '') lines.push('', chalk.underline(group.title));
      for (const item of group.items) lines.push(...itemLines(item, width, chalk));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Lines of a thing that was added or is gone; a file of JSON or Markdown has all of its words. */
const MOST = 2;

const COLOURS = { '~': 'yellow', '+': 'green', '-': 'red' } as const;

function itemLines({ mark, title, place, lines }: ReportItem, width: number, chalk: ChalkInstance): string[] {
  const whole = wrapped(title, width, `${mark} `, chalk);
  // What only one plan has is known by its beginning.
  const shown = mark === '~' || whole.length <= MOST ? whole : [...whole.slice(0, MOST - 1), `${whole[MOST - 1]} …`];
  return [
    ...shown.map((line, i) => (i === 0 ? chalk[COLOURS[mark]](mark) + line.slice(1) : line)),
    ...(place === '' ? [] : [chalk.dim(`  ${place}`)]),
    ...lines.flatMap((line) => wrapped(line, width, '    ', chalk)),
  ];
}

/**
 * Words in lines of a width; the first line begins with `indent`, the others with as many spaces. Without colours what is
 * gone stands in [-...-] and what is new in {+...+}, where the words do not say it.
 */
function wrapped(runs: readonly Run[], width: number, indent: string, chalk: ChalkInstance): string[] {
  const marked = chalk.level === 0 && !runs.some(({ text }) => text === '→');
  const words = runs.flatMap((run) => {
    const text = !marked || run.in === 'both' ? run.text : run.in === 'old' ? `[-${run.text}-]` : `{+${run.text}+}`;
    return text.split(' ').map((word) => ({ word, in: run.in }));
  });
  const lines: string[] = [];
  let line = indent;
  let length = indent.length;
  let empty = true;
  for (const { word, in: side } of words) {
    if (!empty && length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent.length);
      length = indent.length;
      empty = true;
    }
    const shown = side === 'old' ? chalk.red.strikethrough(word) : side === 'new' ? chalk.green(word) : word;
    line += (empty ? '' : ' ') + shown;
    length += (empty ? 0 : 1) + word.length;
    empty = false;
  }
  return [...lines, line];
}
