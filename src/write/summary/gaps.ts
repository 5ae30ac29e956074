import type { Plan, Task } from '../../model/plan.ts';
import { formatNumber } from '../notation/number.ts';
import { escapeMarkdown } from './markdown.ts';

type Place = { readonly line: number; readonly page: number | null };

/** How many places, and how many warnings, are named. */
const PLACES = 6;
const WARNINGS = 3;

/** What is missing or doubtful, one line each: what a person would ask before sending the plan on. */
export function gapLines(plan: Plan): string[] {
  const { tasks, targets, deadlines, diagnostics, source } = plan;
  const timed = new Set(deadlines.map(({ of }) => of));
  const hasTime = ({ id, due, dueText }: Task) => due !== null || dueText !== undefined || timed.has(id);
  const lines = [
    ...missing('nhiệm vụ không nêu cơ quan chủ trì', tasks, ({ lead }) => lead.length > 0),
    ...missing('nhiệm vụ không nêu thời hạn', tasks, hasTime),
    ...missing('chỉ tiêu không nêu thời điểm', targets, ({ period, due }) => period !== null || due !== null),
  ];
  const found = diagnostics.filter(({ severity }) => severity !== 'info');
  const named = found.length === WARNINGS + 1 ? found.length : WARNINGS;
  lines.push(
    ...found
      .slice(0, named)
      .map(({ message, span }) => `${escapeMarkdown(message)}${span === null ? '' : ` (${placeOf(span)})`}`),
  );
  if (found.length > named) lines.push(`*… và ${formatNumber(found.length - named)} cảnh báo khác*`);
  if (source.ocr !== null) lines.push('Đọc từ bản quét: hãy so lại số và ngày với bản gốc');
  return lines.map((line) => `- ${line}`);
}

function missing<T extends { span: Place }>(what: string, items: readonly T[], has: (item: T) => boolean): string[] {
  const without = items.filter((item) => !has(item));
  if (without.length === 0) return [];
  const count = `${formatNumber(without.length)} trong ${formatNumber(items.length)}`;
  return [`${count} ${what} (${placesOf(without)})`];
}

function placesOf(items: readonly { span: Place }[]): string {
  const places = [...new Set(items.map(({ span }) => span.page ?? span.line))];
  const word = items[0]?.span.page === null ? 'dòng' : 'trang';
  return `${word} ${places.slice(0, PLACES).join(', ')}${places.length > PLACES ? ', …' : ''}`;
}

const placeOf = ({ line, page }: Place): string => (page === null ? `dòng ${line}` : `trang ${page}`);
