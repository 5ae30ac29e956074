// The arrow of imports: a stage knows the nouns of model/ and itself, never another stage. Read from the import statements.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from './support/corpus.ts';

interface Import {
  /** The importing file, below src/. */
  readonly from: string;
  /** The imported file below src/, or the name of a package or `node:` module. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** For each folder, the folders and files that it may import besides itself. `cli` and the two files at the top come below. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  grammar: ['model'],
  read: ['model'],
  normalise: ['model'],
  segment: ['model', 'grammar'],
  extract: ['model', 'grammar'],
  assemble: ['model'],
  write: ['model'],
  inspect: ['model', 'grammar'],
  check: ['model'],
  identity: ['model', 'grammar'],
  stats: ['model', 'grammar', 'identity'],
  graph: ['model', 'grammar', 'identity'],
  diff: ['model', 'grammar', 'identity'],
  batch: ['model', 'pipeline.ts', 'read', 'write'],
  stream: ['model', 'read', 'batch'],
  queue: ['model', 'read', 'batch'],
  cli: [
    'model',
    'grammar',
    'read',
    'write',
    'inspect',
    'check',
    'diff',
    'stats',
    'graph',
    'batch',
    'stream',
    'queue',
    'pipeline.ts',
    'index.ts',
  ],
};

/** Edges that stand outside the table, each for a reason. */
const EXCEPTIONS: readonly { from: string; to: string; typeOnly: boolean; why: string }[] = [
  {
    from: 'read/grammar-files.ts',
    to: 'grammar/load.ts',
    typeOnly: true,
    why: 'it fills the shape that the loader takes',
  },
  {
    from: 'cli/commands/grammar.ts',
    to: 'extract/convert.ts',
    typeOnly: false,
    why: 'examples state the value that extraction makes',
  },
];

/** Files at the top: the program, and the library around it. */
const TOP = ['pipeline.ts', 'browser.ts', 'index.ts'];
const STAGES = ['read', 'normalise', 'segment', 'extract', 'assemble', 'write'];
const MAY_TOUCH_NODE = ['read', 'batch', 'stream', 'queue', 'write', 'cli'];

const IMPORT = /(?:^|[\n;])\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** The imports that a source text names. */
function importsOf(from: string, text: string): Import[] {
  return Array.from(text.matchAll(IMPORT), (m) => {
    const name = (m[3] ?? m[4]) as string;
    const to = name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), name)) : name;
    return { from, to, typeOnly: m[2] !== undefined };
  });
}

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : file);

/** What the laws say against one import; undefined where it is allowed. */
function objection({ from, to, typeOnly }: Import, isFile: (path: string) => boolean): string | undefined {
  const home = folderOf(from);
  const say = (what: string) => `${from} imports ${to}: ${what}`;
  if (!isFile(to)) {
    if (to.startsWith('node:') && !MAY_TOUCH_NODE.includes(home))
      return say('only read/, batch/, stream/, queue/, write/ and cli/ know Node');
    if (to === 'xregexp' && from !== 'grammar/compile.ts') return say('only grammar/compile.ts knows XRegExp');
    if ((to === 'commander' || to === 'chalk') && home !== 'cli') return say('only cli/ knows the terminal');
    return undefined;
  }
  if (TOP.includes(from)) return to.startsWith('cli/') ? say('the library knows no command') : undefined;
  const target = folderOf(to);
  const excepted = EXCEPTIONS.some((one) => one.from === from && one.to === to && (typeOnly || !one.typeOnly));
  if (target === home || MAY_IMPORT[home]?.includes(target) || excepted) return undefined;
  return say(`${home}/ may import ${['its own folder', ...(MAY_IMPORT[home] ?? [])].join(', ')}`);
}

