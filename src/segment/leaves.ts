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
    given: null,
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
