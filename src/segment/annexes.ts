// What follows the signature: annexes with a title, a note that says to which plan they belong, and tables.
import type { AnnexNode, Outline, Table } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { isCapitals, type Reading, trim } from './reading.ts';
import { endOfRows, type FoundTable, isRow, readTable, tableOf } from './tables.ts';

export interface FoundAnnexes {
  readonly annexes: readonly AnnexNode[];
  readonly furniture: Outline['furniture'];
  /** Paragraphs that belong to no annex. */
  readonly trailing: readonly Range[];
}

/** More paragraphs than this below a table are no notes to it but the remains of a web page. */
const NOTES = 8;

interface Draft {
  title: Range | null;
  notes: Range[];
  /** Paragraphs below its tables. */
  after: Range[];
  tables: Table[];
}

/** Reads the annexes. Paragraphs that are no table stand in `notes`. */
export function readAnnexes(reading: Reading, paragraphs: readonly Block[]): FoundAnnexes {
  const drafts: Draft[] = [];
  const furniture: Outline['furniture'][number][] = [];
  let current: Draft | undefined;
  const open = () => {
    current = { title: null, notes: [], after: [], tables: [] };
    drafts.push(current);
    return current;
  };
  const add = ({ table, furniture: left, goesOn }: FoundTable) => {
    const { tables } = current ?? open();
    const before = tables.at(-1);
    furniture.push(...left);
    if (goesOn && before !== undefined)
      tables[tables.length - 1] = { columns: before.columns, rows: [...before.rows, ...table.rows] };
    else tables.push(table);
  };
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i] as Block;
    if (p.rows !== null) {
      add(tableOf(reading, p.rows, current?.tables.at(-1)));
      continue;
    }
    if (isRow(reading, p)) {
      const to = endOfRows(reading, paragraphs, i);
      add(readTable(reading, paragraphs.slice(i, to), current?.tables.at(-1)));
      i = to - 1;
      continue;
    }
    const { title, note } = splitTitle(reading, p);
    if (title !== null && (current === undefined || current.tables.length > 0)) {
      const draft = open();
      draft.title = title;
      if (note !== null) draft.notes.push(note);
    } else if (
      title !== null &&
      current !== undefined &&
      current.notes.length === 0 &&
      isNumberOnly(reading, current.title)
    ) {
      current.notes.push(current.title as Range, ...(note === null ? [] : [note]));
      current.title = title;
    } else {
      const draft = current ?? open();
      (draft.tables.length > 0 ? draft.after : draft.notes).push(p);
    }
  }
  for (const draft of drafts) if (draft.after.length <= NOTES) draft.notes.push(...draft.after.splice(0));
  const real = drafts.filter((draft) => draft.tables.length > 0 || isAnnex(reading, draft));
  const trailing = drafts
    .filter((draft) => !real.includes(draft))
    .flatMap((draft) => [...(draft.title === null ? [] : [draft.title]), ...draft.notes]);
  const after = drafts.flatMap((draft) => draft.after);
  const annexes = real.map(({ title, notes, tables }, i) => ({ id: `annex:${i + 1}`, title, notes, tables }));
  return { annexes, furniture, trailing: [...trailing, ...after] };
}

/** Without a table it takes the word phụ lục or a note that says to which plan it belongs. */
function isAnnex(reading: Reading, { title, notes }: Draft): boolean {
  if (title === null) return false;
  const noted = notes.slice(0, 2).some((note) => reading.find('layout/annex_note', note) !== undefined);
  return noted || reading.find('layout/annex_title', title) !== undefined;
}

/** "PHỤ LỤC II": the title follows on the next line. */
const isNumberOnly = (reading: Reading, title: Range | null): boolean =>
  title !== null && reading.find('layout/alone_annex', title) !== undefined;

/** "DANH MỤC NHIỆM VỤ(Ban hành kèm theo Kế hoạch số ...)": the title, and the note that may follow on the same line. */
function splitTitle(reading: Reading, p: Range): { title: Range | null; note: Range | null } {
  const issued = reading.find('layout/annex_note', p);
  const title = trim(reading.normal.text, { start: p.start, end: issued?.start ?? p.end });
  const text = reading.textOf(title);
  if (text === '') return { title: null, note: null };
  const opens = isCapitals(text) || reading.find('layout/annex_title', title) !== undefined;
  if (!opens) return { title: null, note: null };
  return { title, note: issued === undefined ? null : trim(reading.normal.text, { start: issued.start, end: p.end }) };
}
