import { markerLabel, markerValue } from '../grammar/marker-value.ts';
import type { Marker, MarkerStyle } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Reading } from './reading.ts';

/** The enumerator in front of a paragraph, or null; the number in the first cell of a row heads nothing. */
export function findMarker(reading: Reading, paragraph: Range): Marker | null {
  const match = reading.textOf(paragraph).includes('\t') ? undefined : reading.find('markers', paragraph);
  if (match === undefined) return null;
  const style = match.rule.with.style as MarkerStyle;
  const label = markerLabel(style, reading.textOf(match.groups.label as Range));
  return {
    start: match.start,
    end: match.end,
    style,
    label,
    value: markerValue(style, label),
    numbers: style === 'decimal' ? label.split('.').map(Number) : [],
    misread: false,
  };
}
