// All mentions of one document become one citation. Short forms go to the document that they mean, where the plan says it.
import type { CitationFinding } from '../model/finding.ts';
import type { Citation } from '../model/plan.ts';
import type { Places } from './places.ts';

export interface Citations {
  readonly citations: Citation[];
  /** Short references that no full one explains. */
  readonly unresolved: readonly CitationFinding[];
}

/** @param ownCode number and symbol of the plan itself: a mention of it is no citation */
export function assembleCitations(
  findings: readonly CitationFinding[],
  places: Places,
  ownCode: string | null,
): Citations {
  const groups = new Map<string, CitationFinding[]>();
  const add = (key: string, finding: CitationFinding) => groups.set(key, [...(groups.get(key) ?? []), finding]);
  const full = findings.filter((one) => one.form === 'full' && !isOwn(one, ownCode));
  const numbered = new Map(
    full.flatMap((one) =>
      one.code === null || one.subject === null ? [] : [[nameOf(one, places), keyOf(one, places)]],
    ),
  );
  // A law by its name alone is the one that is cited with its number elsewhere.
  for (const one of full) {
    const known = one.code === null ? numbered.get(nameOf(one, places)) : undefined;
    add(known ?? keyOf(one, places), known === undefined ? one : { ...one, form: 'short' });
  }
  const unresolved: CitationFinding[] = [];
  for (const one of findings.filter((finding) => finding.form === 'short')) {
    const meant = full.find((other) => other.number !== null && sameNumber(other, one) && sameType(other, one));
    if (meant === undefined) unresolved.push(one);
    add(meant === undefined ? `${one.type} ${one.number}`.toLowerCase() : keyOf(meant, places), one);
  }
  const ordered = [...groups.values()].sort((a, b) => firstStart(a) - firstStart(b));
  return { citations: ordered.map((mentions, i) => citationOf(mentions, i, places)), unresolved };
}

const firstStart = (mentions: readonly CitationFinding[]): number => Math.min(...mentions.map((one) => one.start));

/** A blank number cannot be told from another blank number but by its symbol. An annex repeats the plan's own. */
function isOwn(one: CitationFinding, ownCode: string | null): boolean {
  if (one.code === null) return false;
  return one.code === ownCode || (one.unit.role === 'note' && one.number === null);
}

function keyOf(one: CitationFinding, places: Places): string {
  return one.code === null ? nameOf(one, places) : one.code.toLowerCase();
}

/** "luật trẻ em". */
function nameOf(one: CitationFinding, places: Places): string {
  return `${one.type} ${one.subject === null ? '' : places.text(one.subject)}`.toLowerCase();
}

const sameNumber = (full: CitationFinding, short: CitationFinding): boolean =>
  Number.parseInt(full.number as string, 10) === Number.parseInt(short.number as string, 10);

const sameType = (full: CitationFinding, short: CitationFinding): boolean =>
  full.type?.toLowerCase().startsWith((short.type as string).toLowerCase()) ?? false;

function citationOf(mentions: readonly CitationFinding[], i: number, places: Places): Citation {
  // The title shortens what the clauses of the preamble say in full.
  const order = [...mentions].sort(
    (a, b) => Number(a.unit.role === 'subject') - Number(b.unit.role === 'subject') || a.start - b.start,
  );
  const text = (name: 'issuer' | 'subject'): string | null => {
    const found = order.find((one) => one[name] !== null)?.[name];
    return found === undefined || found === null ? null : places.text(found);
  };
  const first = order.find((one) => one.form === 'full') ?? (order[0] as CitationFinding);
  const short = first.form === 'short';
  return {
    id: `c-${i + 1}`,
    type: capitalised(order.find((one) => one.type !== null)?.type ?? 'Văn bản'),
    code: first.code,
    number: first.number,
    symbol: first.symbol,
    date: order.find((one) => one.date !== null)?.date ?? null,
    issuer: text('issuer'),
    subject: short ? null : text('subject'),
    basis: mentions.some((one) => one.unit.role === 'preamble'),
    mentions: [...mentions]
      .sort((a, b) => a.start - b.start)
      .map((one) => ({ section: one.unit.section, form: one.form, text: places.text(one), ...places.at(one) })),
    rule: first.rule,
  };
}

/** "NGHỊ QUYẾT" and "nghị quyết" are "Nghị quyết". */
const capitalised = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
