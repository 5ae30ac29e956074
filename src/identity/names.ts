// What the grammars know of names, ready to be asked: words, areas, levels. Everything in this folder says which names mean
// one thing in different plans; where that cannot be told, it says so rather than taking two things for one.
import { foldText } from '../grammar/fold.ts';
import { firstMatch } from '../grammar/match.ts';
import { abbreviationsIn, wordsOf } from '../grammar/words.ts';
import type { Plan } from '../model/plan.ts';
import type { Grammars, Match, Rule } from '../model/rule.ts';

export type Level = NonNullable<Plan['document']['level']>;

/** A place of administration by its name, or the level alone where the name is not said ("UBND tỉnh"). */
export interface Area {
  readonly level: Level;
  /** "xã bản đông"; null where it has no name. */
  readonly key: string | null;
}

export interface Names {
  /** The key of a text: small letters, abbreviations written out, one space between words. */
  key(text: string): string;
  /** The area in the name of a body; null where there is none. */
  area(name: string): Area | null;
  /** Whether there is one such body in the country. */
  isCentral(name: string): boolean;
  /** What the symbol and the kind of a document say of its level. */
  levelOfDocument(type: string, code: string | null): Level | null;
  /** The words of an indicator that tell it from others. */
  indicator(text: string): string;
}

const LEVELS = ['level_none', 'level_commune', 'level_district', 'level_province', 'level_centre'].map(
  (name) => `header/${name}`,
);
const AREAS = ['area_commune', 'area_district', 'area_province', 'area_city'];

/** A code as it is meant: NFC, no spaces, plain hyphens; Ð (U+00D0) is typed for Đ. */
export const cleanCode = (code: string): string =>
  code
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ');

export function namesOf(grammars: Grammars): Names {
  const abbreviations = abbreviationsIn(grammars);
  const rules = new Map(Object.values(grammars.rules).flatMap((file) => file.map((rule) => [rule.id, rule] as const)));
  const named = (ids: readonly string[]): Rule[] => ids.flatMap((id) => rules.get(id) ?? []);
  const own = (ids: readonly string[]): Rule[] => named(ids.map((id) => `identity/${id}`));
  const first = (from: readonly Rule[], text: string): Match | undefined =>
    firstMatch(from, foldText(text), { start: 0, end: text.length });
  const key = (text: string): string => wordsOf(text, abbreviations).join(' ');
  const cut = (match: Match | undefined, text: string): string =>
    match === undefined ? text : `${text.slice(0, match.start)} ${text.slice(match.end)}`.trim();

  const areas = own(AREAS);
  const levels = named(LEVELS);
  const centralBody = own(['central_body']);
  const symbols = own(['central_symbol', 'provincial_symbol']);
  const centralKind = own(['central_kind']);
  const [opening, time, area] = ['indicator_opening', 'indicator_time', 'indicator_area'].map((id) => own([id]));

  return {
    key,
    isCentral: (name) => first(centralBody, name.normalize('NFC')) !== undefined,
    area(name) {
      const text = name.normalize('NFC');
      if (first(centralBody, text) !== undefined) return { level: 'trung ương', key: null };
      const found = first(areas, text);
      const word = found?.groups.word;
      const place = found?.groups.place;
      if (found !== undefined && place !== undefined) {
        const kind = found.rule.with.word ?? (word === undefined ? '' : text.slice(word.start, word.end));
        return { level: found.rule.with.level as Level, key: key(`${kind} ${text.slice(place.start, place.end)}`) };
      }
      const level = first(levels, text)?.rule.with.level;
      return level === undefined ? null : { level: level as Level, key: null };
    },
    levelOfDocument(type, code) {
      if (first(centralKind, type) !== undefined) return 'trung ương';
      const match = code === null ? undefined : first(symbols, cleanCode(code));
      return match === undefined ? null : ((match.rule.with.level ?? 'trung ương') as Level);
    },
    indicator(text) {
      const whole = text.normalize('NFC').trim();
      const timeless = cut(first(time as Rule[], whole), whole);
      const bare = cut(first(area as Rule[], timeless), timeless);
      // Nothing is left of an indicator that is an opening alone.
      return key(cut(first(opening as Rule[], bare), bare)) || key(whole);
    },
  };
}
