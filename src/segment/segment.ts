// From the normal text to the outline. A decision that issues a plan is two documents in one: its own articles and tail,
// then kind, subject and sections of the plan.
import type { NormalText, Paragraph } from '../model/normal-text.ts';
import type { FootnoteNode, Frame, Outline } from '../model/outline.ts';
import type { Grammars } from '../model/rule.ts';
import { readAnnexes } from './annexes.ts';
import { type Block, plain, readBars } from './bar-tables.ts';
import { setChromeAside } from './chrome.ts';
import { partColumns } from './columns.ts';
import { findBlocks, opensAttached } from './frame.ts';
import { leafOf } from './leaves.ts';
import { type Reading, readingOf, trim } from './reading.ts';
import { buildSections } from './sections.ts';
import { buildTree, type Twig } from './tree.ts';

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
  const twigs: Twig[] = [];
  let rest: readonly Block[] = blocks;
  if (isAnnexAlone(reading, blocks)) frames.push(EMPTY);
  else
    do {
      const found = findBlocks(reading, rest);
      const tree = buildTree(reading, found.body);
      frames.push({
        ...found.frame,
        preamble: [...found.frame.preamble, ...tree.before.flatMap(plain).map((p) => leafOf(reading, p, false))],
      });
      twigs.push(...tree.twigs);
      rest = found.rest;
    } while (opensAttached(reading, rest));
  const { annexes, furniture, trailing } = readAnnexes(reading, rest);
  const [frame, ...attached] = frames as [Frame, ...Frame[]];
  const { sections, furniture: inSections } = buildSections(reading, twigs);
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

function footnotesOf(reading: Reading, paragraphs: readonly Paragraph[]): FootnoteNode[] {
  return paragraphs.flatMap((p) => {
    if (p.region !== 'footnote' || p.mark === null) return [];
    const opening = /^\[?\d+\]?\s*/.exec(reading.textOf(p))?.[0] ?? '';
    const text = trim(reading.normal.text, { start: p.start + opening.length, end: p.end });
    return [
      {
        ...text,
        id: `footnote:${p.mark}`,
        mark: p.mark,
        markRange: { start: p.start, end: p.start + opening.trimEnd().length },
      },
    ];
  });
}
