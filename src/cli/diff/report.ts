// What changed, as headings and lines that a terminal or a Markdown file can show. In the language that is spoken.
import { documentCode } from '../../model/document-code.ts';
import type { Change, CitationDiff, PlanDiff, TargetDiff, TaskDiff } from '../../model/plan-diff.ts';
import { say } from '../messages/say.ts';
import { changeLine, type Run, statementOf } from './change-line.ts';
import { timeText } from './time-text.ts';

/** One thing that changed, and how. */
export interface ReportItem {
  readonly mark: '~' | '+' | '-';
  readonly title: readonly Run[];
  /** Where it stands. */
  readonly place: string;
  readonly lines: readonly (readonly Run[])[];
}

export interface ReportGroup {
  readonly title: string;
  readonly items: readonly ReportItem[];
}

export interface ReportPart {
  readonly title: string;
  /** Counts, in words. */
  readonly summary: string;
  readonly groups: readonly ReportGroup[];
}

export interface Report {
  readonly title: string;
  readonly parties: readonly { readonly role: string; readonly name: string }[];
  /** Sentences that hold for the whole. */
  readonly notes: readonly string[];
  readonly parts: readonly ReportPart[];
}

export function reportOf(found: PlanDiff): Report {
  const { targets, tasks, citations, counts, header } = found;
  const headerLines = header.map((change) => changeLine(change));
  const headerPart: ReportPart[] =
    header.length === 0
      ? []
      : [
          {
            title: say('diff.header'),
            summary: '',
            groups: [{ title: '', items: headerLines.map((title) => ({ mark: '~', title, place: '', lines: [] })) }],
          },
        ];
  const part = <T extends Entry>(
    title: string,
    entries: readonly T[],
    count: Counts,
    show: (entry: T) => ReportItem,
  ) => ({
    title,
    summary: summaryOf(found, count),
    groups: groupsOf(found, entries, show),
  });
  return {
    title: say('diff.title'),
    parties: [
      { role: say('diff.party-old'), name: partyName(found.old) },
      { role: say('diff.party-new'), name: partyName(found.new) },
    ],
    notes: notesOf(found),
    parts: [
      ...headerPart,
      part(say('diff.targets'), targets, counts.targets, targetItem),
      part(say('diff.tasks'), tasks, counts.tasks, taskItem),
      part(say('diff.citations'), citations, counts.citations, citationItem),
    ],
  };
}

type Entry = TargetDiff | TaskDiff | CitationDiff;
type Counts = PlanDiff['counts']['targets'];

function notesOf({ differs, shift, uptake, old, new: other }: PlanDiff): string[] {
  const notes: string[] = [];
  if (shift !== null)
    notes.push(say(shift.years > 0 ? 'diff.shift' : 'diff.shift-back', { ...shift, years: Math.abs(shift.years) }));
  if (uptake !== null) {
    const [theirs, ours] = uptake.of === 'old' ? [old, other] : [other, old];
    const { of: _, ...counts } = uptake;
    const values = { ...counts, theirs: issuerName(theirs), ours: issuerName(ours) };
    const period = uptake.otherPeriod > 0 ? ` ${say('diff.other-period', { count: uptake.otherPeriod })}` : '';
    notes.push(say('diff.uptake', values) + period);
  }
  if (!differs) notes.push(say('diff.equal'));
  return notes;
}

const issuerName = ({ issuer, name }: PlanDiff['old']): string => issuer ?? name;

function partyName({ name, kind, number, symbol, date, issuer }: PlanDiff['old']): string {
  const code = documentCode(number, symbol);
  return [name, code === null ? kind : `${kind} ${code}`, date === null ? null : timeText(date), issuer]
    .filter((one) => one !== null)
    .join(' · ');
}

/** The titles of changed, added and removed things: of two bodies' plans nothing was added or dropped. */
function titlesOf({ relation, old, new: other }: PlanDiff) {
  if (relation === 'same-issuer')
    return { changed: say('diff.changed'), added: say('diff.added'), removed: say('diff.removed') };
  const [a, b] = [issuerName(old), issuerName(other)];
  const names = a === b ? [old.name, other.name] : [a, b];
  return {
    changed: say('diff.differing'),
    added: say('diff.only-in', { name: names[1] as string }),
    removed: say('diff.only-in', { name: names[0] as string }),
  };
}

