// Recipients and signature, in either order: "Nơi nhận: - ...", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", a name.
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { isCapitals, type Reading, trim } from './reading.ts';

export interface Tail {
  /** The line "Nơi nhận:". */
  readonly head: Range | null;
  readonly recipients: readonly Range[];
  readonly signature: readonly Range[];
  /** The block behind it. */
  readonly to: number;
}

/** True for a line that is of a signature by itself, whatever stands around it. */
export function opensSignature(reading: Reading, p: Block): boolean {
  if (p.rows !== null) return false;
  const is = (rule: string) => reading.find(rule, p) !== undefined;
  if (is('layout/signature_on_one_line') || is('layout/alone_on_behalf')) return true;
  return isCapitals(reading.textOf(p)) && is('layout/alone_signature');
}

/** Reads from the block where the tail begins; what is neither recipient nor signature ends it. */
export function readTail(reading: Reading, blocks: readonly Block[], from: number): Tail {
  const is = (rule: string, p: Block) => p.rows === null && reading.find(rule, p) !== undefined;
  let head: Range | null = null;
  const recipients: Range[] = [];
  const signature: Range[] = [];
  let listing = false;
  let i = from;
  for (; i < blocks.length; i++) {
    const p = blocks[i] as Block;
    const opening = reading.find('layout/opens_recipients', p);
    const last = recipients.at(-1);
    if (opening !== undefined && head === null) {
      head = opening;
      listing = true;
      if (opening.end < p.end) recipients.push(...listed(reading, { start: opening.end, end: p.end }));
    } else if (is('layout/signature_on_one_line', p)) {
      const { behalf, instead, position, signed, name } = reading.find('layout/signature_on_one_line', p)?.groups ?? {};
      signature.push(...[behalf, instead, position, signed, name].filter((part) => part !== undefined));
      listing = false;
    } else if (isOfSignature(p)) {
      signature.push(p);
      listing = false;
    } else if (i === from && isCapitals(reading.textOf(p)) && is('header/issuer_line', p)) signature.push(p);
    else if (listing && is('layout/opens_bullet', p)) recipients.push(p);
    else if (listing && last !== undefined && goesOn(reading, last, p))
      recipients.splice(-1, 1, ...joined(reading, last, p));
    else if (listing && is('layout/recipient_without_bullet', p)) recipients.push(p);
    else if (signature.length > 0 && isSigner(reading, p, signature)) signature.push(p);
    else break;
  }
  return { head, recipients, signature, to: i };

  function isOfSignature(p: Block): boolean {
    if (is('layout/alone_on_behalf', p)) return true;
    const capital = /^[^\p{L}]*\p{Lu}/u.test(reading.textOf(p));
    if ((capital || signature.length > 0) && is('layout/alone_signature', p)) return true;
    return signature.length > 0 && (is('layout/position_of_body', p) || is('layout/alone_signed', p));
  }
}

/** The second line of a recipient: "- Các phòng," ⏎ "Trạm Y tế;". */
function goesOn(reading: Reading, last: Range, p: Block): boolean {
  const before = reading.textOf(last);
  if (p.rows !== null || p.end - p.start > 150 || /[;.]$/.test(before)) return false;
  const bulleted = reading.find('layout/opens_bullet', last) !== undefined;
  return (bulleted && /,$/.test(before)) || /^\p{Ll}/u.test(reading.textOf(p));
}

/** One recipient over two lines; where the other column stands between them each line is one of its own. */
function joined(reading: Reading, last: Range, p: Range): Range[] {
  const together = reading.normal.text.slice(last.end, p.start).trim() === '';
  return together ? [{ start: last.start, end: p.end }] : [last, { start: p.start, end: p.end }];
}

/** "Nơi nhận: - UBND tỉnh; - Các thôn": recipients on one line. */
function listed(reading: Reading, range: Range): Range[] {
  const parts: Range[] = [];
  let start = range.start;
  for (const m of reading.textOf(range).matchAll(/\s-\s+(?=\p{L})/gu)) {
    parts.push({ start, end: range.start + m.index });
    start = range.start + m.index + 1;
  }
  return [...parts, { start, end: range.end }]
    .map((part) => trim(reading.normal.text, part))
    .filter((part) => part.end > part.start);
}

/** A name of two to seven words below a position, or the note that the paper was signed. */
function isSigner(reading: Reading, p: Block, signature: readonly Range[]): boolean {
  const whole = reading.textOf(p);
  if (p.rows !== null || /[\t|:;]/.test(whole) || reading.find('layout/annex_title', p) !== undefined) return false;
  if (/^\(.*(?:ký|dấu).*\)$/i.test(whole)) return true;
  const name = reading.find('layout/signer', p)?.groups.name ?? p;
  const words = reading.textOf(name).replace(/[.,]/g, '').split(/\s+/);
  const isName = words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word));
  return isName && !isNamed(reading, signature);
}

/** True where a name stands below the last position: the next one would be another signer's. */
function isNamed(reading: Reading, signature: readonly Range[]): boolean {
  const last = signature.findLast((line) => !/^\(/.test(reading.textOf(line)));
  const rules = ['layout/alone_signature', 'layout/alone_on_behalf', 'layout/position_of_body'];
  return last !== undefined && rules.every((rule) => reading.find(rule, last) === undefined);
}
