import { wordsIn } from '../model/boxes.ts';
import { type NormalText, spanAt, spansOf } from '../model/normal-text.ts';
import type { Range, Span } from '../model/range.ts';

/** The place of an item as the plan gives it: one span around it, and all its parts where it was put together. */
export interface Place {
  readonly span: Span;
  /** The least sure of its words, where letters were recognised in an image. */
  readonly confidence?: number;
  readonly spans?: Span[];
}

/** Reads text and places of ranges of the normal text. */
export interface Places {
  /** The words of a stretch in one line. */
  text(range: Range): string;
  at(range: Range): Place;
  /** The place of several stretches that make one item: the cells of a row. */
  around(ranges: readonly Range[]): Place;
  span(range: Range): Span;
}

export function placesOf(normal: NormalText): Places {
  const at = (range: Range): Place => around([range]);
  const around = (ranges: readonly Range[]): Place => {
    const spans = ranges.flatMap((one) => spansOf(normal, one));
    const range = ranges[0] as Range;
    const first = spans[0];
    if (first === undefined)
      return { span: spanAt(normal, normal.starts[range.start] ?? 0, normal.starts[range.start] ?? 0) };
    const sure = confidenceOf(spans);
    if (spans.length === 1) return { span: first, ...sure };
    const end = Math.max(...spans.map((span) => span.end));
    const boxes = spans.flatMap((span) => span.boxes ?? []);
    return { span: { ...first, end, ...(boxes.length === 0 ? {} : { boxes }) }, ...sure, spans };
  };
  const words = normal.source.ocr === null ? [] : (normal.source.layout?.words ?? []);
  const confidenceOf = (spans: readonly Range[]): { confidence?: number } => {
    const sure = spans
      .flatMap(({ start, end }) => wordsIn(words, start, end))
      .flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
    return sure.length === 0 ? {} : { confidence: Math.min(...sure) };
  };
  return {
    text: (range) => normal.text.slice(range.start, range.end).replace(/[\n\t]+/g, ' '),
    at,
    around,
    span: (range) => at(range).span,
  };
}
