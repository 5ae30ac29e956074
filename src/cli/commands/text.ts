// plan-extract text FILE: what was read, for the person who asks why a value is missing.
import type { Command } from 'commander';
import type { NormalText } from '../../model/normal-text.ts';
import { spanAt } from '../../model/normal-text.ts';
import type { SourceText } from '../../model/source-text.ts';
import { EXIT } from '../exit-code.ts';
import { withExamples } from '../help.ts';
import { say } from '../messages/say.ts';
import { type ReadFlags, readOptionsOf, withReadOptions } from '../read-options.ts';
import { setting } from '../settings.ts';

interface TextOptions extends ReadFlags {
  readonly raw?: boolean;
}

export function addTextCommand(program: Command): void {
  const command = withReadOptions(program.command('text'))
    .description(say('text.about'))
    .argument('<file>', say('help.file'))
    .option('--raw', say('text.raw'))
    .addOption(setting('lang'))
    .action(async (file: string, options: TextOptions) => {
      process.exitCode = await text(file, options);
    });
  withExamples(command, [
    ['text ke-hoach.pdf', 'text.eg'],
    ['text ke-hoach.pdf --raw', 'text.eg-raw'],
  ]);
}

/** Prints the normal text, one paragraph on each line; with `--raw` the text before normalising. */
async function text(file: string, options: TextOptions): Promise<number> {
  const { readSource } = await import('../../read/read-file.ts');
  const { run } = await import('../../pipeline.ts');
  const source = await readSource(file, readOptionsOf(options));
  process.stdout.write(options.raw ? rawText(source) : normalText(run(source).normal));
  return EXIT.done;
}

const pageLine = (page: number): string => `--- ${say('text.page', { page })} ---\n`;

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
