// Word documents (DOCX): their text as it is printed, with automatic numbers, and the marks of their layout.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { SourceProblem, SourceText } from '../../model/source-text.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';
import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { type Block, isBlank, wordsOf } from './blocks.ts';
import { labelCounter } from './count-labels.ts';
import { openFields } from './fields.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { notesOf, readBlocks } from './read-blocks.ts';
import type { Story } from './story.ts';
import { isOn, readStyles } from './styles.ts';
import { writeText } from './write-text.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reads a DOCX file. Its pages are not known: Word makes them anew each time it opens it. */
export const readDocx: Reader = async (bytes, name, options) => {
  const parts = await openPackage(bytes, name, options);
  const open = await storyOpener(parts);
  let [story, body] = read(open(false));
  // A table of contents without an end would hide all the rest.
  if (story.fields.inContents()) [story, body] = read(open(true));
  const { text, layout } = writeText([...(await letterheadOf(parts, body, story)), ...body]);
  if (text.trim() === '') throw new ReadError('empty', name);
  return {
    name,
    text,
    sha256: bytesToHex(sha256(bytes)),
    mediaType: MEDIA_TYPE,
    encoding: null,
    pageStarts: null,
    ocr: null,
    layout,
    problems: problemsOf(story),
  } satisfies SourceText;

  function read(story: Story): [Story, Block[]] {
    const root = childOf(parts.document, 'w:body');
    return [story, root === undefined ? [] : story.blocksOf(root)];
  }
};

/** Loads what a story needs; each call of the opener begins to count anew. */
async function storyOpener(parts: WordPackage): Promise<(keepContents: boolean) => Story> {
  const styles = readStyles(await parts.related('styles'));
  const listOf = readNumbering(await parts.related('numbering'), styles);
  const footnote = notesOf(await parts.related('footnotes'), 'w:footnote');
  const endnote = notesOf(await parts.related('endnotes'), 'w:endnote');
  const settings = await parts.related('settings');
  const formatOf = (kind: string, usual: string) =>
    childOf(childOf(settings, kind), 'w:numFmt')?.attributes['w:val'] ?? usual;
  const noteFormats = { footnote: formatOf('w:footnotePr', 'decimal'), endnote: formatOf('w:endnotePr', 'lowerRoman') };
  return (keepContents) => {
    const story: Story = {
      styles,
      labelOf: labelCounter(listOf, styles),
      fields: openFields(keepContents),
      notes: { footnote, endnote },
      noteFormats,
      counted: { footnote: 0, endnote: 0, inserted: 0, deleted: 0 },
      blocksOf: (parent) => readBlocks(parent, story),
    };
    return story;
  };
}

/** Headers are no text of a plan, but a letterhead may stand in that of the first page, where the body begins without one. */
async function letterheadOf(parts: WordPackage, body: readonly Block[], story: Story): Promise<readonly Block[]> {
  const section = firstSection(parts.document);
  const titled = childOf(section, 'w:titlePg');
  if (section === undefined || titled === undefined || !isOn(titled.attributes['w:val'])) return [];
  const first = elementsOf(section).find(
    ({ name, attributes }) => name === 'w:headerReference' && attributes['w:type'] === 'first',
  );
  const header = first && (await parts.relatedById(first.attributes['r:id'] ?? ''));
  const blocks = header === undefined ? [] : story.blocksOf(header);
  const opening = body.find((block) => !isBlank(block));
  return hasColumns(blocks) && !(opening !== undefined && hasColumns([opening])) ? blocks : [];
}

/** The first `w:sectPr` in the order of the text. */
function firstSection(element: XmlElement): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = child.name === 'w:sectPr' ? child : firstSection(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True where two things stand beside each other, as in every letterhead: in a table, or parted by tabs. */
const hasColumns = (blocks: readonly Block[]): boolean =>
  blocks.some((block) =>
    block.kind === 'table'
      ? block.rows.some((row) => row.filter((cell) => !cell.blocks.every(isBlank)).length > 1)
      : /\p{L}{2}[ \u00a0]*\t\s*\p{L}{2}/u.test(wordsOf(block)),
  );

function problemsOf({ counted: { inserted, deleted } }: Story): SourceProblem[] {
  if (inserted + deleted === 0) return [];
  return [{ code: 'tracked-changes', detail: `${inserted} + ${deleted}`, place: null }];
}
