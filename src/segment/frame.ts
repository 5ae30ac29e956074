// Finds the blocks around the sections: letterhead, kind and subject, preamble, closing, signature, recipients, annexes.
import type { Frame } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { type Block, plain } from './bar-tables.ts';
import { findMarker } from './find-marker.ts';
import { leafOf } from './leaves.ts';
import { misreadMarker } from './misread-marker.ts';
import { isCapitals, type Reading } from './reading.ts';
import { opensSignature, readTail } from './tail.ts';
import { namesRole } from './unnumbered.ts';

/** Where the blocks of a document lie, as indices into its paragraphs. */
export interface Blocks {
  readonly frame: Frame;
  readonly body: readonly Block[];
  /** What follows signature and recipients. */
  readonly rest: readonly Block[];
}

const BODY_STYLES = new Set(['part', 'chapter', 'division', 'letter', 'roman', 'article', 'arabic']);
/** How far down the kind of a document may stand. */
const HEAD_LINES = 90;

/** True where a plan of its own begins: its kind on a line, and sections behind it. */
export function opensAttached(reading: Reading, blocks: readonly Block[]): boolean {
  const kindAt = blocks.findIndex((p, i) => i < 12 && p.rows === null && isKind(reading, p));
  if (kindAt < 0) return false;
  return blocks
    .slice(kindAt, kindAt + 40)
    .some((p) => p.rows === null && BODY_STYLES.has(findMarker(reading, p)?.style ?? ''));
}

const isKind = (reading: Reading, p: Range): boolean =>
  /^[^\p{L}]*\p{Lu}/u.test(reading.textOf(p)) && kindIn(reading, p) !== undefined;

const kindIn = (reading: Reading, p: Range) =>
  reading.find('layout/alone_kind', p) ??
  reading.find('layout/alone_kind_bare', p) ??
  reading.find('layout/alone_kind_of_body', p);

