// Footnotes of text from PDF stand at the foot of the page, in the middle of whatever sentence the page break cuts:
//   "... theo ba quyết định1." ⏎ ... ⏎ "1 Quyết định số 9/QĐ-UBND ngày 12/3/2026 ...;" ⏎ (next page) " các thôn ..."
// Here each is taken out, and its mark is cut from the word that it is glued to.
import type { Range } from '../model/range.ts';
import type { SourceNote } from '../model/source-text.ts';
import { apply, type Draft, type Edit, lift } from './draft.ts';
import { cutsCode } from './fragment.ts';
import { type Line, linesOf } from './lines.ts';
import { inDraft, type Marks } from './marks.ts';

interface Note extends Range {
  readonly mark: string;
  /** How long the mark in front of its words is; 0 where there is none. */
  readonly own: number;
  /** Where the mark stands glued to a word of the text. */
  readonly anchor: Range | null;
}

/** The draft without its footnotes, and each footnote, its lines joined, with its mark in front. */
export interface Lifted {
  readonly flow: Draft;
  readonly notes: readonly { readonly mark: string; readonly own: number; readonly draft: Draft }[];
}

const OPENING = /^(?:\[(\d{1,3})\]|(\d{1,3}))[ ]?(?=[-–“"(]?\s?\p{Lu})/u;

/**
 * Takes every footnote out of the draft: those that the reader saw, or in plain text those whose mark is found in the text
 * before them.
 */
export function liftFootnotes(draft: Draft, source: string, marks: Marks, seen: readonly SourceNote[] | null): Lifted {
  const notes =
    seen === null ? findNotes(draft, linesOf(draft, source, marks)) : seen.map((note) => placed(draft, note));
  const anchors = notes.flatMap(({ anchor }) => (anchor === null ? [] : [anchor])).sort((a, b) => a.start - b.start);
  const unmarked = apply(
    draft,
    anchors.map((anchor) => ({ ...anchor, text: '', reason: 'footnote-mark' as const })),
  );
  const shift = (at: number) =>
    at - anchors.reduce((sum, anchor) => sum + (anchor.end <= at ? anchor.end - anchor.start : 0), 0);
  const { rest, lifted } = lift(
    unmarked,
    notes.map((note) => ({ start: shift(note.start), end: shift(note.end) })),
  );
  return {
    flow: rest,
    notes: notes.map(({ mark, own }, i) => ({ mark, own, draft: oneLine(lifted[i] as Draft) })),
  };
}

function placed(draft: Draft, { mark, own, anchor, ...words }: SourceNote): Note {
  const range = inDraft(draft, { start: own?.start ?? words.start, end: words.end });
  const inFront = own === null ? 0 : inDraft(draft, own).end - range.start;
  return { ...range, mark, own: inFront, anchor: anchor === null ? null : inDraft(draft, anchor) };
}

function oneLine(draft: Draft): Draft {
  const edits: Edit[] = [];
  for (const m of draft.text.matchAll(/\n+/g)) {
    const cut = cutsCode(draft.text.slice(0, m.index), draft.text.slice(m.index + m[0].length));
    edits.push({ start: m.index, end: m.index + 1, text: cut ? '' : ' ' });
    if (m[0].length > 1) edits.push({ start: m.index + 1, end: m.index + m[0].length, text: '' });
  }
  return apply(draft, edits);
}

function findNotes(draft: Draft, lines: readonly Line[]): Note[] {
  const notes: Note[] = [];
  let expected = 1;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const opening = OPENING.exec(line.text);
    const mark = opening?.[1] ?? opening?.[2];
    if (mark === undefined || line.row || Number(mark) < expected) continue;
    const anchor = findAnchor(draft.text, line.start, mark, opening?.[1] !== undefined);
    if (anchor === undefined) continue;
    const last = lastLineOf(lines, i);
    const own = (/^\[?\d+\]?/.exec(line.text) as RegExpExecArray)[0].length;
    notes.push({ mark, own, start: line.start, end: (lines[last] as Line).end, anchor });
    expected = Number(mark) + 1;
    i = last;
  }
  return notes;
}

/** The last place before a footnote where its mark is glued to a word or to the punctuation after one. */
function findAnchor(text: string, before: number, mark: string, bracketed: boolean): Note['anchor'] | undefined {
  const glued = bracketed
    ? new RegExp(`\\[${mark}\\]`, 'gu')
    : new RegExp(`(?<=\\p{Ll}[.,;:”")]?|\\p{L}\\))${mark}(?=$|[\\s.,;:)”"])`, 'gmu');
  const last = Array.from(text.slice(0, before).matchAll(glued)).at(-1);
  return last === undefined ? undefined : { start: last.index, end: last.index + last[0].length };
}

/** A footnote ends where a page starts or the next footnote begins; where no page starts any more, at the first full stop. */
function lastLineOf(lines: readonly Line[], first: number): number {
  const page = lines.findIndex((line, i) => i > first && line.pageStart && !/^[-–]\s/.test(line.text));
  const end = page < 0 ? lines.length : page;
  for (let i = first + 1; i < end; i++) {
    if (OPENING.test((lines[i] as Line).text)) return i - 1;
    if (page < 0 && /[.;]$/.test((lines[i - 1] as Line).text)) return i - 1;
  }
  return end - 1;
}
