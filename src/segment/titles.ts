// Is the paragraph behind an enumerator a heading, a heading with text behind a colon, or a paragraph without a heading?
import type { Range } from '../model/range.ts';
import { findRunIn } from './leaves.ts';
import { isCapitals, type Reading, trim } from './reading.ts';
import type { Twig } from './tree.ts';
import { mayHeadSections } from './unnumbered.ts';

export interface Titled {
  /** The heading without its colon; null for a paragraph without a heading. */
  readonly title: Range | null;
  /** The text behind a run-in heading, or the whole paragraph where there is no heading. */
  readonly text: Range | null;
}

const HEADING_STYLES = new Set(['part', 'chapter', 'division', 'letter', 'roman']);
/** A heading is rarely longer than this; a sentence of a task mostly is. */
const LONG = 250;
/** As many words as may be the name of a body. */
const FEW = 7;

/** Decides for all sections below one parent, since they are mostly of one kind. */
export function findTitles(reading: Reading, siblings: readonly Twig[]): Titled[] {
  const first = siblings.map((twig) => guess(reading, twig));
  const sure = first.filter((kind) => kind !== 'unsure');
  const mostly = sure.filter((kind) => kind === 'paragraph').length > sure.length / 2 ? 'paragraph' : 'heading';
  return siblings.map((twig, i) => titledAs(reading, twig, first[i] === 'unsure' ? mostly : (first[i] as Kind)));
}

type Kind = 'heading' | 'run-in' | 'paragraph';

function guess(reading: Reading, twig: Twig): Kind | 'unsure' {
  const text = reading.textOf(twig.content);
  const leads = twig.twigs.length > 0 || twig.paragraphs.some((p) => p.rows !== null || !mayHeadSections(reading, p));
  const sentences = listsBodies(reading, twig.content) ? 1 : text.split(/[.;!?]\s+(?=\p{Lu})/u).length;
  if (text === '') return 'heading';
  if (findRunIn(reading, twig.content) !== null) return 'run-in';
  if (twig.marker.style === 'article' && !(leads && isPhrase(reading, twig.content))) return 'paragraph';
  if (
    isCapitals(text.replace(/\(.*?\)/g, '')) ||
    (HEADING_STYLES.has(twig.marker.style) && sentences === 1 && text.length <= LONG)
  )
    return 'heading';
  if (/:$/.test(text))
    return introduces(reading, twig.content) || text.length > LONG || sentences > 1 ? 'paragraph' : 'heading';
  if (sentences > 1 || text.length > LONG || reading.find('leaves/adds', twig.content) !== undefined)
    return 'paragraph';
  if (/[.;…!]$/.test(text) && !/[”"].$/.test(text)) {
    if (!leads || text.endsWith(';') || startsWithVerb(reading, twig.content)) return 'paragraph';
    if (isNamedHeading(reading, twig.content) || (text.length < 160 && leadsToProse(reading, twig))) return 'heading';
    return text.split(' ').length <= FEW ? 'unsure' : 'paragraph'; // "4. Các thôn." is what its siblings are
  }
  return leads ? 'heading' : 'unsure';
}

/** What stands below is no list of bullets that belongs to the sentence. */
function leadsToProse(reading: Reading, twig: Twig): boolean {
  const first = twig.paragraphs[0];
  return twig.twigs.length > 0 || (first !== undefined && reading.find('layout/opens_bullet', first) === undefined);
}

/** "Phòng Kinh tế; Công an xã", with no duty behind them. */
const listsBodies = (reading: Reading, range: Range) =>
  reading.find('leaves/names_bodies', range) !== undefined &&
  reading.find('agencies/lead_subject', range) === undefined;

/** "1. Mục đích." above bullets: a few words that say what a section is for, in spite of the full stop. */
function isNamedHeading(reading: Reading, range: Range): boolean {
  return reading.textOf(range).split(/\s+/).length <= 10 && reading.find('sections', range) !== undefined;
}

/** No sentence: it ends without a mark, and gives no order. */
const isPhrase = (reading: Reading, range: Range) =>
  reading.textOf(range).split(' ').length <= 2 * FEW &&
  !/[.;:…!]$/.test(reading.textOf(range)) &&
  !startsWithVerb(reading, range);

const startsWithVerb = (reading: Reading, range: Range) => reading.find('leaves/opens_with_verb', range) !== undefined;
const introduces = (reading: Reading, range: Range) =>
  reading.find('leaves/introduces', { start: range.start, end: range.end - 1 }) !== undefined;

function titledAs(reading: Reading, twig: Twig, kind: Kind): Titled {
  const { content } = twig;
  if (kind === 'paragraph') return { title: null, text: content };
  const runIn = kind === 'run-in' ? findRunIn(reading, content) : null;
  if (runIn !== null) return { title: runIn.heading, text: runIn.rest };
  const colon = reading.textOf(content).endsWith(':') ? 1 : 0;
  return { title: trim(reading.normal.text, { start: content.start, end: content.end - colon }), text: null };
}
