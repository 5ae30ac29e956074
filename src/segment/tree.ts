// Paragraphs with enumerators become a tree. A marker goes below the innermost open section of a style that stands higher;
// a decimal marker ("2.1") goes below the section whose numbers it begins with. Where "A." follows an empty "III." the
// letters stand below the Roman number.
import { MARKER_STYLES, type Marker } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { findMarker } from './find-marker.ts';
import { fitsIn, misreadMarker } from './misread-marker.ts';
import type { Reading } from './reading.ts';

/** A section while the tree is being built. */
export interface Twig {
  readonly marker: Marker;
  /** The paragraph behind the marker. */
  readonly content: Range;
  readonly path: string[];
  readonly paragraphs: Block[];
  readonly twigs: Twig[];
  /** How deep it stands: a greater rank goes below a smaller one. */
  readonly rank: number;
}

/** What the paragraphs of a document grow into. */
export interface Tree {
  /** What stands before the first section. */
  readonly before: readonly Block[];
  readonly twigs: readonly Twig[];
}

const rank = (marker: Marker): number => {
  const base = MARKER_STYLES.indexOf(marker.style) * 10;
  return marker.style === 'decimal' ? base + marker.numbers.length : base;
};

const ARABIC = MARKER_STYLES.indexOf('arabic') * 10;
const ROMAN = MARKER_STYLES.indexOf('roman') * 10;

/** Builds the tree. */
export function buildTree(reading: Reading, paragraphs: readonly Block[]): Tree {
  const before: Block[] = [];
  const twigs: Twig[] = [];
  const open: Twig[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const marker = paragraph.rows === null ? markerAt(paragraph, i) : null;
    if (marker === null) (open.at(-1)?.paragraphs ?? before).push(paragraph);
    else place(marker, paragraph);
  }
  return { before, twigs };

  function markerAt(paragraph: Block, i: number): Marker | null {
    const marker = findMarker(reading, paragraph);
    const above = open.map((twig) => twig.marker);
    if (marker !== null && fitsIn(marker, above)) return marker;
    return misreadMarker(reading, paragraph, above, paragraphs.slice(i + 1)) ?? marker;
  }

  function place(marker: Marker, paragraph: Block): void {
    const own = isLetterBelowRoman(marker) ? ROMAN + 5 : restarts(marker, paragraph) ? ARABIC + 5 : rank(marker);
    while (open.length > 0 && (open.at(-1) as Twig).rank >= own) open.pop();
    const parent = open.at(-1);
    const twig: Twig = {
      marker,
      content: { start: marker.end, end: paragraph.end },
      path: [...(parent?.path ?? []), marker.label],
      paragraphs: [],
      twigs: [],
      rank: own,
    };
    (parent?.twigs ?? twigs).push(twig);
    open.push(twig);
  }

  /** "1. Mục đích" and directly below it "1. Nâng cao ...", "2. ...": numbers within a number, until its own sequence goes on. */
  function restarts(marker: Marker, { end }: Block): boolean {
    if (marker.style !== 'arabic') return false;
    const above = open.at(-1);
    if (above === undefined) return false;
    if (above.marker.style === 'arabic' && above.rank === ARABIC)
      return marker.value === 1 && above.paragraphs.length === 0 && isNamed(above.content);
    const inner = open.find((twig) => twig.marker.style === 'arabic' && twig.rank > ARABIC);
    const outer = open.find((twig) => twig.marker.style === 'arabic' && twig.rank === ARABIC);
    if (inner === undefined || outer === undefined || marker.value !== inner.marker.value + 1) return false;
    return marker.value !== outer.marker.value + 1 || !isNamed({ start: marker.end, end });
  }

  /** A few words that say what a section is for. */
  function isNamed(range: Range): boolean {
    return reading.textOf(range).split(/\s+/).length <= 10 && reading.find('sections', range) !== undefined;
  }

  function isLetterBelowRoman(marker: Marker): boolean {
    if (marker.style !== 'letter') return false;
    const above = open.at(-1);
    if (marker.value === 1)
      return above?.marker.style === 'roman' && above.paragraphs.length === 0 && above.twigs.length === 0;
    return open.some(
      (twig) => twig.marker.style === 'letter' && twig.rank > ROMAN && twig.marker.value === marker.value - 1,
    );
  }
}
