// The paragraphs and tables of a body, a cell, a text box or a note, in order.
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import { type Block, type Paragraph, type Piece, wordsOf } from './blocks.ts';
import { readPieces, shownOf } from './read-pieces.ts';
import { readTable } from './read-table.ts';
import { changeOf, isContents, type Story, WRAPPERS } from './story.ts';
import { letterProperties, numberingProperties } from './styles.ts';

/** Reads the blocks in an element. What a story shares is advanced: its numbers, its fields, its notes. */
export function readBlocks(parent: XmlElement, story: Story): Block[] {
  const blocks: Block[] = [];
  /** Letters of paragraphs whose end was taken away by a tracked change: they go on in the next. */
  let carried: readonly Piece[] = [];
  for (const child of elementsOf(parent)) read(child);
  if (carried.length > 0) blocks.push({ kind: 'paragraph', label: '', gap: '', pieces: carried });
  return blocks;

  function read(element: XmlElement): void {
    const change = changeOf(element.name);
    if (element.name === 'w:p') readParagraph(element);
    else if (element.name === 'w:tbl') blocks.push(readTable(element, story));
    else if (element.name === 'mc:AlternateContent') readAll(shownOf(element));
    else if (element.name === 'w:sdt') {
      if (!isContents(element)) readAll(element);
    } else if (element.name.startsWith('m:oMathPara')) readParagraph({ ...element, children: [element] });
    else if (change === 'inserted' || WRAPPERS.has(element.name)) readAll(element);
  }

  function readAll(element: XmlElement): void {
    for (const child of elementsOf(element)) read(child);
  }

  function readParagraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const style = childOf(properties, 'w:pStyle')?.attributes['w:val'];
    const before = story.fields.inContents();
    const { pieces, boxes } = readPieces(element, style, story);
    const all = [...carried, ...pieces];
    const empty = all.every(({ text }) => text.trim() === '');
    const changes = mark === undefined ? [] : elementsOf(mark).map(({ name }) => changeOf(name));
    if (changes.includes('inserted')) story.counted.inserted++;
    if (changes.includes('deleted')) {
      story.counted.deleted++;
      carried = all;
      blocks.push(...boxes);
      return;
    }
    carried = [];
    if (empty && (before || story.fields.inContents()) && textOf(element).trim() !== '') return;
    const hidden = empty && letterProperties(mark).hidden === true;
    const { label, gap } = hidden ? { label: '', gap: '' } : story.labelOf(numberingProperties(properties), style);
    const paragraph: Paragraph = { kind: 'paragraph', label, gap, pieces: all };
    if (boxes.length === 0 || label !== '' || wordsOf(paragraph).trim() !== '') blocks.push(paragraph);
    blocks.push(...boxes);
  }
}

/** The bodies of the notes of a part by their ids, without those that only draw lines. */
export function notesOf(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(
    childrenOf(root, name)
      .filter(({ attributes }) => ['normal', undefined].includes(attributes['w:type']))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}
