// Who issued a plan and where: what its names are relative to.

import { abbreviationsIn } from '../grammar/words.ts';
import { documentCode } from '../model/document-code.ts';
import type { CitationFacts, PlanFacts } from '../model/plan-facts.ts';
import type { Grammars } from '../model/rule.ts';
import { bodyKeysOf } from './body-keys.ts';
import { type DocumentRef, documentRefOf, settledYear } from './document-ref.ts';
import { type Area, type Level, type Names, namesOf } from './names.ts';

export interface Issuer {
  /** One for all plans of a body. Empty where the plan names no issuer. */
  readonly key: string;
  readonly name: string | null;
  readonly level: Level | null;
  /** False for a name that many bodies have ("UBND tỉnh" without its name): different bodies then have one key. */
  readonly known: boolean;
}

export interface Body {
  readonly key: string;
  /** The issuer whose body it is; null for a body with a name of its own ("Bộ Tài chính", "UBND tỉnh Lâm Sơn"). */
  readonly of: Issuer | null;
}

/** A plan, with the keys of what it names. */
export interface PlanReading {
  readonly plan: PlanFacts;
  readonly issuer: Issuer;
  /** The province that it names, where it names one alone. */
  readonly province: string | null;
  body(name: string): Body;
  /** Its citations, and the documents that they mean: one citation for each document, as far as the plan tells. */
  readonly cited: readonly { readonly citation: CitationFacts; readonly ref: DocumentRef }[];
  /** The plan as others would cite it; null where it has no number. */
  readonly own: DocumentRef | null;
}

/** Makes the reader of plans for some grammars. Pure: the same plan gives the same keys, whatever was read before. */
export function readerOf(grammars: Grammars): (plan: PlanFacts) => PlanReading {
  const names = namesOf(grammars);
  const abbreviations = abbreviationsIn(grammars);
  return (plan) => {
    const { issuer: name, level, place, number, symbol, date, kind, subject } = plan.document;
    const area = name === null ? null : areaOfIssuer(names, name, place);
    const issuer = issuerOf(names, plan, area);
    const province = provinceOf(names, plan, area);
    const home = { area, level, province, owner: issuer.known ? issuer.key : plan.source.sha256 };
    const bodyKey = bodyKeysOf(plan, abbreviations);
    const bodies = new Map<string, Body>();
    return {
      plan,
      issuer,
      province,
      body(text) {
        let found = bodies.get(text);
        if (found === undefined) {
          const where = names.area(text);
          const alone = names.isCentral(text) || (where !== null && where.key !== null && where.key !== area?.key);
          found = alone ? { key: names.key(text), of: null } : { key: `${bodyKey(text)} @ ${home.owner}`, of: issuer };
          bodies.set(text, found);
        }
        return found;
      },
      cited: settled(plan.citations.map((citation) => ({ citation, ref: documentRefOf(names, citation, home) }))),
      own:
        number === null || symbol === null
          ? null
          : documentRefOf(
              names,
              { type: kind, code: documentCode(number, symbol), number, date, issuer: name, subject },
              home,
              area,
            ),
    };
  };
}

/** A body that leaves the name of its place to the line of place and date ("ỦY BAN NHÂN DÂN XÃ", "Bản Đông, ngày ..."). */
function areaOfIssuer(names: Names, name: string, place: string | null): Area | null {
  const area = names.area(name);
  if (area === null || area.key !== null || place === null || area.level !== 'xã') return area;
  return names.area(`${name} ${place}`);
}

function issuerOf(names: Names, { document: { issuer: name, level, place } }: PlanFacts, area: Area | null): Issuer {
  if (name === null) return { key: '', name, level, known: false };
  const key = names.key(name);
  const whole = area?.key === null || area === null ? '' : area.key;
  // Schools and the bodies of the centre have names of their own; others need a place.
  if (level === null || level === 'trung ương' || (whole !== '' && key.endsWith(whole)))
    return { key, name, level, known: true };
  if (whole !== '') return { key: `${key} · ${whole}`, name, level, known: true };
  return place === null
    ? { key, name, level, known: false }
    : { key: `${key} · ${names.key(place)}`, name, level, known: true };
}

function provinceOf(names: Names, { citations }: PlanFacts, area: Area | null): string | null {
  if (area?.level === 'tỉnh') return area.key;
  const found = new Set<string>();
  for (const { issuer } of citations) {
    const named = issuer === null ? null : names.area(issuer);
    if (named?.level === 'tỉnh' && named.key !== null) found.add(named.key);
  }
  return found.size === 1 ? ([...found][0] as string) : null;
}

/** What a plan cites without a year is what it cites with one. */
function settled(cited: PlanReading['cited']): PlanReading['cited'] {
  const years = new Map<string, Set<string>>();
  for (const { ref } of cited)
    if (ref.year !== null) years.set(ref.base, (years.get(ref.base) ?? new Set()).add(ref.year));
  return cited.map(({ citation, ref }) => ({
    citation,
    ref: { ...ref, year: settledYear(ref.year, years.get(ref.base) ?? new Set()) },
  }));
}