function summaryOf(found: PlanDiff, counts: Counts): string {
  const titles = { ...titlesOf(found), same: say('diff.same') };
  return (['changed', 'added', 'removed', 'same'] as const)
    .map((kind) => `${titles[kind]}: ${counts[kind]}`)
    .join(' · ');
}

function groupsOf<T extends Entry>(
  found: PlanDiff,
  entries: readonly T[],
  show: (entry: T) => ReportItem,
): ReportGroup[] {
  const titles = titlesOf(found);
  return (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const items = entries.filter((entry) => entry.kind === kind).map(show);
    return items.length === 0 ? [] : [{ title: `${titles[kind]} (${items.length})`, items }];
  });
}

const MARKS = { changed: '~', same: '~', added: '+', removed: '-' } as const;
const plain = (text: string): Run => ({ text, in: 'both' });

/** Fields that are shown as one statement: "≥ 70 %". */
const STATED: ReadonlySet<string> = new Set(['value', 'operator', 'unit', 'outOf']);

function targetItem({ kind, old, new: other, changes, similarity }: TargetDiff): ReportItem {
  const side = other ?? old;
  if (side === null) throw new Error('an entry has a side');
  const stated = changes.some(({ field, in: where }) => STATED.has(field) && where === undefined);
  const rest = changes.filter(({ field, in: where }) => !(STATED.has(field) && where === undefined));
  const direction = changes.find(({ field, in: where }) => field === 'value' && where === undefined)?.direction;
  const level: Change[] =
    stated && old !== null && other !== null
      ? [{ field: 'value', from: statementOf(old), to: statementOf(other), ...(direction ? { direction } : {}) }]
      : [];
  const value =
    kind === 'changed' && stated
      ? ''
      : `: ${statementOf(side)}${side.period === null ? '' : ` (${timeText(side.period)})`}`;
  return {
    mark: MARKS[kind],
    title: [plain(`${side.indicator.replace(/[.,;:]+$/, '')}${value}`)],
    place: placeOf(old, other, similarity),
    lines: [...level, ...rest].map((change) => changeLine(change)),
  };
}

function taskItem({ kind, old, new: other, changes, similarity }: TaskDiff): ReportItem {
  const side = other ?? old;
  if (side === null) throw new Error('an entry has a side');
  const wording = changes.find(({ field }) => field === 'text')?.words;
  const about = [side.lead.join('; '), timeText(side.due ?? '')].filter((one) => one !== '').join(', ');
  return {
    mark: MARKS[kind],
    title: wording ?? [plain(kind === 'changed' || about === '' ? side.text : `${side.text} (${about})`)],
    place: placeOf(old, other, similarity),
    lines: changes.filter(({ field }) => field !== 'text').map((change) => changeLine(change)),
  };
}

function citationItem({ kind, old, new: other, changes }: CitationDiff): ReportItem {
  const side = other ?? old;
  if (side === null) throw new Error('an entry has a side');
  const name = [side.type, side.code ?? side.subject ?? ''].join(' ').trim();
  const about = side.code === null || side.subject === null ? '' : `: ${side.subject}`;
  return {
    mark: MARKS[kind],
    title: [plain(`${name}${side.date === null ? '' : ` (${timeText(side.date)})`}${about}`)],
    place: say('diff.line', { line: side.line }),
    lines: changes.map((change) => changeLine(change)),
  };
}

interface Placed {
  readonly section: string;
  readonly line: number;
  readonly page: number | null;
}

/** Below it two wordings may well be of two things: the reader is told how much they are alike. */
const SURE = 0.75;

/** "II.1, line 12 → II.2, line 14" */
function placeOf(old: Placed | null, other: Placed | null, similarity: number | null): string {
  const places = [old, other].flatMap((side) => (side === null ? [] : `${side.section}, ${at(side)}`));
  const alike =
    similarity === null || similarity >= SURE
      ? ''
      : `; ${say('diff.alike', { percent: Math.round(similarity * 100) })}`;
  return [...new Set(places)].join(' → ') + alike;
}

const at = ({ line, page }: Placed): string =>
  page === null ? say('diff.line', { line }) : say('diff.page', { page });
