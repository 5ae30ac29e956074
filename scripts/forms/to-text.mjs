// The plan as plain text and as Markdown: one line for each paragraph, footnotes at the foot of their page.
import { numbered } from './numbering.mjs';
import { filledRows, plan } from './plan.mjs';

const marked = (text) => text.replace(/\{\^(\d)\}/g, '$1');
const withLabel = ({ label, text }) => marked(label === '' ? text : `${label} ${text}`);

export function toText() {
  const { letterhead, annexes } = plan;
  const head = [
    ...letterhead.issuer,
    letterhead.code,
    ...letterhead.motto,
    letterhead.placeAndDate,
    plan.kind,
    plan.subject,
  ];
  const tail = ['Nơi nhận:', ...plan.recipients.map((one) => `- ${one};`), ...plan.signature];
  const main = [...head, ...plan.preamble, ...numbered(plan.body).map(withLabel), plan.closing, ...tail];
  const notes = plan.footnotes.map((note, i) => `${i + 1} ${note}`);
  const tables = annexes.map((annex) =>
    [
      annex.number,
      annex.title,
      annex.note,
      annex.header.join('\t'),
      ...filledRows(annex.rows).map((row) =>
        (row.group ? [...row.group, ...annex.header.slice(2).map(() => '')] : row).join('\t'),
      ),
    ].join('\n'),
  );
  return `${[[...main, ...notes].join('\n'), ...tables].join('\n\f')}\n`;
}

const pipes = (cells) => `| ${cells.join(' | ')} |`;

export function toMarkdown() {
  const { letterhead, annexes } = plan;
  const bold = (text) => `**${text}**`;
  const heading = (one) =>
    one.kind === 'roman' ? `## ${withLabel(one)}` : one.kind === 'arabic' ? bold(withLabel(one)) : withLabel(one);
  const blocks = [
    ...letterhead.issuer.map(bold),
    letterhead.code,
    ...letterhead.motto.map(bold),
    `*${letterhead.placeAndDate}*`,
    `# ${plan.kind}`,
    bold(plan.subject),
    ...plan.preamble,
    ...numbered(plan.body).map(heading),
    plan.closing,
    '**Nơi nhận:**',
    plan.recipients.map((one) => `- ${one};`).join('\n'),
    ...plan.signature.map(bold),
    ...plan.footnotes.map((note, i) => `${i + 1} ${note}`),
    ...annexes.flatMap((annex) => [
      bold(annex.number),
      bold(annex.title),
      `*${annex.note}*`,
      [
        pipes(annex.header),
        pipes(annex.header.map(() => '---')),
        ...filledRows(annex.rows).map((row) =>
          pipes(row.group ? [...row.group, ...annex.header.slice(2).map(() => '')] : row),
        ),
      ].join('\n'),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
