// plan-extract text FILE: what was read, for the person who asks why a value is missing.

import type { NormalText } from '../model/normal-text.ts';
import { spanAt } from '../model/normal-text.ts';
import type { SourceText } from '../model/source-text.ts';
import { run } from '../pipeline.ts';
import { readSource } from '../read/read-file.ts';
import { EXIT } from './exit-code.ts';
import { type ReadFlags, readOptionsOf } from './read-options.ts';

export interface TextOptions extends ReadFlags {
  readonly raw?: boolean;
}

/** Prints the normal text, one paragraph on each line; with `--raw` the text before normalising. */
export async function textCommand(file: string, options: TextOptions): Promise<number> {
  const source = await readSource(file, readOptionsOf(options));
  process.stdout.write(options.raw ? rawText(source) : normalText(run(source).normal));
  return EXIT.done;
}

const pageLine = (page: number): string => `--- trang / page ${page} ---\n`;

function rawText({ text, pageStarts }: SourceText): string {
  if (pageStarts === null) return ended(text);
  const bounds = [0, ...pageStarts, text.length];
  return bounds
    .slice(0, -1)
    .map((start, i) => pageLine(i + 1) + ended(text.slice(start, bounds[i + 1]).replace(/\f$/, '')))
    .join('');
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Paragraphs of the text, then its footnotes; a page mark stands before the first paragraph that begins on a page. */
function normalText(normal: NormalText): string {
  let page: number | null = null;
  return normal.paragraphs
    .map(({ start, end, note }) => {
      const at = spanAt(normal, normal.starts[start] as number, normal.starts[start] as number).page;
      const mark = at !== null && note === null && at !== page ? pageLine(at) : '';
      if (note === null) page = at;
      const words = normal.text.slice(start, end);
      return `${mark}${note === null ? words : `[${note.mark}] ${words.slice(note.length).trim()}`}\n`;
    })
    .join('');
}
