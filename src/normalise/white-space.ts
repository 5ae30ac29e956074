import type { Draft, Edit } from './draft.ts';

/** A line with two tabs or more is a row of a table: there the tabs part its cells and stay. */
const isRow = (line: string) => line.split('\t').length > 2;

/** Runs of spaces and tabs become one space, none at either end of a line; tabs between the cells of a row stay. */
export function whiteSpace({ text }: Draft): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const row = isRow(line.trim()) || (isRow(line) && line.trim() !== '');
    for (const m of line.matchAll(row ? / *(\t) *| {2,}|^ +| +$/g : /[ \t]{2,}|\t|^[ \t]+|[ \t]+$/g)) {
      const outer = m.index === 0 || m.index + m[0].length === line.length;
      const kept = m[1] ?? (outer ? '' : ' ');
      if (kept !== m[0]) edits.push({ start: start + m.index, end: start + m.index + m[0].length, text: kept });
    }
    start += line.length + 1;
  }
  return edits;
}
