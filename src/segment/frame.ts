// Finds the blocks around the sections: letterhead, kind and subject, preamble, closing, signature, recipients, annexes.
import type { Frame } from '../model/outline.ts';
import type { Paragraph } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import { findMarker } from './find-marker.ts';
import { leafOf } from './leaves.ts';
import { isCapitals, type Reading, trim } from './reading.ts';

/** Where the blocks of a document lie, as indices into its paragraphs. */
export interface Blocks {
  readonly frame: Frame;
  readonly body: readonly Paragraph[];
  /** What follows signature and recipients. */
  readonly rest: readonly Paragraph[];
}

const BODY_STYLES = new Set(['part', 'chapter', 'division', 'letter', 'roman', 'article', 'arabic']);
/** How far down the kind of a document may stand. */
const HEAD_LINES = 40;

export function findBlocks(reading: Reading, paragraphs: readonly Paragraph[]): Blocks {
  const is = (rule: string, p: Range | undefined) => p !== undefined && reading.find(rule, p) !== undefined;
  const text = (p: Range) => reading.textOf(p);
  const capital = (p: Range) => /^[^\p{L}]*\p{Lu}/u.test(text(p));
  const kindAt = paragraphs.findIndex((p, i) => i < HEAD_LINES && capital(p) && is('layout/alone_kind', p));

  const firstBody = paragraphs.findIndex((p, i) => i > kindAt && opensBody(p));
  const bodyFrom = firstBody < 0 ? paragraphs.length : firstBody;
  const subjectTo = endOfSubject();
  const preambleFrom = kindAt < 0 ? firstOfPreamble() : subjectTo;

  const tailAt = paragraphs.findIndex((p, i) => i > Math.min(bodyFrom, subjectTo) && opensTail(p, i));
  const tailFrom = tailAt < 0 ? paragraphs.length : tailAt;
  const closingFrom = startOfClosing(Math.min(bodyFrom, tailFrom), tailFrom);
  const tail = readTail(tailFrom);
  const asLeaves = (from: number, to: number) => paragraphs.slice(from, Math.max(from, to)).map((p) => leafOf(reading, p, false));

  return {
    frame: {
      letterhead: paragraphs.slice(0, kindAt < 0 ? Math.min(preambleFrom, tailFrom) : kindAt),
      kind: paragraphs[kindAt] ?? null,
      subject: kindAt < 0 || subjectTo === kindAt + 1 ? null : spanOf(kindAt + 1, subjectTo),
      preamble: asLeaves(preambleFrom, Math.min(bodyFrom, closingFrom)),
      closing: asLeaves(closingFrom, tailFrom),
      signature: tail.signature,
      recipientsHead: tail.head,
      recipients: tail.recipients,
    },
    body: paragraphs.slice(Math.min(bodyFrom, closingFrom), closingFrom),
    rest: paragraphs.slice(tail.to),
  };

  function spanOf(from: number, to: number): Range {
    return { start: (paragraphs[from] as Range).start, end: (paragraphs[to - 1] as Range).end };
  }

  function opensBody(p: Paragraph): boolean {
    const marker = findMarker(reading, p);
    return marker !== null && BODY_STYLES.has(marker.style);
  }

  /** The first line below the kind, and those after it that neither open the preamble nor end a sentence. */
  function endOfSubject(): number {
    if (kindAt < 0) return 0;
    let i = kindAt + 1;
    while (i < bodyFrom) {
      const p = paragraphs[i] as Paragraph;
      if (i > kindAt + 1 && is('layout/opens_basis', p)) break;
      if (i === kindAt + 1 && /^(căn cứ|xét đề nghị)/i.test(text(p))) break;
      if (/[.;:]$/.test(text(p))) break;
      if (i > kindAt + 1 && !isCapitals(text(p)) && /^(?:ủy|uỷ) ban|^(?:để|nhằm|trên cơ sở|theo) /i.test(text(p))) break;
      i++;
    }
    return i;
  }

  /** Without a line for the kind: the letterhead ends where the first clause or sentence begins. */
  function firstOfPreamble(): number {
    const at = paragraphs.findIndex((p, i) => i < bodyFrom && (is('layout/opens_basis', p) || text(p).length > 120));
    return at < 0 ? Math.min(bodyFrom, paragraphs.length) : at;
  }

  function opensTail(p: Paragraph, i: number): boolean {
    if (is('layout/opens_recipients', p)) return true;
    return isCapitals(text(p)) && is('layout/alone_signature', p) && i > bodyFrom;
  }

  /** The closing begins at "Trên đây là", or at the paragraph that ends with "./.", and at notes in brackets before it. */
  function startOfClosing(from: number, to: number): number {
    let start = to;
    for (let i = Math.max(from, to - 6); i < to; i++) {
      const p = paragraphs[i] as Paragraph;
      if (is('layout/opens_closing', p) || (/\.\/\.$/.test(text(p)) && opensNoSection(p))) {
        start = i;
        break;
      }
    }
    while (start > from && start < to && /^\(.*\)$/.test(text(paragraphs[start - 1] as Range))) start--;
    return start;
  }

  function opensNoSection(p: Paragraph): boolean {
    return findMarker(reading, p) === null && !is('layout/opens_bullet', p);
  }

  /** Recipients and signature stand in either order; what is neither ends the tail. */
  function readTail(from: number): { head: Range | null; recipients: Range[]; signature: Range[]; to: number } {
    let head: Range | null = null;
    const recipients: Range[] = [];
    const signature: Range[] = [];
    let i = from;
    let listing = false;
    for (; i < paragraphs.length; i++) {
      const p = paragraphs[i] as Paragraph;
      const opening = reading.find('layout/opens_recipients', p);
      if (opening !== undefined && head === null) {
        head = opening;
        listing = true;
        if (opening.end < p.end) recipients.push(trim(reading.normal.text, { start: opening.end, end: p.end }));
      } else if (capital(p) && is('layout/alone_signature', p)) {
        signature.push(p);
        listing = false;
      } else if (listing && is('layout/opens_bullet', p)) recipients.push(p);
      else if (signature.length > 0 && isSigner(p, signature)) signature.push(p);
      else break;
    }
    return { head, recipients, signature, to: i };
  }

  /** A name of two to six words below the position, or the note that the paper was signed. */
  function isSigner(p: Paragraph, signature: readonly Range[]): boolean {
    const words = text(p).replace(/[.,]/g, '').split(/\s+/);
    if (/^\(.*(?:ký|dấu).*\)$/i.test(text(p))) return true;
    const name = words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word)) && !text(p).includes('\t');
    const named = signature.some((line) => !is('layout/alone_signature', line) && !/^\(/.test(text(line)));
    return name && !named && !is('layout/annex_title', p);
  }
}
