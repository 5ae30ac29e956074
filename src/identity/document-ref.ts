// Which document a citation means. Numbers begin anew each year and with each body, so a code alone is no name: "12/KH-UBND"
// of two communes are two documents, and "71/NQ-CP" of two years are.
import type { CitationFacts } from '../model/plan-facts.ts';
import { type Area, cleanCode, type Level, type Names } from './names.ts';

/** What it is known by: its code, its kind and title (laws), or no more than its kind and number ("Đề án 06"). */
export type KnownBy = 'code' | 'title' | 'number';

export interface DocumentRef {
  /** Code and area, or kind and title. */
  readonly base: string;
  /** The year of its number or date; null where neither says one, and where the base needs none. */
  readonly year: string | null;
  readonly knownBy: KnownBy;
  readonly level: Level | null;
}

/** Where a plan stands: what "UBND tỉnh" and a code without an issuer mean in it. */
export interface Home {
  readonly area: Area | null;
  readonly level: Level | null;
  readonly province: string | null;
  /** Key of the issuer, or of the plan where its issuer is not known. */
  readonly owner: string;
}

/** @param at the area of the document, where it is known already */
export function documentRefOf(
  names: Names,
  cited: Pick<CitationFacts, 'type' | 'code' | 'number' | 'date' | 'issuer' | 'subject'>,
  home: Home,
  at?: Area | null,
): DocumentRef {
  const { type, code, number, date, issuer, subject } = cited;
  const bySymbol = names.levelOfDocument(type, code);
  if (code === null || !/\d/.test(code)) {
    const kind = names.key(type);
    const central = bySymbol === 'trung ương';
    if (subject !== null) {
      const base = `${kind} ${names.key(subject)}`;
      return {
        base: central ? base : `${base} @ ${home.owner}`,
        year: yearIn(date),
        knownBy: 'title',
        level: bySymbol,
      };
    }
    // What one plan calls "Nghị quyết 09" need not be that of another; "Đề án 06" is said everywhere.
    return { base: `${kind} ${number ?? ''}`.trim(), year: null, knownBy: 'number', level: bySymbol };
  }
  const area = at ?? areaOfDocument(names, issuer, bySymbol, home);
  const scope = area?.level === 'trung ương' ? '' : (area?.key ?? `${area?.level ?? ''} (${home.owner})`);
  return {
    base: scope === '' ? foldCode(code) : `${foldCode(code)} @ ${scope}`,
    year: yearIn(/\/((?:19|20)\d\d)\//.exec(code)?.[1] ?? date),
    knownBy: 'code',
    level: area?.level ?? null,
  };
}

function areaOfDocument(names: Names, issuer: string | null, bySymbol: Level | null, home: Home): Area | null {
  if (bySymbol === 'trung ương') return { level: 'trung ương', key: null };
  const named = issuer === null ? null : names.area(issuer);
  if (named !== null && named.key !== null) return named;
  const level = named?.level ?? bySymbol;
  if (level === null) return null;
  if (level === home.area?.level && home.area.key !== null) return home.area;
  return { level, key: level === 'tỉnh' ? home.province : null };
}

/** "06 / QÐ-TTg" and "6/QĐ-TTg" are one. */
const foldCode = (code: string): string =>
  cleanCode(code)
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');

const yearIn = (date: string | null): string | null => date?.slice(0, 4) ?? null;

/**
 * The year that a mention without one means: the only year in which a document of its base is known, else null.
 * @param years all that are known of the base
 */
export function settledYear(year: string | null, years: ReadonlySet<string>): string | null {
  return year ?? (years.size === 1 ? ([...years][0] as string) : null);
}
