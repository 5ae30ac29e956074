// The fields of the header, from the letterhead, the title, the plan's own sentence and the signature.
import { foldBare } from '../grammar/fold.ts';
import type { HeaderFinding } from '../model/finding.ts';
import type { Frame, Outline } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';
import { convert } from './convert.ts';
import { type Body, bodiesIn } from './issuer.ts';

export function findHeader(context: Context, outline: Outline): HeaderFinding {
  const { frame } = outline;
  const lines = frame.letterhead;
  const number = nearest(context, 'header/number', lines);
  const place = nearest(context, 'header/place_and_date', lines);
  const own = ownSentence(context, frame);
  const titled = frame.kind === null ? undefined : kindIn(context, frame.kind);
  const kind = titled?.groups.kind ?? frame.kind;
  const blanks: HeaderFinding['blanks'][number][] = [];
  if (number !== undefined && number.groups.number === undefined)
    blanks.push({ start: number.start, end: number.end, what: 'number' });
  if (place !== undefined && (place.groups.day === undefined || place.groups.month === undefined)) {
    blanks.push({ start: place.start, end: place.end, what: 'date' });
  }
  const bodies = bodiesIn(context, lines);
  const elsewhere = titled?.groups.issuer ?? own?.issuer;
  const issuer = bodies.at(-1) ?? (elsewhere === undefined || elsewhere === null ? [] : [elsewhere]);
  return {
    kind: kind === null ? (own?.kind ?? null) : kindMeant(context, context.textOf(kind).toLowerCase()),
    number: number?.groups.number ?? null,
    symbol: number?.groups.symbol ?? null,
    issuer,
    level: levelOf(context, issuer, bodies.slice(0, -1)),
    place: place?.groups.place ?? null,
    date: place === undefined ? null : (convert(place, context.text) as string),
    subject: frame.subject ?? nearest(context, 'header/subject_line', lines) ?? own?.subject ?? null,
    signature: signatureOf(context, frame),
    recipients: frame.recipients.map((line) => recipientOf(context, line)).filter((one) => one.end > one.start),
    blanks,
  };
}

/** A kind as it is spelled, where it is printed without its marks or with others. */
function kindMeant({ grammars }: Context, printed: string): string {
  const words = grammars.lexicons.kinds_that_plan ?? [];
  if (words.includes(printed)) return printed;
  return words.find((word) => foldBare(word) === foldBare(printed)) ?? printed;
}

/** The match in the line that stands nearest to the kind. */
function nearest(context: Context, rule: string, lines: readonly Range[]) {
  for (const line of [...lines].reverse()) {
    const match = context.first(rule, line);
    if (match !== undefined) return match;
  }
  return undefined;
}

const kindIn = (context: Context, line: Range) =>
  context.first('layout/alone_kind', line) ?? context.first('layout/alone_kind_of_body', line);

const LEVELS = ['commune', 'district', 'province', 'centre'];

/** The level of a body; one whose name does not say it has that of its superior. */
function levelOf(context: Context, body: Body, superiors: readonly Body[]): HeaderFinding['level'] {
  const first = body[0];
  if (first === undefined || context.first('header/level_none', first) !== undefined) return null;
  for (const level of LEVELS) {
    const match = body.map((line) => context.first(`header/level_${level}`, line)).find((one) => one !== undefined);
    if (match !== undefined) return match.rule.with.level as HeaderFinding['level'];
  }
  return levelOf(context, superiors.at(-1) ?? [], superiors.slice(0, -1));
}

interface OwnSentence {
  readonly issuer: Range | null;
  readonly subject: Range | null;
  readonly kind: string | null;
}

/** "UBND xã Bản Đông ban hành Kế hoạch ... như sau:". */
function ownSentence(context: Context, { preamble, letterhead }: Frame): OwnSentence | null {
  for (const line of [...preamble, ...letterhead].reverse()) {
    const match = context.first('header/issuer_sentence', line) ?? context.first('header/issuer_request', line);
    if (match === undefined) continue;
    const subject = context.first('header/own_sentence_subject', line)?.groups.subject ?? null;
    const kind = context.grammars.lexicons.kinds_that_plan?.find((word) =>
      context.textOf(match).toLowerCase().endsWith(word),
    );
    return { issuer: match.groups.issuer ?? null, subject, kind: kind ?? null };
  }
  return null;
}

function signatureOf(context: Context, { signature }: Frame): HeaderFinding['signature'] {
  const found: Record<'onBehalfOf' | 'signedFor' | 'position' | 'name', Range | null> = {
    onBehalfOf: null,
    signedFor: null,
    position: null,
    name: null,
  };
  // Of two signers side by side the first is told.
  for (const [i, line] of signature.entries()) {
    if (found.name !== null) break;
    // The name of the issuer alone, where nobody signed.
    if (i === 0 && context.first('header/issuer_line', line) !== undefined) continue;
    const behalf = context.first('header/on_behalf_of', line)?.groups.name;
    const instead = context.first('header/signed_for', line)?.groups.name;
    if (behalf !== undefined) found.onBehalfOf ??= behalf;
    else if (instead !== undefined) found.signedFor ??= instead;
    else if (isPosition(context, line)) found.position ??= line;
    else if (!context.textOf(line).startsWith('('))
      found.name = context.first('layout/signer', line)?.groups.name ?? line;
  }
  return found;
}

const isPosition = (context: Context, line: Range): boolean =>
  ['layout/alone_signature', 'layout/position_of_body'].some((rule) => context.first(rule, line) !== undefined);

/** A recipient without its bullet and closing punctuation. */
function recipientOf(context: Context, line: Range): Range {
  const bullet = context.first('layout/opens_bullet', line);
  const start = bullet?.end ?? line.start;
  const text = context.text.slice(start, line.end);
  return { start, end: start + text.replace(/[;.,\s]+$/, '').length };
}
