// What the reader saw of the layout, found again by place in the source.
import type { Range } from '../model/range.ts';
import type { LineMark, SourceCell, SourceLayout } from '../model/source-text.ts';
import type { Draft } from './draft.ts';

/** The marks of a source text. For plain text there are none. */
export interface Marks {
  /** The mark of the line that a source offset is in. */
  lineAt(offset: number): LineMark | null;
  /** The cell that a source offset is in. */
  cellAt(offset: number): SourceCell | null;
}

export function marksOf(layout: SourceLayout | null): Marks {
  const lines = layout?.lines ?? [];
  const cells = (layout?.tables ?? []).flatMap((table) => table.rows.flat()).sort((a, b) => a.start - b.start);
  return { lineAt: (offset) => around(lines, offset), cellAt: (offset) => around(cells, offset) };
}

/** The range among ordered ones that do not overlap which an offset is in. */
function around<T extends Range>(ranges: readonly T[], offset: number): T | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((ranges[mid] as T).end <= offset) low = mid + 1;
    else high = mid;
  }
  const found = ranges[low];
  return found !== undefined && found.start <= offset ? found : null;
}

/** Where a stretch of the source stands in a draft that is still in the order of the source. */
export function inDraft(draft: Draft, range: Range, length = draft.text.length): Range {
  const start = firstFrom(draft, range.start, length);
  return { start, end: Math.max(start, firstFrom(draft, range.end, length)) };
}

/** The first character of a draft that comes from a source offset or behind it. */
function firstFrom({ starts }: Draft, offset: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((starts[mid] as number) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
