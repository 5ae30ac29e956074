import type { ChalkInstance } from 'chalk';
import type { Diagnostic, Plan } from '../model/plan.ts';
import type { SourceText } from '../model/source-text.ts';
import { language } from './messages/say.ts';
import { coloursFor } from './terminal/colours.ts';

const colours = coloursFor('stderr');

const COLOURS: Record<Diagnostic['severity'], ChalkInstance> = {
  error: colours.red,
  warning: colours.yellow,
  info: colours.cyan,
};

/** One line for each diagnostic: `file:line:column severity code message`. Columns count UTF-16 units from 1. */
export function formatDiagnostics(plan: Plan, source: SourceText): string {
  return plan.diagnostics.map((one) => `${format(one, source)}\n`).join('');
}

function format({ severity, code, message, messageEn, span }: Diagnostic, source: SourceText): string {
  const at = span?.start ?? 0;
  const column = at - (source.text.lastIndexOf('\n', at - 1) + 1) + 1;
  const place = colours.dim(`${source.name}:${span?.line ?? 1}:${span === null ? 1 : column}`);
  return `${place} ${COLOURS[severity](severity)} ${code} ${language() === 'vi' ? message : messageEn}`;
}
