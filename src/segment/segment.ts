// From the normal text to the outline. A decision that issues a plan is two documents in one: its own articles and tail,
// then kind, subject and sections of the plan.
import type { NormalText, Paragraph } from '../model/normal-text.ts';
import type { FootnoteNode, Frame, Outline } from '../model/outline.ts';
import type { Grammars } from '../model/rule.ts';
import { readAnnexes } from './annexes.ts';
import { type Block, readBars } from './bar-tables.ts';
import { setChromeAside } from './chrome.ts';
import { partColumns } from './columns.ts';
import { findBlocks, opensAttached } from './frame.ts';
import { type Reading, readingOf, trim } from './reading.ts';
import { buildSections } from './sections.ts';
import { buildTree, type Tree } from './tree.ts';

/** Segments a normal text. Pure; throws nothing, whatever the text is. */
export function segment(normal: NormalText, grammars: Grammars): Outline {
  const reading = readingOf(normal, grammars);
  const { blocks: whole, bars } = readBars(
    reading,
    normal.paragraphs.filter((p) => p.region === 'flow'),
  );
  const { blocks: shown, aside } = setChromeAside(reading, whole);
  const { blocks, bars: inColumns } = partColumns(reading, shown);
  const frames: Frame[] = [];
  const trees: Tree[] = [];
  let rest: readonly Block[] = blocks;
  if (isAnnexAlone(reading, blocks)) frames.push(EMPTY);
  else
    do {
      const found = findBlocks(reading, rest);
      frames.push(found.frame);
      trees.push(buildTree(reading, found.body));
      rest = found.rest;
    } while (opensAttached(reading, rest));
  const { annexes, furniture, trailing } = readAnnexes(reading, rest);
  const { sections, unnumbered, furniture: inSections } = buildSections(reading, trees);
  const [frame, ...attached] = frames.map((one, i) => ({ ...one, unnumbered: unnumbered[i] ?? null })) as [
    Frame,
    ...Frame[],
  ];
  return {
    frame,
    attached,
    sections,
    annexes,
    footnotes: footnotesOf(reading, normal.paragraphs),
    trailing: [...trailing, ...aside.filter((range) => range.end > range.start)],
    furniture: [
      ...furniture,
      ...inSections,
      ...inColumns,
      ...bars.map((bar) => ({ start: bar.start, end: bar.end, reason: 'separator' as const })),
    ],
  };
}

const EMPTY: Frame = {
  letterhead: [],
  kind: null,
  subject: null,
  preamble: [],
  unnumbered: null,
  closing: [],
  signature: [],
  recipientsHead: null,
  recipients: [],
};

/** An annex that was kept without the plan it belongs to: its number is the first line, and no plan begins below it. */
function isAnnexAlone(reading: Reading, blocks: readonly Block[]): boolean {
  const [first] = blocks;
  if (first === undefined || first.rows !== null || reading.find('layout/alone_annex', first) === undefined)
    return false;
  return !opensAttached(reading, blocks);
}

/** Where numbering begins anew on each page a mark comes again: its id gets `~2`. */
function footnotesOf(reading: Reading, paragraphs: readonly Paragraph[]): FootnoteNode[] {
  const used = new Map<string, number>();
  return paragraphs.flatMap((p) => {
    if (p.region !== 'footnote' || p.note === null) return [];
    const { mark, length } = p.note;
    const times = (used.get(mark) ?? 0) + 1;
    used.set(mark, times);
    const text = trim(reading.normal.text, { start: p.start + length, end: p.end });
    return [
      {
        ...text,
        id: times === 1 ? `footnote:${mark}` : `footnote:${mark}~${times}`,
        mark,
        markRange: { start: p.start, end: p.start + length },
      },
    ];
  });
}
