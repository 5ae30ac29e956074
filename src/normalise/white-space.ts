import type { Draft, Edit } from './draft.ts';

const tabs = (line: string): number => line.split('\t').length - 1;

/**
 * A line with two tabs or more is a row of a table: there the tabs part its cells and stay. Where all of them stand at its
 * ends they may only push it to the right; then it is a row if it has as many tabs as the line before or behind it.
 */
function isRow(line: string, before: string, after: string): boolean {
  if (tabs(line.trim()) >= 2) return true;
  return line.trim() !== '' && tabs(line) >= 2 && (tabs(before) === tabs(line) || tabs(after) === tabs(line));
}

/** Runs of spaces and tabs become one space, none at either end of a line; tabs between the cells of a row stay. */
export function whiteSpace({ text }: Draft): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const row = isRow(line, lines[i - 1] ?? '', lines[i + 1] ?? '');
    for (const m of line.matchAll(row ? / *(\t) *| {2,}|^ +| +$/g : /[ \t]{2,}|\t|^[ \t]+|[ \t]+$/g)) {
      const outer = m.index === 0 || m.index + m[0].length === line.length;
      const kept = m[1] ?? (outer ? '' : ' ');
      if (kept !== m[0]) edits.push({ start: start + m.index, end: start + m.index + m[0].length, text: kept });
    }
    start += line.length + 1;
  }
  return edits;
}
