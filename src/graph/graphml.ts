// GraphML (http://graphml.graphdrawing.org), as Gephi, yEd and networkx read it: every field of a node and an edge is typed.
import { type Graph, GraphEdgeSchema, GraphNodeSchema } from './graph-schema.ts';

const NUMBERS = ['citedBy', 'basisOf', 'mentions'];
const ENDS = ['id', 'from', 'to'];

const columnsOf = (schema: typeof GraphNodeSchema | typeof GraphEdgeSchema): string[] =>
  Object.keys(schema.shape).filter((name) => !ENDS.includes(name));

const NODE_KEYS = columnsOf(GraphNodeSchema);
const EDGE_KEYS = columnsOf(GraphEdgeSchema);

/** The lines of the file. What is null stands in no element; several sources stand on lines of one. */
export function* graphml({ nodes, edges }: Graph): Generator<string, void, void> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  for (const name of NODE_KEYS) yield keyOf('node', name);
  for (const name of EDGE_KEYS) yield keyOf('edge', name);
  yield '<graph id="plans" edgedefault="directed">\n';
  for (const node of nodes) yield `<node id="${escaped(node.id)}">${dataOf('node', NODE_KEYS, node)}</node>\n`;
  for (const edge of edges)
    yield `<edge source="${escaped(edge.from)}" target="${escaped(edge.to)}">${dataOf('edge', EDGE_KEYS, edge)}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

const keyOf = (of: 'node' | 'edge', name: string): string =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${NUMBERS.includes(name) ? 'int' : 'string'}"/>\n`;

function dataOf(of: 'node' | 'edge', names: readonly string[], item: Readonly<Record<string, unknown>>): string {
  return names
    .map((name) => {
      const value = item[name];
      const text = Array.isArray(value) ? value.join('\n') : String(value ?? '');
      return text === '' ? '' : `<data key="${of}-${name}">${escaped(text)}</data>`;
    })
    .join('');
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** XML 1.0 has no way to write most control characters, nor half a surrogate pair. */
const escaped = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (mark) => MARKS[mark] as string);
