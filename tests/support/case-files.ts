// Reads case files: Markdown in which every heading "## ..." opens a case and its fenced blocks hold input and expectation.
import { readdirSync, readFileSync } from 'node:fs';
import { at } from './corpus.ts';

export interface Block {
  /** What stands behind the opening fence: "input", "stdout", "file plan.txt". */
  readonly info: string;
  readonly lines: readonly string[];
}

export interface Case {
  /** Says the behaviour. */
  readonly title: string;
  /** `file:line` of its title, for messages. */
  readonly place: string;
  readonly blocks: readonly Block[];
}

/** All cases below a folder of fixtures, by file. */
export function caseFiles(...folder: string[]): { file: string; cases: Case[] }[] {
  return readdirSync(at('fixtures', ...folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      file: name,
      cases: parseCases([...folder, name].join('/'), readFileSync(at('fixtures', ...folder, name), 'utf8')),
    }));
}

export function parseCases(path: string, text: string): Case[] {
  const cases: { title: string; place: string; blocks: Block[] }[] = [];
  let open: { info: string; lines: string[] } | undefined;
  text.split('\n').forEach((line, i) => {
    if (open !== undefined) {
      if (line === '```') open = undefined;
      else open.lines.push(line);
    } else if (line.startsWith('## ')) cases.push({ title: line.slice(3), place: `${path}:${i + 1}`, blocks: [] });
    else if (line.startsWith('```')) {
      const current = cases.at(-1);
      if (current === undefined) throw new Error(`${path}:${i + 1}: a block before the first case`);
      open = { info: line.slice(3).trim(), lines: [] };
      current.blocks.push(open);
    }
  });
  if (open !== undefined) throw new Error(`${path}: a block is not closed`);
  return cases;
}

/** The one block of a case with this heading. */
export function blockOf({ place, blocks }: Case, info: string): Block {
  const found = blocks.filter((block) => block.info === info);
  if (found.length !== 1) throw new Error(`${place}: expected one block \`${info}\`, found ${found.length}`);
  return found[0] as Block;
}
