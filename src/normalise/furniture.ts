import type { FurnitureReason } from '../model/normal-text.ts';
import type { Draft, Edit } from './draft.ts';
import { type Line, linesOf } from './lines.ts';
import type { Marks } from './marks.ts';

const RULE_LINE = /^(?:[-_=*~─—–]\s?){3,}$|^\*$/;
const PAGE_NUMBER = /^(?:trang\s+)?[-–]?\s?(\d{1,3})\s?[-–]?(?:\s?\/\s?\d{1,3})?$/i;
const LINK = /^(?:https?:\/\/|www\.)\S+$/;

/**
 * Page numbers, link targets listed at the foot of a page, and lines drawn with hyphens: they are no words of the plan.
 * Where the reader saw the page it has marked what repeats on it.
 */
export function furniture(draft: Draft, source: string, marks: Marks): Edit[] {
  const lines = linesOf(draft, source, marks);
  const pageNumbers = findPageNumbers(lines);
  const edits: Edit[] = [];
  lines.forEach((line, i) => {
    const reason = reasonOf(line, i);
    if (reason !== undefined) edits.push({ start: line.start, end: line.end, text: '', reason });
    else if (line.row) edits.push(...rulesInRow(line));
  });
  return edits;

  function reasonOf(line: Line, i: number): FurnitureReason | undefined {
    if (line.mark?.furniture != null) return line.mark.furniture;
    if (RULE_LINE.test(line.text)) return 'rule-line';
    if (pageNumbers.has(i)) return 'page-number';
    if (LINK.test(line.text) && standsElsewhere(line)) return 'link-target';
    return undefined;
  }

  /** A link target at the foot of a page repeats a link that stands in a sentence. */
  function standsElsewhere(line: Line): boolean {
    const link = line.text.replace(/\/$/, '');
    return draft.text.indexOf(link) !== line.start || draft.text.indexOf(link, line.end) >= 0;
  }
}

/** Lines drawn inside the cells of a letterhead: "| ỦY BAN NHÂN DÂN ------- | CỘNG HÒA ... |". */
function rulesInRow({ start, text }: Line): Edit[] {
  if (!/\p{L}/u.test(text)) return [];
  return Array.from(text.matchAll(/(?<=\s)-{3,}(?=\s|$)/g), (m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    text: '',
    reason: 'rule-line' as const,
  }));
}

/**
 * Lines that hold nothing but a number and count up by one from page to page. A single one counts only where a page
 * starts beside it. Numbers between the bars of a table are cells.
 */
function findPageNumbers(lines: readonly Line[]): Set<number> {
  const candidates = lines.flatMap((line, i) => {
    const number = line.mark === null ? PAGE_NUMBER.exec(line.text)?.[1] : undefined;
    const inTable = lines[i - 1]?.row === true || lines[i + 1]?.row === true;
    return number === undefined || inTable ? [] : [{ i, number: Number(number), atPage: atPageStart(lines, i) }];
  });
  const found = new Set<number>();
  for (const one of candidates) {
    const steady = candidates.some(
      (other) => Math.abs(other.i - one.i) > 5 && other.number - one.number === Math.sign(other.i - one.i),
    );
    if (one.atPage || steady) found.add(one.i);
  }
  return found;
}

function atPageStart(lines: readonly Line[], i: number): boolean {
  return lines[i]?.pageStart === true || lines[i + 1]?.pageStart === true;
}
