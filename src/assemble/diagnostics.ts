// What a careful reader would point out, in Vietnamese and in English.

import { daysOf } from '../model/days-of.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { CitationFinding, Findings } from '../model/finding.ts';
import type { NormalText } from '../model/normal-text.ts';
import type { Outline, SectionNode } from '../model/outline.ts';
import type { Deadline, Diagnostic, Quantity } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import type { Places } from './places.ts';
import { sourceProblems } from './source-problems.ts';
import { differs } from './twins.ts';

/** What diagnostics are drawn from: findings, and what was assembled of them. */
export interface Evidence {
  readonly normal: NormalText;
  readonly outline: Outline;
  readonly findings: Findings;
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Quantity[];
  /** Annex rows by the id of the target in the body that they repeat. */
  readonly twins: ReadonlyMap<string, Quantity>;
  readonly unresolved: readonly CitationFinding[];
  readonly places: Places;
  /** The plan was issued on this day or later; null where nothing tells. */
  readonly issued: string | null;
}

export function diagnose(evidence: Evidence): Diagnostic[] {
  const { normal, outline, findings, deadlines, targets, twins, unresolved, places, issued } = evidence;
  const found: Diagnostic[] = sourceProblems(normal);
  const say = (
    severity: Severity,
    code: Diagnostic['code'],
    section: string | null,
    at: Range | null,
    message: string,
    messageEn: string,
  ) => found.push({ severity, code, message, messageEn, section, span: at === null ? null : places.span(at) });

  const { header } = findings;
  if (outline.frame.kind === null) {
    say(
      'warning',
      'no-kind',
      'preamble',
      null,
      'Không thấy dòng tên loại văn bản',
      'no line names the kind of document',
    );
  }
  const kind = outline.frame.kind === null ? null : places.text(outline.frame.kind).trim();
  if (kind !== null && header.kind !== null && isOtherwise(kind.toLowerCase(), header.kind)) {
    const meant = header.kind.toUpperCase();
    say(
      'info',
      'suspect-ocr',
      'preamble',
      outline.frame.kind,
      `«${kind}» được hiểu là «${meant}»`,
      `«${kind}» was read as «${meant}»`,
    );
  }
  if (outline.sections.length === 0) {
    say('warning', 'no-sections', null, null, 'Không thấy đề mục nào được đánh số', 'no enumerated section was found');
  }
  for (const blank of header.blanks) {
    if (blank.what === 'number')
      say(
        'warning',
        'blank-number',
        'preamble',
        blank,
        `Số văn bản để trống: «${places.text(blank)}»`,
        `the number is blank: «${places.text(blank)}»`,
      );
    else
      say(
        'warning',
        'blank-date',
        'preamble',
        blank,
        `Ngày ban hành để trống: «${places.text(blank)}»`,
        `the date is blank: «${places.text(blank)}»`,
      );
  }
  if (findings.form !== null)
    say(
      'warning',
      'blank-form',
      null,
      findings.form,
      'Mẫu để trống, không phải kế hoạch: chỉ đọc phần đầu',
      'a form that was not filled in; only its header was read',
    );
  else numbering(outline.sections);
  for (const variant of findings.variants) {
    const written = places.text(variant);
    say(
      'warning',
      'name-spelled-two-ways',
      variant.unit.section,
      variant,
      `«${written}» có lẽ là «${variant.expected}»`,
      `«${written}» is probably «${variant.expected}»`,
    );
  }
  for (const body of findings.endedBodies) {
    if (issued === null || issued < body.since) continue;
    const name = `«${places.text(body)}»`;
    say(
      'warning',
      'body-abolished',
      body.section,
      body,
      `${name} không còn từ ngày ${body.since}; nay là ${body.now}`,
      `${name} does not exist since ${body.since}; now ${body.nowEn}`,
    );
  }
  for (const slip of findings.slips) {
    const text = `«${places.text(slip)}»`;
    say(
      'info',
      'suspect-ocr',
      slip.unit.section,
      slip,
      slip.meant === null ? `${text} viết sai hoặc nhận dạng sai` : `${text} có lẽ là «${slip.meant}»`,
      slip.meant === null ? `${text} is a slip of typing or letter recognition` : `${text} is probably «${slip.meant}»`,
    );
  }
  for (const one of unresolved) {
    say(
      'info',
      'unresolved-short-reference',
      one.unit.section,
      one,
      `Không rõ «${places.text(one)}» là văn bản nào`,
      `no full reference says what «${places.text(one)}» is`,
    );
  }
  for (const one of findings.unparsed) {
    say(
      'warning',
      'unparsed-quantity',
      one.unit.section,
      one,
      `Không rõ «${places.text(one)}» đo điều gì`,
      `what «${places.text(one)}» measures was not understood`,
    );
  }
  for (const target of targets) {
    const row = twins.get(target.id);
    if (row === undefined || row.period !== target.period || !differs(target, row)) continue;
    found.push({
      severity: 'warning',
      code: 'target-differs-in-annex',
      message: `«${target.indicator}»: ${numberOf(target)} ở ${target.section}, ${numberOf(row)} ở ${row.section}`,
      messageEn: `«${target.indicator}»: ${numberOf(target)} in ${target.section}, ${numberOf(row)} in ${row.section}`,
      section: target.section,
      span: target.span,
    });
  }
  const pointer = findings.annexReferences[0];
  if (pointer !== undefined && outline.annexes.length === 0)
    say(
      'warning',
      'annex-missing',
      pointer.unit.section,
      pointer,
      `«${places.text(pointer)}» nhưng tệp không có phụ lục`,
      `«${places.text(pointer)}», but the file has no annex`,
    );
  if (header.date !== null) early(header.date);
  return found.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));

  function numbering(siblings: readonly SectionNode[]): void {
    siblings.forEach((node, i) => {
      // Below an unnumbered heading numbers may begin anew.
      const before = siblings
        .slice(0, i)
        .findLast(
          (other) =>
            other.marker.style === node.marker.style && (other.heading === node.heading || node.marker.value > 1),
        );
      const [label, value] = [node.marker.label, node.marker.value];
      if (node.marker.misread)
        say(
          'info',
          'suspect-ocr',
          node.id,
          node.marker,
          `«${places.text(node.marker).trim()}» được hiểu là «${label}»`,
          `«${places.text(node.marker).trim()}» was read as «${label}», by the numbers beside it`,
        );
      if (before === undefined) {
        if (value > 1)
          say(
            'warning',
            'numbering-gap',
            node.id,
            node.marker,
            `Đánh số bắt đầu từ ${label}`,
            `numbering starts at ${label}`,
          );
      } else if (value === before.marker.value) {
        say('warning', 'numbering-repeats', node.id, node.marker, `Số ${label} lặp lại`, `${label} stands twice`);
      } else if (value < before.marker.value) {
        say(
          'warning',
          'numbering-backwards',
          node.id,
          node.marker,
          `Đánh số lùi từ ${before.marker.label} về ${label}`,
          `numbering goes back from ${before.marker.label} to ${label}`,
        );
      } else if (value > before.marker.value + 1) {
        say(
          'warning',
          'numbering-gap',
          node.id,
          node.marker,
          `Đánh số nhảy từ ${before.marker.label} đến ${label}`,
          `numbering jumps from ${before.marker.label} to ${label}`,
        );
      }
      numbering(node.sections);
    });
  }

  /** A deadline that ends before the plan itself was issued. */
  function early(date: string): void {
    const issued = daysOf(date)?.start as string;
    for (const one of deadlines) {
      if (one.end === null || one.end >= issued) continue;
      found.push({
        severity: 'warning',
        code: 'deadline-before-plan',
        message: `Thời hạn «${one.text}» trước ngày ban hành ${date}`,
        messageEn: `the deadline «${one.text}» is before the plan was issued, ${date}`,
        section: one.section,
        span: one.span,
      });
    }
  }
}

const numberOf = ({ value, min, max, unit }: Quantity): string => `${value ?? `${min} - ${max}`} ${unit}`;

const lettersOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** True where the words are those of the other text with marks of their own. */
const isOtherwise = (printed: string, meant: string): boolean =>
  printed.normalize('NFC') !== meant && lettersOf(printed) === lettersOf(meant);
