// The letters of a paragraph: runs in order with their look, and text boxes that hang on it.
import { childOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import type { Block, Note, Piece } from './blocks.ts';
import { isLeftOut } from './fields.ts';
import { type FontPiece, shownLetters } from './legacy-letters.ts';
import { formatNumber } from './number-format.ts';
import { changeOf, isContents, type Story, WRAPPERS } from './story.ts';
import { type LetterProperties, letterProperties } from './styles.ts';
import { plainSymbols, symbolOf } from './symbols.ts';

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** What stands in its text boxes. */
  readonly boxes: readonly Block[];
}

/** Reads what is shown of a `w:p` of a style. */
export function readPieces(paragraph: XmlElement, style: string | undefined, story: Story): Pieces {
  const pieces: FontPiece[] = [];
  const boxes: Block[] = [];
  for (const child of elementsOf(paragraph)) readInline(child);
  story.fields.endOfParagraph();
  return { pieces: shownLetters(pieces), boxes };

  function readInline(element: XmlElement): void {
    const change = changeOf(element.name);
    if (change !== null) story.counted[change]++;
    if (change === 'deleted') return;
    if (element.name === 'w:r') readRun(element);
    else if (element.name === 'w:sdt') {
      if (!isContents(element)) readAll(element);
    } else if (element.name === 'w:fldSimple') {
      if (!isLeftOut(element.attributes['w:instr'] ?? '')) readAll(element);
    } else if (element.name === 'mc:AlternateContent') readAll(shownOf(element));
    else if (element.name === 'w:ruby') readAll(childOf(element, 'w:rubyBase'));
    else if (element.name.startsWith('m:oMath')) add(mathOf(element), {});
    else if (change !== null || WRAPPERS.has(element.name)) readAll(element);
  }

  function readAll(element: XmlElement | undefined): void {
    if (element !== undefined) for (const child of elementsOf(element)) readInline(child);
  }

  function readRun(run: XmlElement): void {
    const own = letterProperties(childOf(run, 'w:rPr'));
    let custom: ((mark: string) => Note) | null = null;
    for (const child of elementsOf(run)) {
      const note = readNote(child);
      if (note !== null && child.attributes['w:customMarkFollows'] !== undefined) custom = note;
      else if (note !== null) addNote(note, '');
      else if (custom !== null && child.name === 'w:t') {
        addNote(custom, textOf(child));
        custom = null;
      } else readInRun(child);
    }

    function readInRun(element: XmlElement): void {
      const { name, attributes } = element;
      if (name === 'w:fldChar') {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') story.fields.begin();
        else if (type === 'separate') story.fields.separate();
        else if (type === 'end') story.fields.end();
      } else if (name === 'w:instrText') story.fields.code(textOf(element));
      else if (name === 'w:t') add(textOf(element).replace(/[\t\n\r]+ */g, ' '), own);
      else if (name === 'w:tab' || name === 'w:ptab') add('\t', own);
      else if (name === 'w:br' || name === 'w:cr') add('\n', own);
      else if (name === 'w:noBreakHyphen') add('-', own);
      else if (name === 'w:softHyphen') add('\u00ad', own);
      else if (name === 'w:sym')
        add(symbolOf(Number.parseInt(attributes['w:char'] ?? '', 16) || 0x2022, attributes['w:font'] ?? ''), own);
      else if (name === 'mc:AlternateContent') for (const one of elementsOf(shownOf(element))) readInRun(one);
      else if (name === 'w:ruby') readAll(childOf(element, 'w:rubyBase'));
      else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') readBoxes(element);
    }

    function addNote(make: (mark: string) => Note, mark: string): void {
      const { hidden, ...look } = story.styles.lookOf(own, style);
      if (hidden || story.fields.hides()) return;
      const note = make(mark);
      pieces.push({ text: note.mark, ...look, note });
    }
  }

  function readNote(element: XmlElement): ((mark: string) => Note) | null {
    const kind =
      element.name === 'w:footnoteReference' ? 'footnote' : element.name === 'w:endnoteReference' ? 'endnote' : null;
    const body = kind === null ? undefined : story.notes[kind].get(element.attributes['w:id'] ?? '');
    if (kind === null || body === undefined) return null;
    return (mark) => ({
      mark: mark !== '' ? mark : formatNumber(++story.counted[kind], story.noteFormats[kind]),
      blocks: story.blocksOf(body),
    });
  }

  function readBoxes(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:txbxContent') boxes.push(...story.blocksOf(child));
      else if (child.name === 'mc:AlternateContent') readBoxes(shownOf(child));
      else readBoxes(child);
    }
  }

  function add(letters: string, own: LetterProperties): void {
    const { hidden, ...look } = story.styles.lookOf(own, style);
    if (hidden || story.fields.hides()) return;
    const text = plainSymbols(letters, look.font);
    const last = pieces.at(-1);
    if (last !== undefined && last.note === null && sameLook(last, look))
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, ...look, note: null });
  }
}

/** One of the alternatives of `mc:AlternateContent`: the first, unless only the other shows words. */
export function shownOf(element: XmlElement): XmlElement {
  const choice = childOf(element, 'mc:Choice');
  const fallback = childOf(element, 'mc:Fallback');
  if (choice === undefined) return fallback ?? { ...element, children: [] };
  return textOf(choice).trim() === '' && fallback !== undefined ? fallback : choice;
}

type Shown = Omit<FontPiece, 'text' | 'note'>;
const sameLook = (one: Shown, other: Shown): boolean =>
  one.bold === other.bold && one.height === other.height && one.capitals === other.capitals && one.font === other.font;

/** The letters of a formula without its arrangement. */
const mathOf = (element: XmlElement): string =>
  element.name === 'm:t' ? textOf(element) : elementsOf(element).map(mathOf).join('');
