import type { Draft, Edit } from './draft.ts';

/** Letters in decomposed or mixed form become composed (Unicode NFC). */
export function compose({ text }: Draft): Edit[] {
  if (text.normalize('NFC') === text) return [];
  const edits: Edit[] = [];
  for (const line of text.matchAll(/\n?[^\n]+/g)) {
    if (line[0].normalize('NFC') === line[0]) continue;
    for (const m of line[0].matchAll(/[\u1100-\u11ff]+|[^\p{M}]\p{M}*/gu)) {
      const composed = m[0].normalize('NFC');
      const start = line.index + m.index;
      if (composed !== m[0]) edits.push({ start, end: start + m[0].length, text: composed });
    }
  }
  return edits;
}
