// Which plan carries out which document. Expected values are written from the texts of fixtures/datasets.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type Graph, GraphSchema, graph, graphml, mermaid, type Plan, topOf } from '../src/browser.ts';
import { graphJson } from '../src/graph/graph-json.ts';
import { datasetPlans } from './support/dataset-plans.ts';

const plans = datasetPlans();
const found = await graph(plans);
const nameOf = (id: string, from: Graph = found): string => {
  const node = from.nodes.find((one) => one.id === id);
  return node?.sources[0]?.replace('.txt', '') ?? node?.code ?? node?.title ?? '';
};
const edgesOf = (from: Graph, relation: string): string[] =>
  from.edges
    .filter((edge) => edge.relation === relation)
    .map((edge) => `${nameOf(edge.from, from)} → ${nameOf(edge.to, from)}`)
    .sort();

describe('the graph', () => {
  it('has the shape of its schema, and no edge without its ends', () => {
    expect(GraphSchema.parse(found)).toEqual(found);
    const ids = new Set(found.nodes.map(({ id }) => id));
    expect(ids.size).toBe(found.nodes.length);
    expect(found.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to) || from === to)).toEqual([]);
  });

  it('does not depend on the order of the plans', async () => {
    expect(JSON.stringify(await graph([...plans].reverse()))).toBe(JSON.stringify(found));
  });

  it('leads from a plan to what it carries out; to a plan where that is in the dataset', () => {
    expect(edgesOf(found, 'implements')).toEqual([
      'ben-thong-12 → 15/QĐ-TTg',
      'ben-thong-12 → lam-son-07',
      'ben-thong-30 → ben-thong-12',
      'khe-may-12 → 09-NQ/TU',
      'khe-may-12 → lam-son-07',
      'lam-son-07 → 15/QĐ-TTg',
    ]);
  });

  it('knows what is only mentioned', () => {
    expect(edgesOf(found, 'cites')).toEqual(['khe-may-12 → 15/QĐ-TTg']);
  });

  it('goes from the centre to the communes', () => {
    expect(found.nodes.map(({ id, level, type }) => [nameOf(id), level, type])).toEqual(
      [
        ['15/QĐ-TTg', 'trung ương', 'document'],
        ['lam-son-07', 'tỉnh', 'plan'],
        ['09-NQ/TU', 'tỉnh', 'document'],
        ['ben-thong-12', 'xã', 'plan'],
        ['ben-thong-30', 'xã', 'plan'],
        ['khe-may-12', 'xã', 'plan'],
      ]
        .map(([name, ...rest]) => [name, ...rest])
        .sort((a, b) => order(a, b)),
    );
  });

  it('lists what is cited and absent', () => {
    expect(found.absent.map(({ id, citedBy, basisOf }) => [nameOf(id), citedBy, basisOf])).toEqual([
      ['15/QĐ-TTg', 3, 2],
      ['09-NQ/TU', 1, 1],
    ]);
  });

  it('puts the plans of one commune in time order', () => {
    expect(found.series.map(({ plans, level }) => [level, plans.map((id) => nameOf(id))])).toEqual([
      ['xã', ['ben-thong-12', 'ben-thong-30']],
    ]);
    expect(edgesOf(found, 'next')).toEqual(['ben-thong-12 → ben-thong-30']);
  });

  it('has one node for files of the same bytes', async () => {
    const [first] = plans as [Plan];
    const both = await graph([...plans, { ...first, source: { ...first.source, name: 'a.txt' } }]);
    expect(both.plans).toBe(plans.length);
    expect(both.nodes.find(({ sources }) => sources.includes('a.txt'))?.sources).toEqual(['a.txt', first.source.name]);
  });

  it('shortens itself to the main documents and plans', () => {
    const small = topOf(found, 1);
    expect(small.nodes.map(({ id }) => nameOf(id))).toEqual(['15/QĐ-TTg', expect.any(String)]);
    expect(small.edges).toHaveLength(1);
  });
});

/** Nodes of one level and use stand by their ids, which are checksums. */
const place = (name: string): number => found.nodes.findIndex(({ id }) => nameOf(id) === name);
const order = (a: readonly unknown[], b: readonly unknown[]): number =>
  a[1] === b[1] && a[1] === 'xã' ? place(a[0] as string) - place(b[0] as string) : 0;

