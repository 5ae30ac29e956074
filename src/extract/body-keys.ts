// One key for all spellings of a body: abbreviations written out, small letters, nothing that does not tell it from others.
import { fold } from '../grammar/fold.ts';
import type { ShortNameFinding } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

/** "UBND xã", "Uỷ ban Nhân dân xã" and "các Ủy ban nhân dân xã" have the same key. */
export function keyOf(context: Context, range: Range): string {
  const { lexicons } = context.grammars;
  const [abbreviations, joining] = [lexicons.abbreviations ?? [], lexicons.joining_words ?? []];
  const words = context.textOf(range).split(/\s+/);
  const full = words.map((word) => {
    const entry = abbreviations.find((one) => one.startsWith(`${word.replace(/[,;]$/, '')} `));
    return entry === undefined ? word : entry.slice(entry.indexOf(' ') + 1);
  });
  const plain = fold(full.join(' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word, i) => word !== '' && !(i === 0 && word === 'các') && !joining.includes(word));
  return (lexicons.same_names ?? []).reduce((key, pair) => {
    const [name, usual] = pair.split(' = ') as [string, string];
    return replaced(key, name, usual);
  }, plain.join(' '));
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
  words === '' || words === others ? key : ` ${key} `.replaceAll(` ${words} `, ` ${others} `).trim();
