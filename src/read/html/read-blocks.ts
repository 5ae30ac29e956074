// The paragraphs and tables of a page, in the order in which they are shown.
import { type Block, isBlank, type Note, type Piece } from '../docx/blocks.ts';
import { type FontPiece, shownLetters } from '../docx/legacy-letters.ts';
import { isLegacyFont } from '../encodings/convert-legacy.ts';
import { type DomElement, type DomNode, type DomParent, isElement, isSilent, isText, wordsBelow } from './dom.ts';
import { labelOf } from './lists.ts';
import type { Look, LookOf } from './looks.ts';
import { type PageNotes, withoutMark } from './notes.ts';
import { cellsOf, isArrangement, readTable, rowsOf } from './tables.ts';

export interface Page {
  readonly lookOf: LookOf;
  readonly notes: PageNotes;
  /** True for what is left out. */
  readonly isChrome: (element: DomElement) => boolean;
}

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary tbody td tfoot th thead tr
  ul`.split(/\s+/),
);
/** Deeper elements are read for their words only. */
const MAX_DEPTH = 400;

/**
 * Reads what is below a node.
 * @param outer what it inherits
 * @param leftOut links back from a note
 */
export function readBlocks(
  root: DomParent,
  page: Page,
  outer: Look = {},
  leftOut: ReadonlySet<DomElement> = new Set(),
): Block[] {
  const blocks: Block[] = [];
  let pieces: FontPiece[] = [];
  /** The label of a list item of which no words were seen yet. */
  let label = '';
  readAll(root, outer, false, 0);
  flush();
  return blocks;

  function readAll(parent: DomParent, look: Look, kept: boolean, depth: number): void {
    for (const child of parent.childNodes) read(child, look, kept, depth);
  }

  /** @param kept white space is shown as it is */
  function read(node: DomNode, look: Look, kept: boolean, depth: number): void {
    if (isText(node)) addWords(node.value, look, kept);
    else if (isElement(node) && !isLeftOut(node)) readElement(node, look, kept, depth + 1);
  }

  function isLeftOut(element: DomElement): boolean {
    return isSilent(element) || leftOut.has(element) || page.notes.bodies.has(element) || page.isChrome(element);
  }

  function readElement(element: DomElement, outer: Look, kept: boolean, depth: number): void {
    const { tagName } = element;
    const note = page.notes.byLink.get(element);
    const look = { ...outer, ...shown(page.lookOf(element)) };
    if (depth > MAX_DEPTH) addWords(wordsBelow(element), look, kept);
    else if (note !== undefined)
      addNote(wordsBelow(element).trim(), look, note.mark, readBlocks(note.body, page, {}, note.back));
    else if (tagName === 'br') addBreak(look);
    else if (tagName === 'table') readTableElement(element, look, depth);
    else if (BLOCKS.has(tagName)) {
      flush();
      if (tagName === 'li') label = labelOf(element, page.lookOf);
      readAll(element, look, kept || tagName === 'pre', depth);
      flush();
      if (tagName === 'li') label = '';
    } else readAll(element, look, kept, depth);
  }

  function readTableElement(table: DomElement, look: Look, depth: number): void {
    flush();
    for (const child of table.childNodes)
      if (isElement(child) && child.tagName === 'caption') read(child, look, false, depth);
    if (isArrangement(table, page.lookOf))
      for (const cell of rowsOf(table).flatMap(cellsOf)) {
        read(cell, look, false, depth);
        flush();
      }
    else {
      const read = readTable(table, page.lookOf, (cell) =>
        isLeftOut(cell) ? [] : readBlocks(cell, page, { ...look, ...shown(page.lookOf(cell)) }, leftOut),
      );
      if (!isBlank(read)) blocks.push(read);
    }
  }

  function addWords(value: string, look: Look, kept: boolean): void {
    if (kept) {
      value.split('\n').forEach((line, at) => {
        if (at > 0) addBreak(look);
        add(line, look);
      });
      return;
    }
    const words = value.replace(/[ \t\n\r\f]+/g, ' ');
    add(/(?:^|[ \n])$/.test(pieces.at(-1)?.text ?? '') ? words.replace(/^ /, '') : words, look);
  }

  function addBreak(look: Look): void {
    if (/\n\s*$/.test(pieces.map(({ text }) => text).join(''))) flush();
    else add('\n', look);
  }

  function add(text: string, look: Look): void {
    if (text === '') return;
    const last = pieces.at(-1);
    const own = {
      bold: look.bold ?? false,
      font: isLegacyFont(look.font ?? '') ? (look.font ?? '') : '',
      capitals: look.capitals ?? false,
    };
    if (
      last !== undefined &&
      last.note === null &&
      last.bold === own.bold &&
      last.font === own.font &&
      last.capitals === own.capitals
    )
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, ...own, height: null, note: null });
  }

  function addNote(text: string, look: Look, mark: string, inner: readonly Block[]): void {
    const note: Note = withoutMark({ mark, blocks: inner });
    pieces.push({ text, bold: look.bold ?? false, font: '', capitals: false, height: null, note });
  }

  function flush(): void {
    const read: readonly Piece[] = shownLetters(pieces);
    pieces = [];
    if (read.every(({ text }) => text.trim() === '')) return;
    blocks.push({ kind: 'paragraph', label, gap: label === '' ? '' : ' ', pieces: read });
    label = '';
  }
}

/** What elements inside inherit. */
function shown({ bold, font, capitals }: Look): Look {
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(font === undefined ? {} : { font }),
    ...(capitals === undefined ? {} : { capitals }),
  };
}
