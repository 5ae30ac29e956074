import { compareText } from '../identity/spellings.ts';
import type { Graph } from './graph-schema.ts';

/**
 * The part of a graph that can be looked at: the documents that most plans cite, and of the plans that cite them those with
 * most of these documents.
 * @param count of documents, and of plans beside them
 */
export function topOf(graph: Graph, count: number): Graph {
  const cited = graph.nodes.filter(({ citedBy }) => citedBy > 0);
  const documents = new Set(
    cited
      .sort((a, b) => b.citedBy - a.citedBy || b.basisOf - a.basisOf || compareText(a.id, b.id))
      .slice(0, count)
      .map(({ id }) => id),
  );
  const links = new Map<string, number>();
  for (const { from, to, relation } of graph.edges)
    if (relation !== 'next' && documents.has(to)) links.set(from, (links.get(from) ?? 0) + 1);
  const plans = [...links]
    .sort(([a, n], [b, m]) => m - n || compareText(a, b))
    .slice(0, count)
    .map(([id]) => id);
  const kept = new Set([...documents, ...plans]);
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => kept.has(id)),
    edges: graph.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    absent: graph.absent.filter(({ id }) => kept.has(id)),
    series: graph.series
      .map((one) => ({ ...one, plans: one.plans.filter((id) => kept.has(id)) }))
      .filter(({ plans }) => plans.length > 1),
  };
}
