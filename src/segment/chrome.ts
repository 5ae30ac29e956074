// A text taken from a web page has the page around it: menus, buttons, counters, other news. They are set aside before the
// blocks of the document are looked for.
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { findMarker } from './find-marker.ts';
import type { Reading } from './reading.ts';

export interface Unframed {
  readonly blocks: readonly Block[];
  /** What is of the page. */
  readonly aside: readonly Range[];
}

/** Only behind this share of a text may the list of other news end it; before, it is part of a menu. */
const SHARE = 0.4;

/** Parts the lines of a web page from the text that it shows. */
export function setChromeAside(reading: Reading, blocks: readonly Block[]): Unframed {
  const ruleOf = (block: Block) => (block.rows === null ? reading.find('chrome', block)?.rule.id : undefined);
  const end = blocks.findIndex(
    (block, i) => i >= blocks.length * SHARE && ruleOf(block)?.startsWith('chrome/ends_') === true && isLast(i),
  );
  const to = end < 0 ? blocks.length : end;
  const isChrome = (block: Block, i: number) => i >= to || ruleOf(block) !== undefined;
  return {
    blocks: blocks.filter((block, i) => !isChrome(block, i)),
    aside: blocks.filter(isChrome).map(({ start, end: last }) => ({ start, end: last })),
  };

  /** No section, table, annex or document begins behind it. */
  function isLast(from: number): boolean {
    return !blocks
      .slice(from + 1)
      .some(
        (block) =>
          block.rows !== null ||
          ['part', 'chapter', 'roman', 'letter', 'decimal', 'article'].includes(
            findMarker(reading, block)?.style ?? '',
          ) ||
          ['layout/alone_annex', 'layout/annex_note', 'layout/opens_recipients'].some(
            (rule) => reading.find(rule, block) !== undefined,
          ),
      );
  }
}
