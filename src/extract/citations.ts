// Documents cited in a unit. A number with its symbol is the anchor; the kind is read backwards from it, then date, issuer
// and subject forwards, each where the last one ended.
import { fold } from '../grammar/fold.ts';
import type { CitationFinding, Unit } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Match } from '../model/rule.ts';
import type { Context } from './context.ts';
import { type CodeParts, convert, dateValue } from './convert.ts';

export function findCitations(context: Context, unit: Unit): CitationFinding[] {
  const codes = ['citations/code', 'citations/blank_code']
    .flatMap((id) => context.all(id, unit))
    .sort((a, b) => a.start - b.start);
  const full = codes.flatMap((match, i) => readFull(context, unit, match, codes[i - 1]) ?? []);
  const free = (match: Range) => !full.some((one) => match.start < one.end && one.start < match.end);
  // "Luật sửa đổi ... của Luật A số 1/2026/QH16, Luật B số 2/2026/QH16" has no number of its own, "... của Luật A số 1/2026/QH16" has.
  const ownsNumber = (law: Range) =>
    full.some((one) => one.start === law.start) &&
    codes.filter((code) => code.start >= law.start && code.end <= law.end).length === 1;
  const lists = context.all('citations/list_of_laws', unit).filter(free);
  const listed = lists.flatMap((list) =>
    context.all('citations/law_in_list', list.groups.list as Range).map((law) => ({
      ...law,
      groups: { ...law.groups, type: list.groups.type },
    })),
  );
  const alone = ['citations/amending_law', 'citations/named_law', 'citations/constitution'].flatMap((id) =>
    context.all(id, unit).filter((match) => {
      if (lists.some((list) => match.start < list.end && list.start < match.end)) return false;
      return id === 'citations/amending_law' ? !ownsNumber(match) : free(match);
    }),
  );
  const laws = [...listed, ...alone].map((match) => lawOf(context, unit, match));
  const short = context
    .all('citations/short', unit)
    .filter(free)
    .map((match) => shortOf(context, unit, match));
  return [...shareIssuers(context, issuersOfLists(context, unit, full)), ...laws, ...short].sort(
    (a, b) => a.start - b.start,
  );
}

/** "các Quyết định của Bộ Y tế: số 7/QĐ-BYT ...; số 8/QĐ-BYT ...": the issuer holds for all of the kind in the sentence. */
function issuersOfLists(context: Context, unit: Unit, found: readonly CitationFinding[]): readonly CitationFinding[] {
  const heads = context.all('citations/list_of_kind', unit);
  if (heads.length === 0) return found;
  return found.map((one) => {
    const head = heads.findLast((other) => other.end <= one.start);
    if (head === undefined || one.issuer !== null || /\.\s+\p{Lu}/u.test(context.text.slice(head.end, one.start)))
      return one;
    const type = context.textOf(head.groups.type as Range);
    return one.type?.toLowerCase() === type.toLowerCase() ? { ...one, issuer: head.groups.issuer as Range } : one;
  });
}

/** "Thông tư số 7/2026/TT-BYT và Thông tư số 8/2026/TT-BYT của Bộ Y tế": the issuer holds for both. */
function shareIssuers(context: Context, found: readonly CitationFinding[]): CitationFinding[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    const bare = one.issuer === null && one.subject === null && next !== undefined && next.issuer !== null;
    if (!bare || !/^\s*(?:,|và|;)\s*$/.test(context.text.slice(one.end, next.start))) return one;
    return one.type?.toLowerCase() === next.type?.toLowerCase() ? { ...one, issuer: next.issuer } : one;
  });
}

function readFull(context: Context, unit: Unit, match: Match, before: Match | undefined): CitationFinding | null {
  const parts = convert(match, context.text) as CodeParts;
  const left: Range = { start: Math.max(before?.end ?? unit.start, unit.start), end: match.start };
  const nearest = context.first('citations/type_before', left);
  const named = nearest?.groups.type === undefined ? null : fold(context.textOf(nearest.groups.type));
  // "khoản 2 Điều 3 của Luật Trẻ em và Điều 5 Nghị định số ...": the number is that of the kind beside it.
  const law = named === null || /luật$/.test(named) ? context.first('citations/law_before', left) : undefined;
  const kind = law ?? nearest;
  if (kind === undefined && !isPlausible(context, parts, left)) return null;
  const { date, issuer, subject, end } = readBehind(context, { start: match.end, end: unit.end });
  const typeRange = kind?.groups.type;
  return {
    unit,
    start: kind?.start ?? match.start,
    end,
    form: 'full',
    type: typeRange === undefined ? typeOfSymbol(context, parts.symbol) : context.textOf(typeRange),
    ...parts,
    date,
    issuer: issuer ?? kind?.groups.issuer ?? kind?.groups.proposer ?? null,
    subject: law?.groups.name ?? subject,
    rule: match.rule.id,
  };
}

/** Without a kind in front, a code needs a symbol that stands for a kind, or the word số. */
function isPlausible(context: Context, parts: CodeParts, left: Range): boolean {
  return typeOfSymbol(context, parts.symbol) !== null || /số\s*$/i.test(context.textOf(left));
}

function typeOfSymbol(context: Context, symbol: string): string | null {
  const pieces = symbol.split(/[-/]/);
  for (const word of context.grammars.lexicons.type_symbols ?? []) {
    const [abbreviation, ...kind] = word.split(' ');
    if (pieces[0] === abbreviation) return kind.join(' ');
  }
  return null;
}

interface Behind {
  readonly date: string | null;
  readonly issuer: Range | null;
  readonly subject: Range | null;
  readonly end: number;
}

function readBehind(context: Context, rest: Range): Behind {
  const from = (start: number): Range => ({ start, end: rest.end });
  let at = rest.start;
  const dated = context.first('citations/date_after', from(at));
  at = dated?.end ?? at;
  const issued = context.first('citations/issuer_with_field', from(at)) ?? context.first('citations/issuer', from(at));
  at = issued?.end ?? at;
  const about = context.first('citations/subject', from(at));
  const subject = about?.groups.subject;
  return {
    date: dated === undefined ? null : (convert(dated, context.text) as string | null),
    issuer: issued?.groups.issuer ?? null,
    subject: subject === undefined ? null : unquoted(context, subject),
    end: at,
  };
}

function unquoted(context: Context, range: Range): Range {
  return context.text[range.start] === '“' ? { start: range.start + 1, end: range.end } : range;
}

function lawOf(context: Context, unit: Unit, match: Match): CitationFinding {
  const dated = context.first('citations/date_after', { start: match.end, end: unit.end });
  return {
    unit,
    start: match.start,
    end: dated?.end ?? match.end,
    form: 'full',
    type: context.textOf(match.groups.type as Range),
    code: null,
    number: null,
    symbol: null,
    date: dated === undefined ? null : dateValue(context.textOf(dated)),
    issuer: null,
    subject: match.groups.name as Range,
    rule: match.rule.id,
  };
}

function shortOf(context: Context, unit: Unit, match: Match): CitationFinding {
  const word = context.textOf(match.groups.type as Range);
  return {
    unit,
    start: match.start,
    end: match.end,
    form: 'short',
    type: typeOfSymbol(context, word) ?? word,
    code: null,
    number: context.textOf(match.groups.number as Range),
    symbol: null,
    date: null,
    issuer: null,
    subject: null,
    rule: match.rule.id,
  };
}
