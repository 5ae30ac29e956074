// A Mermaid flowchart: the centre on the left, the communes on the right; a document points to the plans that carry it out.
import { compareText } from '../identity/spellings.ts';
import { LEVELS } from './graph.ts';
import type { Graph, GraphNode } from './graph-schema.ts';

const ARROWS = { implements: '-->', cites: '-.->', next: '==>' } as const;

/** @param noLevel the title of what has no level */
export function mermaid({ nodes, edges }: Graph, noLevel: string): string {
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]));
  const groups = LEVELS.flatMap((level, i) => {
    const inside = nodes.filter((node) => node.level === level);
    if (inside.length === 0) return [];
    return [
      `  subgraph l${i + 1}["${level ?? noLevel}"]`,
      ...inside.map((node) => `    ${names.get(node.id)}${shaped(node)}`),
      '  end',
    ];
  });
  const lines = edges
    .map(({ from, to, relation }) => {
      // A plan stands to the right of what it carries out; time runs forward.
      const [left, right] = relation === 'next' ? [from, to] : [to, from];
      return { left: names.get(left) as string, right: names.get(right) as string, arrow: ARROWS[relation] };
    })
    .sort((a, b) => compareText(a.left, b.left) || compareText(a.right, b.right) || compareText(a.arrow, b.arrow));
  return [
    'flowchart LR',
    ...groups,
    ...lines.map(({ left, right, arrow }) => `  ${left} ${arrow} ${right}`),
    '  classDef document stroke-dasharray: 4 3',
    ...(nodes.some(({ type }) => type === 'document')
      ? [
          `  class ${nodes.flatMap(({ id, type }) => (type === 'document' ? (names.get(id) as string) : [])).join(',')} document`,
        ]
      : []),
    '',
  ].join('\n');
}

const WIDEST = 60;

/** Plans have round corners, absent documents square ones. */
function shaped({ type, label }: GraphNode): string {
  const letters = Array.from(label);
  const text = letters.length > WIDEST ? `${letters.slice(0, WIDEST - 1).join('')}…` : label;
  return type === 'plan' ? `("${quoted(text)}")` : `["${quoted(text)}"]`;
}

/** Inside quotes Mermaid takes entities by number, with # for &; line ends and what may be markup must be one of them. */
const quoted = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/["#&<>`\\;]/g, (mark) => `#${mark.codePointAt(0)};`);
