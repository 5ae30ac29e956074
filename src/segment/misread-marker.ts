// Enumerators that letter recognition read wrongly: "l." for "1.", "Il." for "II.", "9," for "9.", "bì)" for "b)". They are
// taken for what they were meant only where the enumerators beside them say so.
import { labelAt } from '../grammar/marker-value.ts';
import { misreadForm } from '../grammar/misread.ts';
import type { Marker, MarkerStyle } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { findMarker } from './find-marker.ts';
import type { Reading } from './reading.ts';

/** Numbers that are left out in between, at most, where an enumerator still goes on with a sequence. */
const GAP = 3;
/** How far ahead the second of a sequence is looked for, in paragraphs. */
const AHEAD = 60;
const FIRSTS: readonly MarkerStyle[] = ['roman', 'arabic'];

/** True where an enumerator opens a sequence or goes on with one of those above it. */
export function fitsIn(marker: Marker, above: readonly Marker[]): boolean {
  const same = above.filter(({ style }) => style === marker.style);
  return marker.value === 1 || same.some(({ value }) => marker.value - value <= GAP);
}

/**
 * The enumerator that is meant by the signs in front of a paragraph.
 * @param above the enumerators of the sections that are open, from the outermost
 * @param following the paragraphs behind it
 * @returns null where the signs look like none that its neighbours ask for
 */
export function misreadMarker(
  reading: Reading,
  paragraph: Range,
  above: readonly Marker[],
  following: readonly Block[],
): Marker | null {
  const printed = printedAt(reading, paragraph);
  if (printed === null) return null;
  const found = nextOf(above).find((next) => looksLike(printed.text, next)) ?? firstLike(printed.text);
  return found === undefined ? null : { ...found, start: printed.start, end: printed.end, misread: true };

  function firstLike(text: string): Meant | undefined {
    const styles = FIRSTS.filter((style) => above.every((marker) => marker.style !== style));
    return styles
      .map((style) => meant(style, 1, []))
      .find((first) => looksLike(text, first) && secondIsAhead(reading, first.style, following));
  }
}

type Meant = Omit<Marker, 'start' | 'end' | 'misread'>;

function meant(style: MarkerStyle, value: number, numbers: readonly number[]): Meant {
  const label = style === 'decimal' ? numbers.join('.') : (labelAt(style, value) ?? '');
  return { style, label, value, numbers };
}

/** The enumerators that may come next, of the innermost open section first. */
const nextOf = (above: readonly Marker[]): Meant[] =>
  above.toReversed().map(({ style, value, numbers }) => meant(style, value + 1, [...numbers.slice(0, -1), value + 1]));

/** A bracket may be seen as a letter and a bracket: "bì)". */
function looksLike(printed: string, { style, label }: Meant): boolean {
  if (label === '') return false;
  const [seen, form] = [misreadForm(printed), misreadForm(label)];
  return seen === form || (style === 'item' && seen === `${form}1`);
}

function secondIsAhead(reading: Reading, style: MarkerStyle, following: readonly Block[]): boolean {
  const second = meant(style, 2, []);
  for (const block of following.slice(0, AHEAD)) {
    if (block.rows !== null) continue;
    const marker = findMarker(reading, block);
    if (marker?.style === style) return marker.value === 2;
    if (looksLike(printedAt(reading, block)?.text ?? '', second)) return true;
  }
  return false;
}

/** What stands where an enumerator may. */
function printedAt(reading: Reading, paragraph: Range): (Range & { text: string }) | null {
  const match = reading.textOf(paragraph).includes('\t') ? undefined : reading.find('misread', paragraph);
  if (match === undefined) return null;
  return { start: match.start, end: match.end, text: reading.textOf(match.groups.label as Range) };
}
