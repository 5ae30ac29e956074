import type { Draft, Edit } from './draft.ts';

/** Letters in decomposed or mixed form become composed (Unicode NFC). */
export function compose({ text }: Draft): Edit[] {
  if (text.normalize('NFC') === text) return [];
  const edits: Edit[] = [];
  for (const m of text.matchAll(/[\u1100-\u11ff]+|[^\p{M}]\p{M}*/gu)) {
    const composed = m[0].normalize('NFC');
    if (composed !== m[0]) edits.push({ start: m.index, end: m.index + m[0].length, text: composed });
  }
  return edits;
}
