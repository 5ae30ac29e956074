// What changed, as Markdown that can be sent: what is gone struck through, what is new in bold.
import type { Run } from './change-line.ts';
import type { Report } from './report.ts';

export function diffMarkdown(report: Report): string {
  const blocks = [
    `# ${report.title}`,
    report.parties.map(({ role, name }) => `- **${role}:** ${escaped(name)}`).join('\n'),
  ];
  blocks.push(...report.notes.map(escaped));
  for (const part of report.parts) {
    blocks.push(`## ${part.title}`);
    if (part.summary !== '') blocks.push(escaped(part.summary));
    for (const group of part.groups) {
      if (group.title !== '') blocks.push(`### ${escaped(group.title)}`);
      const items = group.items.map(({ title, place, lines }) =>
        [
          `- ${runsText(title)}${place === '' ? '' : ` *(${escaped(place)})*`}`,
          ...lines.map((line) => `  - ${runsText(line)}`),
        ].join('\n'),
      );
      blocks.push(items.join('\n'));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

const runsText = (runs: readonly Run[]): string =>
  runs
    .map(({ text, in: side }) =>
      side === 'old' ? `~~${escaped(text)}~~` : side === 'new' ? `**${escaped(text)}**` : escaped(text),
    )
    .join(' ');

/** Signs that Markdown would take for its own; at the start of a line a number or dash would begin a list. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replace(/^([-+]|\d+[.)])(?=\s)/, (sign) => sign.replace(/[-+.)]/, '\\$&'));
