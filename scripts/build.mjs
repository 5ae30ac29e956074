// Builds the package: compiles the grammars to native patterns, bundles the command and the library, emits declarations.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);
const external = ['commander', 'chalk', 'xregexp', 'yaml', 'zod', '@noble/hashes/*'];

async function compileGrammars() {
  const outfile = at('node_modules', '.cache', 'plan-extract', 'grammar.mjs');
  await mkdir(dirname(outfile), { recursive: true });
  const contents = `export * from './load.ts'; export * from './compile.ts';`;
  await build({
    stdin: { contents, resolveDir: at('src', 'grammar'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external,
    outfile,
  });
  const grammar = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  const names = (await readdir(at('grammars'))).filter((file) => file.endsWith('.yaml')).sort();
  const files = [];
  for (const name of names) {
    const text = await readFile(at('grammars', name), 'utf8');
    files.push(grammar.loadGrammarFile({ path: `grammars/${name}`, name: name.replace(/\.yaml$/, ''), text }));
  }
  const compiled = grammar.compileGrammars(files);
  const code = `// Made by scripts/build.mjs from grammars/*.yaml; not to be edited.
import type { Grammars } from '../model/rule.ts';

export const BUILTIN: Grammars = ${JSON.stringify(compiled)};
`;
  await writeFile(at('src', 'grammar', 'builtin.generated.ts'), code);
}

/** What the command needs at every start; what is loaded on use stays outside. */
const BUNDLED = new Set(['commander', 'chalk', 'yaml', 'zod', '@noble/hashes']);

async function bundle() {
  const { version, dependencies, optionalDependencies = {} } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  await rm(at('dist'), { recursive: true, force: true });
  const common = {
    bundle: true,
    splitting: true,
    format: 'esm',
    chunkNames: '[name]-[hash]', // beside the entries, so that paths from import.meta.url hold in both
    logLevel: 'warning',
    minifySyntax: true,
    // Else each literal with \p{…} becomes a `new RegExp` wherever it stands, made anew at each use.
    supported: { 'regexp-unicode-property-escapes': true },
  };
  await build({
    ...common,
    entryPoints: {
      index: at('src', 'index.ts'),
      cli: at('src', 'cli', 'main.ts'),
      'batch-worker': at('src', 'batch', 'worker.ts'),
      'stream-worker': at('src', 'stream', 'worker.ts'),
    },
    platform: 'node',
    target: 'node20.16',
    outdir: at('dist'),
    external: Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !BUNDLED.has(name)),
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    define: { __VERSION__: JSON.stringify(version) },
  });
  // With all that it needs, so that a page can load it as it is.
  await build({
    ...common,
    entryPoints: [at('src', 'browser.ts')],
    platform: 'browser',
    target: 'es2022',
    outdir: at('dist', 'browser'),
  });
}

try {
  await compileGrammars();
} catch (error) {
  if (error?.name !== 'GrammarError') throw error;
  console.error(error.message);
  process.exit(1);
}
if (!process.argv.includes('--grammars-only')) {
  await bundle();
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', at('tsconfig.build.json')], { stdio: 'inherit', cwd: root });
}