export function findBlocks(reading: Reading, paragraphs: readonly Block[]): Blocks {
  const is = (rule: string, p: Block | undefined) =>
    p !== undefined && p.rows === null && reading.find(rule, p) !== undefined;
  const text = (p: Range) => reading.textOf(p);
  const kindAt = findKind();
  const titled = kindAt < 0 ? titleLine() : undefined;

  const numberedAt = paragraphs.findIndex((p, i) => i > kindAt && opensBody(p, i));
  const numberedFrom = numberedAt < 0 ? paragraphs.length : numberedAt;
  const subjectTo = endOfSubject();
  const headedAt = paragraphs.findIndex((p, i) => i >= Math.max(subjectTo, 1) && i < numberedFrom && headsBody(p, i));
  const bodyFrom = headedAt < 0 ? numberedFrom : headedAt;
  const tailAt = paragraphs.findIndex((p, i) => i > Math.min(bodyFrom, subjectTo) && opensTail(p, i));
  const tailFrom = tailAt < 0 ? paragraphs.length : tailAt;
  const preambleFrom = Math.min(
    kindAt < 0 ? Math.max(firstOfPreamble(), titled === undefined ? 0 : 1) : subjectTo,
    tailFrom,
  );
  const closingFrom = startOfClosing(Math.min(bodyFrom, tailFrom), tailFrom);
  const tail = readTail(reading, paragraphs, tailFrom);
  const asLeaves = (from: number, to: number) =>
    paragraphs
      .slice(from, Math.max(from, to))
      .flatMap(plain)
      .map((p) => leafOf(reading, p, false));

  return {
    frame: {
      letterhead: paragraphs
        .slice(0, kindAt < 0 ? preambleFrom : kindAt)
        .filter((p) => p.start !== titled?.start)
        .flatMap(plain),
      kind: titled?.groups.kind ?? paragraphs[kindAt] ?? null,
      subject:
        titled?.groups.subject ?? (kindAt < 0 || subjectTo === kindAt + 1 ? null : spanOf(kindAt + 1, subjectTo)),
      preamble: asLeaves(preambleFrom, Math.min(bodyFrom, closingFrom)),
      closing: asLeaves(closingFrom, tailFrom),
      unnumbered: null,
      signature: tail.signature,
      recipientsHead: tail.head,
      recipients: tail.recipients,
    },
    body: paragraphs.slice(Math.min(bodyFrom, closingFrom), closingFrom),
    rest: paragraphs.slice(tail.to),
  };

  /** The first line in capitals that names a kind; web pages name it before, in a list of properties. */
  function findKind(): number {
    const named = paragraphs.flatMap((p, i) => (i < HEAD_LINES && p.rows === null && isKind(reading, p) ? [i] : []));
    // Kinds one below the other are the entries of a menu.
    const apart = named.filter((i) => !named.includes(i - 1) && !named.includes(i + 1));
    const kinds = apart.length > 0 ? apart : named;
    const capitals = (i: number) =>
      isCapitals(text(kindIn(reading, paragraphs[i] as Range)?.groups.kind ?? (paragraphs[i] as Range)));
    return kinds.find(capitals) ?? kinds[0] ?? -1;
  }

  /** Kind and subject on one line, at the very top: "Chỉ thị về việc xây dựng ...". */
  function titleLine() {
    const first = paragraphs[0];
    return first === undefined || first.rows !== null || findMarker(reading, first) !== null
      ? undefined
      : reading.find('layout/kind_and_subject', first);
  }

  function spanOf(from: number, to: number): Range {
    return { start: (paragraphs[from] as Range).start, end: (paragraphs[to - 1] as Range).end };
  }

  function opensBody(p: Block, i: number): boolean {
    const marker = findMarker(reading, p);
    if (marker !== null && BODY_STYLES.has(marker.style)) return true;
    return p.rows === null && misreadMarker(reading, p, [], paragraphs.slice(i + 1)) !== null;
  }

  /** Below a subject without clauses: the heading of the purpose, or any in capitals where the subject is not. */
  function endsSubject(p: Block, i: number): boolean {
    if (!headsBody(p, i)) return false;
    return is('sections/purpose', p) || (isCapitals(text(p)) && !isCapitals(text(paragraphs[i - 1] as Range)));
  }

  /** A heading without a number, above what it is for; what the plan rests on stands before. */
  function headsBody(p: Block, i: number): boolean {
    const next = paragraphs[i + 1];
    if (p.rows !== null || next === undefined || !namesRole(reading, p)) return false;
    if (reading.find('sections', p)?.rule.with.role === 'other') return false;
    return (
      isCapitals(text(p)) ||
      is('layout/opens_bullet', next) ||
      findMarker(reading, next) !== null ||
      (next.rows === null && /[.;]$/.test(text(next)))
    );
  }

  /** The first line below the kind, and those after it that neither open the preamble nor end a sentence. */
  function endOfSubject(): number {
    if (kindAt < 0) return 0;
    let i = kindAt + 1;
    while (i < numberedFrom) {
      const p = paragraphs[i] as Block;
      if (p.rows !== null || (i > kindAt + 1 && inAnotherCell(i))) break;
      if (i > kindAt + 1 && (is('layout/opens_basis', p) || endsSubject(p, i))) break;
      if (i === kindAt + 1 && is('layout/cites_at_once', p)) break;
      if ((/[.;:]$/.test(text(p)) && !endsInBlank(p)) || (i > kindAt + 1 && is('layout/opens_address', p))) break;
      if (i > kindAt + 1 && (/[.;]\s+\p{Lu}/u.test(text(p)) || (isCapitals(text(p)) && is('layout/acting_body', p))))
        break;
      if (i > kindAt + 1 && !isCapitals(text(p)) && is('layout/begins_preamble', p)) break;
      i++;
    }
    return i;
  }

  /** "Thành lập Hội phường ............": dots to be filled in end no sentence. */
  function endsInBlank(p: Range): boolean {
    return reading.findAll('header/blank', p).some((blank) => blank.end === p.end);
  }

  /** True where the bar of a table parts a paragraph from the one before. */
  function inAnotherCell(i: number): boolean {
    return reading.normal.text.slice((paragraphs[i - 1] as Range).end, (paragraphs[i] as Range).start).includes('|');
  }

  /** Without a line for the kind: the letterhead ends where the first clause or sentence begins. */
  function firstOfPreamble(): number {
    const at = paragraphs.findIndex((p, i) => i < bodyFrom && (is('layout/opens_basis', p) || text(p).length > 120));
    return at < 0 ? Math.min(bodyFrom, paragraphs.length) : at;
  }

  function opensTail(p: Block, i: number): boolean {
    if (is('layout/opens_recipients', p)) return true;
    if (i > bodyFrom && (opensAnnex(p, i) || closesWithIssuer(p, i))) return true;
    return i > bodyFrom && opensSignature(reading, p);
  }

  /** A plan that a decision issues may end in nothing but the name of who issued it, in capitals. */
  function closesWithIssuer(p: Block, i: number): boolean {
    const next = paragraphs[i + 1];
    if (p.rows !== null || !isCapitals(text(p)) || !is('header/issuer_line', p)) return false;
    return next === undefined || opensAnnex(next, i + 1) || (is('layout/annex_title', next) && isCapitals(text(next)));
  }

  /** A plan without a signature of its own ends where its annex begins. */
  function opensAnnex(p: Block, i: number): boolean {
    if (p.rows !== null || findMarker(reading, p) !== null) return false;
    const next = paragraphs[i + 1];
    return isCapitals(text(p)) && (is('layout/alone_annex', p) || is('layout/annex_note', next));
  }

  /** The closing begins at "Trên đây là", or at the paragraph that ends with "./.", and at notes in brackets before it. */
  function startOfClosing(from: number, to: number): number {
    let start = to;
    for (let i = Math.max(from, to - 6); i < to; i++) {
      const p = paragraphs[i] as Block;
      if (
        is('layout/opens_closing', p) ||
        (i === to - 1 && is('layout/last_order', p) && opensNoSection(p) && !followsHeading(i)) ||
        (/\.\/\.$/.test(text(p)) && opensNoSection(p) && !followsHeading(i) && !is('layout/gives_order', p))
      ) {
        start = i;
        break;
      }
    }
    while (start > from && start < to && /^\(.*\)$/.test(text(paragraphs[start - 1] as Range))) start--;
    return start;
  }

  /** The only paragraph below a heading is no closing, though it ends the plan. */
  function followsHeading(i: number): boolean {
    const before = paragraphs[i - 1];
    return (
      before !== undefined &&
      before.rows === null &&
      findMarker(reading, before) !== null &&
      !/[.;:]$/.test(text(before))
    );
  }

  function opensNoSection(p: Block): boolean {
    return findMarker(reading, p) === null && !is('layout/opens_bullet', p);
  }
}
