import type { ChalkInstance } from 'chalk';
import type { Diagnostic, Plan } from '../model/plan.ts';
import type { SourceText } from '../model/source-text.ts';
import { language } from './messages/say.ts';
import { coloursFor } from './terminal/colours.ts';

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/**
 * One line for each diagnostic: `file:line:column severity code message`. Columns count UTF-16 units from 1.
 * @param chalk colours; those of standard error where none are given
 */
export function formatDiagnostics(plan: Plan, source: SourceText, chalk: ChalkInstance = coloursFor('stderr')): string {
  return plan.diagnostics.map((one) => `${format(one, source, chalk)}\n`).join('');
}

function format(
  { severity, code, message, messageEn, span }: Diagnostic,
  source: SourceText,
  chalk: ChalkInstance,
): string {
  const at = span?.start ?? 0;
  const column = at - (source.text.lastIndexOf('\n', at - 1) + 1) + 1;
  const place = chalk.dim(`${source.name}:${span?.line ?? 1}:${span === null ? 1 : column}`);
  return `${place} ${chalk[COLOURS[severity]](severity)} ${code} ${language() === 'vi' ? message : messageEn}`;
}
