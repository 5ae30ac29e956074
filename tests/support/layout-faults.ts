// What a layout must hold to, whatever the reader: every line with words has its mark, ranges are in order and inside each other.
import type { Range } from '../../src/model/range.ts';
import type { SourceText } from '../../src/model/source-text.ts';

/** What is wrong with the layout of a source text. */
export function layoutFaults({ text, layout }: SourceText): string[] {
  if (layout === null) return [];
  const faults: string[] = [];
  const say = (what: string, range: Range) => faults.push(`${what} at ${range.start}..${range.end}`);
  const isInside = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end;
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const range = { start: at, end: at + line.length, blank: line.trim() === '' };
    at += line.length + 1;
    return range;
  });
  const shown = lines.filter(({ blank }) => !blank);
  if (shown.length !== layout.lines.length) faults.push(`${shown.length} lines, ${layout.lines.length} marks`);
  layout.lines.forEach((mark, i) => {
    const line = shown[i];
    if (line === undefined || line.start !== mark.start || line.end !== mark.end) say('mark of no line', mark);
    if (mark.label !== null && !isInside(mark.label, mark)) say('label outside', mark);
  });
  let before = 0;
  for (const table of layout.tables) {
    if (table.start < before || table.end < table.start) say('table out of order', table);
    let cellEnd = table.start;
    for (const cell of table.rows.flat()) {
      if (!isInside(cell, table)) say('cell outside', cell);
      if (cell.start < cellEnd) say('cell out of order', cell);
      if (cell.column < 0 || cell.columns < 1 || cell.rows < 1) say('cell without a place', cell);
      cellEnd = cell.end;
    }
    before = table.end;
  }
  for (const note of layout.notes) {
    if (note.end < note.start || note.end > text.length) say('note outside', note);
    if (note.own !== null && note.own.end > note.start) say('mark behind its note', note);
  }
  return faults;
}
