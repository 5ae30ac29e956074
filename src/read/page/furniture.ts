// Lines at the head and foot of pages that are no words of the plan: page numbers, and what most pages repeat.
import type { TextLine } from './lines.ts';

type Reason = 'page-number' | 'repeated-header';

interface Sheet {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly TextLine[];
}

interface Candidate {
  readonly line: TextLine;
  readonly page: number;
  readonly place: 'top' | 'bottom';
  /** Distance from the edge of the page. */
  readonly y: number;
}

/** "3", "- 3 -", "Trang 3/12" */
const PAGE_NUMBER = /^(?:\p{L}{2,6} )?[-–]? ?(\d{1,4}) ?[-–]?(?: ?\/ ?\d{1,4})?$/u;
/** The part of the height of a page at its head and at its foot where such lines stand. */
const ZONE = 0.12;

/** The lines that are furniture, and why. */
export function furnitureOf(sheets: readonly Sheet[]): Map<TextLine, Reason> {
  const candidates = sheets.flatMap(candidatesOf);
  const found = new Map<TextLine, Reason>();
  for (const one of candidates) {
    if (isPageNumber(one, candidates)) found.set(one.line, 'page-number');
    else if (isRepeated(one, candidates, sheets.length)) found.set(one.line, 'repeated-header');
  }
  return found;
}

function candidatesOf({ number, height, lines }: Sheet): Candidate[] {
  const top = lines.slice(0, 2).filter((line) => line.bottom < ZONE * height);
  const bottom = lines.slice(-2).filter((line) => line.top > (1 - ZONE) * height);
  return [
    ...top.map((line) => ({ line, page: number, place: 'top' as const, y: line.bottom })),
    ...bottom.map((line) => ({ line, page: number, place: 'bottom' as const, y: height - line.bottom })),
  ];
}

/** A number that is its page's, or counts up with another page's at the same place. */
function isPageNumber(one: Candidate, all: readonly Candidate[]): boolean {
  const value = numberOf(one.line);
  if (value === undefined) return false;
  if (value === one.page && /^\D?\D?\d+\D*$/.test(one.line.text)) return true;
  return all.some((other) => {
    const counted = numberOf(other.line);
    return (
      other.page !== one.page && counted !== undefined && alike(one, other) && counted - other.page === value - one.page
    );
  });
}

function numberOf(line: TextLine): number | undefined {
  const value = PAGE_NUMBER.exec(line.text)?.[1];
  return value === undefined ? undefined : Number(value);
}

const alike = (a: Candidate, b: Candidate): boolean => a.place === b.place && Math.abs(a.y - b.y) < 4;

/** The same words, numbers apart, at the same place of most pages. */
function isRepeated(one: Candidate, all: readonly Candidate[], pages: number): boolean {
  if (pages < 3) return false;
  const words = (line: TextLine) => line.text.replace(/\d+/g, '0');
  if (!/\p{L}/u.test(one.line.text)) return false;
  const same = all.filter((other) => alike(one, other) && words(other.line) === words(one.line));
  return new Set(same.map((other) => other.page)).size >= Math.max(3, 0.6 * pages);
}
