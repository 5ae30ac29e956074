// Names that the plan itself shortens: "Ủy ban nhân dân xã (sau đây viết tắt là UBND xã)", "chuyển đổi số (CĐS)".
import { fold } from '../grammar/fold.ts';
import type { ShortNameFinding, Unit } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

/** How far in front of the bracket the long name may begin, in characters. */
const REACH = 300;

export function findShortNames(context: Context, units: readonly Unit[]): ShortNameFinding[] {
  return units.flatMap((unit) =>
    context.matches('short_names', unit).flatMap((match): ShortNameFinding[] => {
      const short = match.groups.short as Range;
      const before = { start: Math.max(unit.start, match.start - REACH), end: match.start };
      const initials = byInitials(context, short, before);
      if (initials !== null) return [{ unit, short, long: initials, initials: true }];
      const long = match.rule.with.said === 'yes' ? byFirstWords(context, short, before) : null;
      return long === null ? [] : [{ unit, short, long, initials: false }];
    }),
  );
}

/** The words whose initials the short name is made of, read backwards from the bracket; small words of it stand whole. */
function byInitials(context: Context, short: Range, before: Range): Range | null {
  const joining = context.grammars.lexicons.joining_words ?? [];
  const parts = (context.textOf(short).match(/\p{L}+/gu) ?? []).filter((part) => !joining.includes(part));
  const wanted = parts.flatMap((part) => (/^\p{Lu}{2,}/u.test(part) ? Array.from(part, initialOf) : [fold(part)]));
  if (wanted.filter((one) => one.length === 1).length < 2) return null;
  const words = Array.from(context.textOf(before).matchAll(/\p{L}+/gu));
  // The name of a place at the end of the long name has no part in the short one: "(UBND xã)" behind "xã Bến Thông".
  const place = words.length - 1 - words.findLastIndex(([word]) => !/^\p{Lu}\p{Ll}/u.test(word));
  const skips = wanted.at(-1)?.length === 1 || place > 4 ? [0] : [0, place];
  const starts = skips.map((skip) => startOfInitials(wanted, words, words.length - 1 - skip, joining));
  const start = starts.find((one) => one !== null) ?? null;
  return start === null ? null : trimmed(context, { start: before.start + start, end: before.end });
}

/** Where the word of the first initial stands, if the words up to `last` have these initials. */
function startOfInitials(
  wanted: readonly string[],
  words: readonly RegExpExecArray[],
  last: number,
  joining: readonly string[],
): number | null {
  let at = last;
  for (let i = wanted.length - 1; i >= 0; i--) {
    const one = wanted[i] as string;
    while (at >= 0 && joining.includes(fold(words[at]?.[0] as string))) at--;
    const word = words[at]?.[0];
    if (word === undefined || !(one.length === 1 ? initialOf(word) === one : fold(word) === one)) return null;
    at--;
  }
  return words[at + 1]?.index ?? null;
}

/** "Ủy" begins with u. */
const initialOf = (word: string): string => word.charAt(0).normalize('NFD').charAt(0).toLowerCase();

/** From the last place where the long name begins as the short one does: "Ban Chỉ đạo ... (gọi tắt là Ban Chỉ đạo)". */
function byFirstWords(context: Context, short: Range, before: Range): Range | null {
  const opening = fold(context.textOf(short)).split(/\s+/).slice(0, 3).join(' ');
  const at = opening.includes(' ') ? fold(context.textOf(before)).lastIndexOf(opening) : -1;
  if (at < 0 || /[.;:]/.test(context.text.slice(before.start + at, before.end))) return null;
  return trimmed(context, { start: before.start + at, end: before.end });
}

const trimmed = (context: Context, { start, end }: Range): Range => ({
  start,
  end: start + context.text.slice(start, end).trimEnd().length,
});
