// The text after normalising. Each of its characters knows the stretch of the source that it came from, so that no later
// stage has to search the source again. Text that was lifted out of the flow (footnotes) stands at the end, in order.
import { boxesOf } from './boxes.ts';
import type { Range, Span } from './range.ts';
import type { SourceCell, SourceText } from './source-text.ts';

/** Why a stretch of the source is not in the normal text (white space and respelt letters need no reason). */
export type FurnitureReason =
  | 'page-number'
  | 'link-target'
  | 'footnote-mark'
  | 'markdown'
  | 'rule-line'
  | 'repeated-header';

/** A stretch of the source that carries nothing of the plan. */
export interface Furniture extends Range {
  readonly reason: FurnitureReason;
}

/** One paragraph of the normal text, without its line end. */
export interface Paragraph extends Range {
  readonly region: 'flow' | 'footnote';
  /** For a footnote its mark ("1") and how many characters it takes at the start; else null. */
  readonly note: { readonly mark: string; readonly length: number } | null;
  /** True where a blank line or a page start stood before it in the source. */
  readonly apart: boolean;
  /** Whether its letters are bold; null where the format does not say. */
  readonly bold: boolean | null;
}

/** A table that the reader saw, in offsets of the normal text. Its cells are ordered; an empty one is an empty range. */
export interface NormalTable extends Range {
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface NormalText {
  readonly source: SourceText;
  readonly text: string;
  /** For each character of `text`, where its stretch of the source starts. */
  readonly starts: Int32Array;
  /** For each character of `text`, where its stretch of the source ends. */
  readonly ends: Int32Array;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly NormalTable[];
  /** What was left out, in source offsets, in order. */
  readonly furniture: readonly Furniture[];
  /** One byte for each source character: 1 where it is neither white space nor a mark of Markdown. */
  readonly solid: Uint8Array;
  /** Source offsets of line starts. */
  readonly lineStarts: readonly number[];
}

/** The last index in the ascending `values` whose value is not above `x`. */
function lastNotAbove(values: readonly number[], x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((values[mid] as number) <= x) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** Turns source offsets into a span. */
export function spanAt(normal: NormalText, start: number, end: number): Span {
  const { pageStarts, layout } = normal.source;
  const boxes = layout === null ? [] : boxesOf(layout.words, start, end);
  return {
    start,
    end,
    line: lastNotAbove(normal.lineStarts, start) + 1,
    page: pageStarts === null ? null : lastNotAbove(pageStarts, start) + 2,
    ...(boxes.length === 0 ? {} : { boxes }),
  };
}

/**
 * The places in the source that a stretch of the normal text came from: one span, or several where something else
 * (a footnote, a page number) stood in between. The spans, cut out and put together without anything between them,
 * normalise to the stretch.
 */
export function spansOf(normal: NormalText, range: Range): Span[] {
  const { starts, ends, solid } = normal;
  const spans: Span[] = [];
  if (range.end <= range.start) return spans;
  let start = starts[range.start] as number;
  let end = ends[range.start] as number;
  for (let i = range.start + 1; i < range.end; i++) {
    const from = starts[i] as number;
    const to = ends[i] as number;
    if (from >= start && to <= end) continue; // a later character of one respelt letter
    if (from === end || (from > end && !solid.subarray(end, from).includes(1))) end = to;
    else {
      spans.push(spanAt(normal, start, end));
      start = from;
      end = to;
    }
  }
  spans.push(spanAt(normal, start, end));
  return spans;
}
