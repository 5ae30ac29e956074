import type { Graph } from './graph-schema.ts';

/** A graph as JSON, a node or an edge on each line: it may be longer than a string can be. */
export function* graphJson(graph: Graph): Generator<string, void, void> {
  let mark = '{\n';
  for (const [key, value] of Object.entries(graph)) {
    yield `${mark}  ${JSON.stringify(key)}: `;
    mark = ',\n';
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value);
      continue;
    }
    let open = '[\n';
    for (const item of value) {
      yield `${open}    ${JSON.stringify(item)}`;
      open = ',\n';
    }
    yield '\n  ]';
  }
  yield '\n}\n';
}