const sources = readdirSync(at('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort();
const textOf = (file: string): string => readFileSync(join(at('src'), file), 'utf8');
const imports = sources.flatMap((file) => importsOf(file, textOf(file)));
const isFile = (path: string): boolean => sources.includes(path);

describe('the arrow of imports', () => {
  it('points one way', () => {
    expect(imports.flatMap((one) => objection(one, isFile) ?? [])).toEqual([]);
  });

  it('has a rule for every folder of src/', () => {
    expect(sources.map(folderOf).filter((folder) => !TOP.includes(folder) && MAY_IMPORT[folder] === undefined)).toEqual(
      [],
    );
  });

  it('leads every relative import to a file', () => {
    expect(imports.filter(({ to }) => /^\.|\.ts$/.test(to) && !isFile(to))).toEqual([]);
  });

  it('gives all stages to pipeline.ts and to no other file', () => {
    const known = (file: string) => new Set(imports.filter(({ from }) => from === file).map(({ to }) => folderOf(to)));
    const inner = STAGES.filter((stage) => stage !== 'read' && stage !== 'write');
    const all = sources.filter((file) => inner.every((stage) => known(file).has(stage)));
    expect(all).toEqual(['pipeline.ts']);
    const several = sources.filter((file) => inner.filter((stage) => known(file).has(stage)).length > 1);
    expect(several).toEqual(['pipeline.ts']);
  });

  it('needs every exception', () => {
    const idle = EXCEPTIONS.filter((one) => !imports.some(({ from, to }) => from === one.from && to === one.to));
    expect(idle).toEqual([]);
  });

  it('keeps the process, the clock and chance out of the pure stages', () => {
    const impure =
      /\bprocess\s*\.|\bglobalThis\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bIntl\.|\.toLocale\w+\(|\blocaleCompare\b/;
    const found = sources
      .filter((file) => !MAY_TOUCH_NODE.includes(folderOf(file)) && !file.endsWith('.generated.ts'))
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .flatMap((line, i) => (impure.test(line) ? `${file}:${i + 1}: ${line.trim()}` : [])),
      );
    expect(found).toEqual([]);
  });
});

describe('the reader of imports', () => {
  const edge = (from: string, text: string) =>
    importsOf(from, text).map((one) => objection(one, (path) => path.endsWith('.ts')));

  it('sees an import in one line, over lines, of types, at run time and in an export', () => {
    const text = [
      "import { a } from '../model/a.ts';",
      "import type {\n  B,\n} from '../model/b.ts';",
      "import '../model/c.ts';",
      "const d = await import('../model/d.ts');",
      "export type * from '../model/e.ts';",
    ].join('\n');
    expect(importsOf('segment/x.ts', text).map(({ to, typeOnly }) => `${to}${typeOnly ? ' (type)' : ''}`)).toEqual([
      'model/a.ts',
      'model/b.ts (type)',
      'model/c.ts',
      'model/d.ts',
      'model/e.ts (type)',
    ]);
  });

  it.each([
    ['normalise/x.ts', "import { segment } from '../segment/segment.ts';"],
    ['segment/x.ts', "import type { Draft } from '../normalise/draft.ts';"],
    ['model/x.ts', "import { load } from '../grammar/load.ts';"],
    ['grammar/x.ts', "import { convert } from '../extract/convert.ts';"],
    ['read/grammar-files.ts', "import { loadGrammarFile } from '../grammar/load.ts';"],
    ['extract/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['grammar/load.ts', "import XRegExp from 'xregexp';"],
    ['write/x.ts', "import chalk from 'chalk';"],
    ['assemble/x.ts', "import { run } from '../pipeline.ts';"],
  ])('objects to a backward edge in %s: %s', (from, text) => {
    expect(edge(from, text)).toEqual([expect.stringContaining(`${from} imports`)]);
  });

  it('allows the shape of a grammar file to read/ as a type', () => {
    expect(edge('read/grammar-files.ts', "import type { GrammarText } from '../grammar/load.ts';")).toEqual([
      undefined,
    ]);
  });
});
