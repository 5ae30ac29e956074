// Which pairs to take so that nothing is in two of them and the sum of their weights is the largest.

export interface Edge {
  readonly left: number;
  readonly right: number;
  /** Above 0. */
  readonly weight: number;
}

/**
 * The best one-to-one choice of edges (Hungarian method, on each connected part by itself: plans have hundreds of items,
 * but few that resemble each other). Deterministic: equal sums are decided by the order of the edges.
 */
export function assign<E extends Edge>(edges: readonly E[]): E[] {
  return parts(edges).flatMap((part) => (part.length === 1 ? part : solve(part)));
}

/** Edges that share an item, directly or through others, in the order of their first edge. */
function parts<E extends Edge>(edges: readonly E[]): E[][] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { left, right } of edges) parent.set(root(`r${right}`), root(`l${left}`));
  const found = new Map<string, E[]>();
  for (const edge of edges) {
    const key = root(`l${edge.left}`);
    const part = found.get(key);
    if (part === undefined) found.set(key, [edge]);
    else part.push(edge);
  }
  return [...found.values()];
}

/** Kuhn and Munkres with potentials; a row that is given a pair of weight 0 stays alone. */
function solve<E extends Edge>(edges: readonly E[]): E[] {
  const lefts = [...new Set(edges.map(({ left }) => left))];
  const rights = [...new Set(edges.map(({ right }) => right))];
  const rowOf = new Map(lefts.map((left, i) => [left, i + 1]));
  const columnOf = new Map(rights.map((right, i) => [right, i + 1]));
  const rows = lefts.length;
  // One more column for each row, where it stays alone.
  const columns = rights.length + rows;
  const costs = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const edgeAt = new Map<number, E>();
  for (const edge of edges) {
    const [row, column] = [rowOf.get(edge.left) as number, columnOf.get(edge.right) as number];
    (costs[row] as Float64Array)[column] = -edge.weight;
    edgeAt.set(row * (columns + 1) + column, edge);
  }
  const rowTo = new Float64Array(rows + 1);
  const columnTo = new Float64Array(columns + 1);
  const rowIn = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowIn[0] = row;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      const current = rowIn[at] as number;
      const cost = costs[current] as Float64Array;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (used[column] === 1) continue;
        const reduced = (cost[column] as number) - (rowTo[current] as number) - (columnTo[column] as number);
        if (reduced < (least[column] as number)) {
          least[column] = reduced;
          before[column] = at;
        }
        if ((least[column] as number) < delta) {
          delta = least[column] as number;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column] === 1) {
          const row = rowIn[column] as number;
          rowTo[row] = (rowTo[row] as number) + delta;
          columnTo[column] = (columnTo[column] as number) - delta;
        } else least[column] = (least[column] as number) - delta;
      }
      at = next;
    } while (rowIn[at] !== 0);
    do {
      const from = before[at] as number;
      rowIn[at] = rowIn[from] as number;
      at = from;
    } while (at !== 0);
  }
  const chosen: E[] = [];
  for (let column = 1; column <= rights.length; column++) {
    const edge = edgeAt.get((rowIn[column] as number) * (columns + 1) + column);
    if (edge !== undefined) chosen.push(edge);
  }
  return chosen.sort((a, b) => a.left - b.left);
}
