// Lines become paragraphs. A text is either wrapped (its lines end where the next word did not fit) or has one line for
// each paragraph, with only page breaks in the middle. In text from PDF a blank line after every line means nothing.
// Where the reader saw how a line stands on its page, that decides.
import type { LayoutGrammar } from '../model/layout.ts';
import type { Draft, Edit } from './draft.ts';
import { cutsCode } from './fragment.ts';
import { findWrapping, firstWord, isFull, type Wrapping } from './line-width.ts';
import { type Line, linesOf } from './lines.ts';
import type { Marks } from './marks.ts';

/** Indent of the first line of a paragraph, as a share of the line: 1 to 1,27 cm of about 16 cm (Nghị định 30/2020/NĐ-CP). */
const INDENT = 0.06;

/** Joins the lines of each paragraph and leaves one LF between paragraphs. */
export function paragraphs(draft: Draft, source: string, layout: LayoutGrammar, marks: Marks): Edit[] {
  const lines = linesOf(draft, source, marks);
  const prose = lines.filter(
    (line, i) => !line.row && line.cell === null && !(isBar(lines[i - 1]) && isBar(lines[i + 1])),
  );
  const wrapping = findWrapping(prose.map((line) => line.text));
  const blanks = meaningOfBlanks(prose, layout);
  const usual = wrapping === null ? usualLength(prose) : null;
  const edits: Edit[] = [];
  if (lines[0] !== undefined && lines[0].start > 0) edits.push({ start: 0, end: lines[0].start, text: '' });
  let run = lines[0]?.text ?? '';
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as Line, lines[i] as Line];
    const joins = belongsTogether(before, line, lines[i + 1]);
    const cut = joins && cutsCode(before.text, line.text);
    run = joins ? `${run} ${line.text}` : line.text;
    // Only the first line end takes part: whatever was removed behind it must not stand between two joined lines.
    if (joins) edits.push({ start: before.end, end: before.end + 1, text: cut ? '' : ' ' });
    if (line.start > before.end + 1) edits.push({ start: before.end + 1, end: line.start, text: '' });
  }
  const last = lines.at(-1);
  if (last !== undefined && last.end < draft.text.length)
    edits.push({ start: last.end, end: draft.text.length, text: '' });
  return edits;

  function belongsTogether(before: Line, line: Line, next: Line | undefined): boolean {
    if (before.row || line.row || before.cell !== line.cell) return false;
    if (line.mark !== null && line.mark.opens !== null) return !line.mark.opens;
    if (isCapitals(before.text) && isCapitals(line.text) && !layout.opensParagraph(line.text)) {
      if (layout.hangs(before.text)) return true; // "TM. ỦY BAN NHÂN" ⏎ "DÂN"
      if (layout.opensSection(run) && !(blanks === 'part' && line.afterBlank) && layout.namesKind(line.text))
        return true; // "VII. CHẾ ĐỘ" ⏎ "BÁO CÁO"
    }
    if (layout.standsAlone(before.text) || layout.standsAlone(line.text)) return false;
    if (cutsCode(before.text, line.text)) return true;
    if (layout.isBareMarker(before.text)) return !layout.opensParagraph(line.text);
    const apart = blanks === 'part' && line.afterBlank;
    if (!apart && isCutList(before.text, line.text)) return true;
    if (layout.opensParagraph(line.text) && !isCutRange(before.text, line.text) && !closesForeignBracket(line.text)) {
      return !apart && layout.awaitsNumber(before.text) && /^[\dIVX]/.test(line.text);
    }
    if (apart) return goesOn(before.text, line.text);
    if (/:$/.test(before.text) && layout.hangs(before.text)) return true; // "Số:" ⏎ "45/KH-UBND"
    if (blanks === 'part') return !/:$/.test(before.text) || /^\p{Ll}/u.test(line.text);
    if (wrapping !== null) return joinsWrapped(before.text, line.text, next?.text, wrapping);
    if (layout.hangs(before.text) && before.text.length > 60) return true; // "cán bộ, công chức và" ⏎ "Nhân dân"
    return goesOn(before.text, line.text) || (usual !== null && joinsRagged(before.text, line.text, usual));
  }

  /** Lines of uneven length: only a line that does not end a sentence, and is no short heading, goes on with a capital. */
  function joinsRagged(before: string, line: string, length: number): boolean {
    if (/[.;:!?…]$/.test(before)) return false;
    if (layout.hangs(before)) return true;
    if (isCapitals(run) !== isCapitals(line) && isCapitals(run)) return false;
    return before.length >= length * (layout.opensSection(run) || isCapitals(run) ? 0.6 : 0.45);
  }

  function joinsWrapped(before: string, line: string, next: string | undefined, wrapped: Wrapping): boolean {
    if (/^\p{Ll}/u.test(line) && !/[.;:!?]$/.test(before)) return true;
    if (closesForeignBracket(line) || (layout.awaitsNumber(before) && /^[\dIVX]/.test(line))) return true;
    if (isCapitals(run) !== isCapitals(line) && isCapitals(run) && /^\p{Lu}/u.test(line)) return false;
    if (isCapitals(run) && isCapitals(line)) return wrapped.measure(before) > wrapped.width * 0.4;
    if (/:$/.test(before)) return /^\p{Ll}/u.test(line) && isFull(before, line, wrapped);
    if (!/[.;!?…]$/.test(before)) {
      // The first line of a paragraph is indented and so holds less; a heading may end anywhere.
      if (
        layout.opensSection(before) &&
        !layout.hangs(before) &&
        /^\p{Lu}/u.test(line) &&
        looksIndented(line, next, wrapped)
      )
        return false;
      const indented = layout.hangs(before) || !layout.opensSection(before) ? INDENT * 1.5 : 0;
      return isFull(before, line, { ...wrapped, width: wrapped.width * (1 - indented) });
    }
    if (!isFull(before, line, wrapped)) return false;
    if (!/^[\p{Lu}\d“"(]/u.test(line)) return true;
    return !looksIndented(line, next, wrapped);
  }
}

/**
 * What a blank line says: in text from PDF every line is followed by one and it says nothing; where lines that open a
 * paragraph mostly follow one, and the others mostly go on with a small letter, it parts paragraphs.
 */
function meaningOfBlanks(lines: readonly Line[], layout: LayoutGrammar): 'nothing' | 'part' {
  if (lines.filter((line) => line.afterBlank).length >= lines.length * 0.8) return 'nothing';
  const opening = lines.filter((line) => layout.opensParagraph(line.text));
  const inside = lines.filter(
    (line) => !line.afterBlank && !layout.opensParagraph(line.text) && !layout.standsAlone(line.text),
  );
  const goingOn = inside.filter((line) => /^[\p{Ll}\d(]/u.test(line.text));
  const parts = opening.filter((line) => line.afterBlank).length >= opening.length * 0.7;
  return opening.length >= 5 && parts && goingOn.length >= inside.length * 0.4 ? 'part' : 'nothing';
}

/** How long lines usually are in a text that was wrapped unevenly; null where lines are not wrapped. */
function usualLength(lines: readonly Line[]): number | null {
  const cut = lines.filter(
    (line, i) => /^\p{Ll}/u.test(line.text) && i > 0 && !/[.;:!?…]$/.test((lines[i - 1] as Line).text),
  );
  if (cut.length < 10 || cut.length < lines.length * 0.2) return null;
  const lengths = cut.map((line) => (lines[lines.indexOf(line) - 1] as Line).text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] as number;
}

/** A line that closes a bracket which it does not open: "– trừ văn bản mật)." */
const closesForeignBracket = (line: string): boolean => /^[^(]*\)/.test(line) && !/^[\p{L}\d]{1,3}\)/u.test(line);

/** A sentence that a blank line or a page break cuts: no full stop before it, a small letter behind it. */
function goesOn(before: string, line: string): boolean {
  if (/^[\p{Ll}]/u.test(line)) return !/[.;:!?”…]$/.test(before) || /\.\.\.$|…$/.test(before);
  return /,$|\s[-–]$/.test(before) && /^[\p{Lu}\d(“]/u.test(line) && before.length > 60;
}

/** The first line of a paragraph is indented: it holds less than a full line although the next word did not fit on it. */
function looksIndented(line: string, next: string | undefined, { measure, width }: Wrapping): boolean {
  const own = measure(line);
  if (own > width * (1 - INDENT / 2)) return false;
  if (next === undefined || !/^\p{Ll}/u.test(next)) return false;
  return own + measure(` ${firstWord(next)}`) < width * 0.985;
}

/** "dạy - học" ⏎ "- thi trực tuyến": a hyphen before a small letter, in the middle of a sentence, is no bullet. */
const isCutList = (before: string, line: string): boolean =>
  /^[-–] \p{Ll}/u.test(line) && /\p{Ll}$/u.test(before) && before.length > 12;

/** "giai đoạn 2026" ⏎ "- 2030": the hyphen is no bullet. */
const isCutRange = (before: string, line: string): boolean => /\d$/.test(before) && /^[-–]\s?\d{4}/.test(line);

/** A bar alone on its line parts the cells of a table. */
const isBar = (line: Line | undefined): boolean => line?.text === '|';

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
