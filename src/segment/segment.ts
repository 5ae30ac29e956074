// From the normal text to the outline.
import type { Paragraph, NormalText } from '../model/normal-text.ts';
import type { FootnoteNode, Outline } from '../model/outline.ts';
import type { Grammars } from '../model/rule.ts';
import { readAnnexes } from './annexes.ts';
import { findBlocks } from './frame.ts';
import { leafOf } from './leaves.ts';
import { type Reading, readingOf, trim } from './reading.ts';
import { buildSections } from './sections.ts';
import { buildTree } from './tree.ts';

/** Segments a normal text. Pure; throws nothing, whatever the text is. */
export function segment(normal: NormalText, grammars: Grammars): Outline {
  const reading = readingOf(normal, grammars);
  const flow = normal.paragraphs.filter((p) => p.region === 'flow');
  const { frame, body, rest } = findBlocks(reading, flow);
  const { before, twigs } = buildTree(reading, body);
  const { annexes, furniture } = readAnnexes(reading, rest);
  return {
    frame: { ...frame, preamble: [...frame.preamble, ...before.map((p) => leafOf(reading, p, false))] },
    sections: buildSections(reading, twigs),
    annexes,
    footnotes: footnotesOf(reading, normal.paragraphs),
    furniture,
  };
}

function footnotesOf(reading: Reading, paragraphs: readonly Paragraph[]): FootnoteNode[] {
  return paragraphs.flatMap((p) => {
    if (p.region !== 'footnote' || p.mark === null) return [];
    const opening = /^\[?\d+\]?\s*/.exec(reading.textOf(p))?.[0] ?? '';
    const text = trim(reading.normal.text, { start: p.start + opening.length, end: p.end });
    return [{ ...text, id: `footnote:${p.mark}`, mark: p.mark, markRange: { start: p.start, end: p.start + opening.trimEnd().length } }];
  });
}
