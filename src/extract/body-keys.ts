// One key for all spellings of a body: abbreviations written out, small letters, nothing that does not tell it from others.
import { fold } from '../grammar/fold.ts';
import type { ShortNameFinding } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Grammars } from '../model/rule.ts';
import type { Context } from './context.ts';

/** "UBND xã", "Uỷ ban Nhân dân xã" and "các Ủy ban nhân dân xã" have the same key. */
export function keyOf(context: Context, range: Range): string {
  const { abbreviations, joining, sameNames } = wordsOf(context.grammars);
  const words = context.textOf(range).split(/\s+/);
  const full = words.map((word) => abbreviations.get(word.replace(/[,;]$/, '')) ?? word);
  const plain = fold(full.join(' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word, i) => word !== '' && !(i === 0 && word === 'các') && !joining.has(word));
  return sameNames.reduce((key, [name, usual]) => replaced(key, name, usual), plain.join(' '));
}

/** The words that keys are made with, in the form in which they are looked up. */
interface KeyWords {
  /** The whole name of an abbreviation. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly joining: ReadonlySet<string>;
  readonly sameNames: readonly (readonly [name: string, usual: string])[];
}

const known = new WeakMap<Grammars, KeyWords>();

function wordsOf(grammars: Grammars): KeyWords {
  let words = known.get(grammars);
  if (words === undefined) {
    const { lexicons } = grammars;
    words = {
      // Of two entries for one abbreviation the first counts.
      abbreviations: new Map(
        (lexicons.abbreviations ?? [])
          .map((entry) => [entry.split(' ', 1)[0] as string, entry.slice(entry.indexOf(' ') + 1)] as const)
          .reverse(),
      ),
      joining: new Set(lexicons.joining_words),
      sameNames: (lexicons.same_names ?? []).map((entry) => entry.split(' = ') as [string, string]),
    };
    known.set(grammars, words);
  }
  return words;
}

/**
 * The key of a body within one plan: names that the plan shortens are written out, and the issuer's own place is left out
 * ("Công an xã Bến Thông" is "Công an xã" in a plan of that commune).
 */
export function keysWithin(
  context: Context,
  shortNames: readonly ShortNameFinding[],
  issuer: readonly Range[],
): (key: string) => string {
  const place = issuer.map((line) => context.first('agencies/place_of_issuer', line)?.groups).findLast(Boolean);
  const level = place?.level === undefined ? '' : keyOf(context, place.level);
  const whole = place?.name === undefined ? '' : `${level} ${keyOf(context, place.name)}`;
  const definitions = shortNames.map(({ short, long, initials }) => ({
    short: keyOf(context, short),
    long: keyOf(context, long),
    initials,
  }));
  const withoutPlace = (key: string): string => (whole === '' ? key : replaced(key, whole, level));
  return (key) => {
    const written = definitions.reduce(
      (at, { short, long, initials }) => (initials ? replaced(at, short, long) : at === short ? long : at),
      withoutPlace(key),
    );
    return withoutPlace(written);
  };
}

/** Puts words in the place of others; never inside a word. */
const replaced = (key: string, words: string, others: string): string =>
  words === '' || words === others || !key.includes(words)
    ? key
    : ` ${key} `.replaceAll(` ${words} `, ` ${others} `).trim();
