// Sheets of targets and tasks (XLSX): the lines and tables of every sheet that is shown, one sheet behind the other.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { SourceText } from '../../model/source-text.ts';
import type { Block } from '../docx/blocks.ts';
import { writeText } from '../docx/write-text.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';
import { blocksOfGrid } from './blocks-of-grid.ts';
import { readSheet } from './read-sheet.ts';
import { numberShower } from './shown-number.ts';
import { openWorkbook } from './workbook.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads an XLSX file. Formulas give the value that was last computed. */
export const readXlsx: Reader = async (bytes, name, options) => {
  const book = await openWorkbook(bytes, name, options);
  const showNumber = await numberShower(book.from1904);
  const blocks: Block[] = [];
  const hidden: string[] = [];
  for (const sheet of book.sheets) {
    const root = await sheet.load();
    if (root === undefined) continue;
    if (sheet.hidden) {
      hidden.push(sheet.name);
      continue;
    }
    const grid = readSheet(root, book, showNumber);
    if (grid.hidden > 0) hidden.push(`${sheet.name}: ${grid.hidden}`);
    blocks.push(...blocksOfGrid(grid));
  }
  const { text, layout } = writeText(blocks, true);
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
    problems: hidden.length === 0 ? [] : [{ code: 'hidden-parts', detail: hidden.join('; '), place: null }],
  } satisfies SourceText;
};
