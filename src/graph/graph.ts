// Plans in, a graph out: plans and the documents that they cite, who carries out what, what is absent, what came after what.

import { describeDocument } from '../identity/cited-document.ts';
import { compareText } from '../identity/spellings.ts';
import { documentCode } from '../model/document-code.ts';
import type { PlanFacts } from '../model/plan-facts.ts';
import type { Grammars } from '../model/rule.ts';
import { collect, type KnownPlan } from './collect.ts';
import type { Graph, GraphEdge, GraphNode } from './graph-schema.ts';
import { seriesOf } from './series.ts';

/** From the centre down; what has no level stands last. */
export const LEVELS: readonly GraphNode['level'][] = ['trung ương', 'tỉnh', 'huyện', 'xã', null];

/**
 * Makes the graph of a dataset. The order of the plans does not matter.
 * @param plans their headers and citations are kept until the end
 * @returns a value of the shape of `GraphSchema`; `broken` is 0: the reader of the dataset knows it
 * @throws what the plans throw
 */
export async function graph(plans: AsyncIterable<PlanFacts> | Iterable<PlanFacts>, grammars: Grammars): Promise<Graph> {
  const { plans: known, documents } = await collect(plans, grammars);
  // Two files of one plan (its PDF and its Word file): citations go to the first by id.
  const present = new Map<string, string>();
  for (const { id, own } of known) {
    const key = own === null ? null : documents.keyOf(own);
    if (key !== null && !present.has(key)) present.set(key, id);
  }
  const idOf = (key: string): string => present.get(key) ?? `doc:${key}`;
  const edges = known.flatMap((plan) => edgesOf(plan, (ref) => idOf(documents.keyOf(ref))));
  const series = seriesOf(known);
  const counts = countsOf(edges);
  const absent = [...documents.all()].flatMap(([key, document]): GraphNode[] => {
    if (present.has(key)) return [];
    const { type: kind, code, issuer, level, date, title, knownBy } = describeDocument(document);
    const of = { kind, code, issuer, level, date, title, knownBy };
    return [{ id: idOf(key), type: 'document', label: labelOf(of), ...of, sources: [], ...counts(idOf(key)) }];
  });
  const nodes = [...known.map((plan) => planNode(plan, counts(plan.id))), ...absent].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || byUse(a, b),
  );
  return {
    schema: 'plan-extract/graph-1',
    plans: known.length,
    broken: 0,
    nodes,
    edges: [...edges, ...series.flatMap(nextEdges)].sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.relation, b.relation),
    ),
    absent: absent.sort(byUse).map(({ id, citedBy, basisOf }) => ({ id, citedBy, basisOf })),
    series,
  };
}

const byUse = (a: GraphNode, b: GraphNode): number =>
  b.citedBy - a.citedBy || b.basisOf - a.basisOf || compareText(a.id, b.id);

/** One edge for each document that a plan cites; a mention of the plan itself is none. */
function edgesOf({ id, cited }: KnownPlan, idOf: (ref: KnownPlan['cited'][number]['ref']) => string): GraphEdge[] {
  const found = new Map<string, GraphEdge>();
  for (const { ref, basis, mentions } of cited) {
    const to = idOf(ref);
    if (to === id) continue;
    const edge = found.get(to) ?? { from: id, to, relation: 'cites', mentions: 0 };
    found.set(to, {
      ...edge,
      relation: basis ? 'implements' : edge.relation,
      mentions: edge.mentions + mentions,
    });
  }
  return [...found.values()];
}

const nextEdges = ({ plans }: Graph['series'][number]): GraphEdge[] =>
  plans.slice(1).map((to, i) => ({ from: plans[i] as string, to, relation: 'next', mentions: 0 }));

/** For each id, how many plans cite it. */
function countsOf(edges: readonly GraphEdge[]): (id: string) => Pick<GraphNode, 'citedBy' | 'basisOf'> {
  const counts = new Map<string, { citedBy: number; basisOf: number }>();
  for (const { to, relation } of edges) {
    const count = counts.get(to) ?? { citedBy: 0, basisOf: 0 };
    count.citedBy++;
    if (relation === 'implements') count.basisOf++;
    counts.set(to, count);
  }
  return (id) => counts.get(id) ?? { citedBy: 0, basisOf: 0 };
}

function planNode({ id, document, sources }: KnownPlan, counts: Pick<GraphNode, 'citedBy' | 'basisOf'>): GraphNode {
  const { kind, number, symbol, issuer, level, date, subject } = document;
  const code = symbol === null ? null : documentCode(number, symbol);
  const about = { kind, code, issuer, level, date, title: subject };
  return {
    id,
    type: 'plan',
    label: labelOf(about),
    ...about,
    knownBy: null,
    sources: [...sources].sort(compareText),
    ...counts,
  };
}

/** "Kế hoạch 12/KH-UBND, UBND xã Bản Đông, 2026-02-10"; without a code "Luật Đất đai", "Kế hoạch, UBND xã Bản Đông: Trồng cây". */
function labelOf({
  kind,
  code,
  issuer,
  date,
  title,
}: Pick<GraphNode, 'kind' | 'code' | 'issuer' | 'date' | 'title'>): string {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const behind = [issuer, date].filter((part) => part !== null);
  if (code !== null) return [`${name} ${code}`, ...behind].join(', ');
  if (title === null) return [name, ...behind].join(', ');
  if (issuer !== null) return `${[name, ...behind].join(', ')}: ${title}`;
  const whole = title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${name} ${title}`;
  return [`${whole.charAt(0).toUpperCase()}${whole.slice(1)}`, ...behind].join(', ');
}