const MARKS = 'a "b" <c> & \'d\' ]]> #1; `e` \u0001 \ud800 dòng\nhai';
const marked: Graph = {
  ...found,
  nodes: found.nodes.map((node) => ({ ...node, label: MARKS })),
};

describe('JSON by lines', () => {
  it('is the graph', () => {
    expect(JSON.parse([...graphJson(found)].join(''))).toEqual(found);
    expect(JSON.parse([...graphJson({ ...found, series: [] })].join('')).series).toEqual([]);
  });
});

describe('GraphML', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    htmlEntities: true,
    parseTagValue: false,
  });
  interface Data {
    readonly key: string;
    readonly '#text': string;
  }
  interface Parsed {
    readonly graphml: {
      readonly key: readonly Record<string, string>[];
      readonly graph: {
        readonly node: readonly { id: string; data: Data[] }[];
        readonly edge: readonly { source: string; target: string; data: Data[] }[];
      };
    };
  }
  const parsed = (of: Graph): Parsed => parser.parse([...graphml(of)].join('')) as Parsed;

  it('is well formed, whatever stands in a label', () => {
    for (const one of [found, marked]) expect(XMLValidator.validate([...graphml(one)].join(''))).toBe(true);
  });

  it('gives back nodes, edges and their values', () => {
    const { graph: read, key } = parsed(found).graphml;
    expect(read.node.map(({ id }) => id)).toEqual(found.nodes.map(({ id }) => id));
    expect(read.edge.map(({ source, target }) => [source, target])).toEqual(
      found.edges.map(({ from, to }) => [from, to]),
    );
    const value = (data: readonly Data[], name: string) => data.find((one) => one.key === name)?.['#text'];
    expect(read.node.map(({ data }) => value(data, 'node-label'))).toEqual(found.nodes.map(({ label }) => label));
    expect(read.node.map(({ data }) => Number(value(data, 'node-citedBy')))).toEqual(
      found.nodes.map(({ citedBy }) => citedBy),
    );
    expect(read.edge.map(({ data }) => value(data, 'edge-relation'))).toEqual(
      found.edges.map(({ relation }) => relation),
    );
    const used = new Set([...read.node, ...read.edge].flatMap(({ data }) => data.map((one) => one.key)));
    expect([...used].filter((name) => !key.some(({ id }) => id === name))).toEqual([]);
    expect(key.filter((one) => one['attr.type'] === 'int').map(({ id }) => id)).toEqual([
      'node-citedBy',
      'node-basisOf',
      'edge-mentions',
    ]);
  });

  it('replaces only what XML cannot hold', () => {
    const label = parsed(marked).graphml.graph.node[0]?.data.find(({ key }) => key === 'node-label')?.['#text'];
    expect(label).toBe(MARKS.replace('\u0001', '\ufffd').replace('\ud800', '\ufffd'));
  });
});

describe('Mermaid', () => {
  it('draws the centre on the left and points to what carries out', () => {
    const lines = mermaid(found, 'chưa rõ').split('\n');
    expect(lines[0]).toBe('flowchart LR');
    expect(lines.filter((line) => line.startsWith('  subgraph'))).toEqual([
      '  subgraph l1["trung ương"]',
      '  subgraph l2["tỉnh"]',
      '  subgraph l4["xã"]',
    ]);
    expect(lines).toContain('  n1 --> n2');
    expect(lines.filter((line) => line.includes(' -.-> '))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(' ==> '))).toHaveLength(1);
  });

  it('lets no label break out of its quotes', () => {
    const labels = mermaid(marked, '').match(/^ {4}n\d+.*$/gm) ?? [];
    expect(labels).toHaveLength(found.nodes.length);
    for (const label of labels) expect(label).toMatch(/^ {4}n\d+(?:\("[^"<>`]*"\)|\["[^"<>`]*"\])$/);
  });

  it('is a chart for an empty graph', () => {
    expect(mermaid({ ...found, nodes: [], edges: [] }, '')).toBe(
      'flowchart LR\n  classDef document stroke-dasharray: 4 3\n',
    );
  });
});
