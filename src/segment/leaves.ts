import type { Attribute, Leaf } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { isCapitals, type Reading, trim } from './reading.ts';

/** How long a run-in heading may be, in words. */
const HEADING_WORDS = 32;
/** One that gives an order is shorter: a longer one is the sentence itself. */
const ORDER_WORDS = 18;
/** "Hoàn thành 02 tiêu chí còn lại: ...": an order with a quantity is the sentence itself. */
const COUNTED = / \d{1,3} \p{Ll}/u;
/** Where its colon is looked for, in characters. */
const HEADING_LENGTH = 600;

/**
 * The run-in heading of a text: the words before its first colon outside brackets and numbers, where a sentence follows
 * ("Công an xã: Chủ trì ...").
 * @returns the heading without its colon, and where the text after it starts; null where there is none
 */
export function findRunIn(reading: Reading, range: Range): { heading: Range; rest: Range } | null {
  const text = reading.textOf(range);
  const colon =
    Array.from(text.slice(0, HEADING_LENGTH).matchAll(/:(?!(?<=\d:)\d)/g), (m) => m.index).find((at) =>
      isBalanced(text.slice(0, at)),
    ) ?? -1;
  if (colon <= 0 || colon === text.length - 1) return null;
  const before = text.slice(0, colon);
  const after = text.slice(colon + 1).trimStart();
  const heading = { start: range.start, end: range.start + colon };
  const opensSentence = /^[\p{Lu}\d]/u.test(after) && !/^\d+[.)]\s/.test(after);
  if (!opensSentence && !(/^\p{Ll}/u.test(after) && labels(reading, heading))) return null;
  const order = reading.find('leaves/opens_with_verb', heading) !== undefined;
  if (order && (before.split(/\s+/).length > ORDER_WORDS || COUNTED.test(before))) return null;
  if (/[.;!?]\s/.test(before) || before.split(/\s+/).length > HEADING_WORDS) return null;
  if (reading.find('leaves/introduces', { start: range.start, end: range.start + colon }) !== undefined) return null;
  const start = range.start + text.length - after.length;
  return { heading, rest: { start, end: range.end } };
}

/** Words behind which a text may begin in small letters: a body, a person, or what a line says of a task. */
function labels(reading: Reading, heading: Range): boolean {
  return (
    reading.find('leaves/names_body', heading) !== undefined ||
    reading.find('agencies/heading_is_person', heading) !== undefined ||
    attributeOf(reading, heading) !== null
  );
}

function isBalanced(text: string): boolean {
  const count = (letter: string) => text.split(letter).length;
  return count('(') === count(')') && count('“') === count('”');
}

/** The leaf that a paragraph without an enumerator is. */
export function leafOf(reading: Reading, paragraph: Range, inSection = true): Leaf {
  const bullet = reading.find('layout/opens_bullet', paragraph);
  const own = trim(reading.normal.text, { start: bullet?.end ?? paragraph.start, end: paragraph.end });
  const runIn = inSection ? findRunIn(reading, own) : null;
  const stripped = runIn !== null && (bullet !== undefined || isLabel(reading, runIn.heading));
  const range = stripped ? runIn.rest : own;
  return {
    start: range.start,
    end: range.end,
    kind: bullet === undefined ? 'paragraph' : reading.textOf(bullet).startsWith('+') ? 'plus' : 'dash',
    bullet: bullet === undefined ? null : { start: bullet.start, end: bullet.end },
    heading: stripped ? { start: runIn.heading.start, end: runIn.rest.start } : null,
    introduces: /:$/.test(reading.textOf(own)) || (bullet !== undefined && isCapitals(reading.textOf(own))),
    below: null,
    attribute: stripped ? attributeOf(reading, runIn.heading) : null,
    under: null,
  };
}

/** What a label says of the task above it. */
export function attributeOf(reading: Reading, label: Range): Attribute | null {
  return (reading.find('attributes', label)?.rule.with.attribute as Attribute | undefined) ?? null;
}

/** In a plain paragraph the words before a colon are a heading where they are a name, no order to do something. */
function isLabel(reading: Reading, heading: Range): boolean {
  return (
    reading.textOf(heading).split(/\s+/).length <= 10 && reading.find('leaves/opens_with_verb', heading) === undefined
  );
}

/** A heading without a number is a short paragraph that ends no sentence, with longer ones below it. */
const SHORT = 120;

function isHeading(reading: Reading, leaf: Leaf, next: Leaf | undefined): boolean {
  if (leaf.kind !== 'paragraph' || leaf.heading !== null || leaf.introduces || next === undefined) return false;
  const text = reading.textOf(leaf);
  const below = reading.textOf(next);
  if (text.length > SHORT || /[.;:,!?…”]$/.test(text) || !/^\p{Lu}/u.test(text)) return false;
  if (next.kind === 'dash') return true;
  return next.kind === 'paragraph' && !text.endsWith(')') && below.length > text.length && /[.;:…]$/.test(below);
}

/** "* Đợt 1: Trước ngày bầu cử" or "Dự án 2: Sinh kế" above dashes: a star or a counted label marks a heading that ends no sentence. */
function isLabelled(reading: Reading, leaf: Leaf, next: Leaf | undefined): boolean {
  const mark = (one: Leaf | undefined) => (one?.bullet == null ? '' : reading.textOf(one.bullet).trim());
  const counted = leaf.heading !== null && /^\D+ (?:\d{1,2}|[IVX]+):?\s*$/.test(reading.textOf(leaf.heading));
  if (mark(leaf) !== '*' && (leaf.kind !== 'paragraph' || !counted)) return false;
  if (leaf.attribute !== null || !/^[-+•]$/.test(mark(next))) return false;
  return leaf.end - (leaf.heading?.start ?? leaf.start) <= SHORT && !/[.;,]$/.test(reading.textOf(leaf));
}

/** Finds unnumbered headings, and tells each leaf which one it stands under and which leaf introduced it. */
export function linkLeaves(reading: Reading, leaves: readonly Leaf[]): Leaf[] {
  const headed = leaves.map((leaf, i): Leaf => {
    if (isLabelled(reading, leaf, leaves[i + 1]))
      return { ...leaf, start: leaf.heading?.start ?? leaf.start, heading: null, introduces: false, kind: 'heading' };
    return isHeading(reading, leaf, leaves[i + 1]) ? { ...leaf, kind: 'heading' } : leaf;
  });
  const depth = { heading: 0, enumerated: 0, 'run-in': 0, paragraph: 1, dash: 2, plus: 3 };
  return headed.map((leaf, i) => {
    const under = headed.findLastIndex((other, k) => k < i && other.kind === 'heading');
    const own = { ...leaf, under: under < 0 || leaf.kind === 'heading' ? null : under };
    for (let k = i - 1; k >= 0; k--) {
      const other = headed[k] as Leaf;
      if (depth[other.kind] < depth[leaf.kind]) return { ...own, below: other.introduces ? k : null };
    }
    return own;
  });
}
