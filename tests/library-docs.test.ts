// docs/library.md names everything that the library exports, and its examples run.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';
import { at } from './support/corpus.ts';

const docs = readFileSync(at('docs', 'library.md'), 'utf8');
const examples = Array.from(docs.matchAll(/^```js\n(.*?)^```/gms), (m) => m[1] as string);

describe('docs/library.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-extract-'));
  beforeAll(() => cpSync(at('fixtures', 'forms', 'plan.docx'), join(folder, 'ke-hoach.docx')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(library).sort())('names %s', (name) => {
    expect(docs).toMatch(new RegExp(`\`${name}(?:\`|\\(|\\.)`));
  });

  it.each(examples.map((code, i) => [i + 1, code] as const))('has an example that runs: %i', (i, code) => {
    const file = join(folder, `${i}.mjs`);
    writeFileSync(file, code.replaceAll("'plan-extract'", JSON.stringify(pathToFileURL(at('dist', 'index.js')).href)));
    const done = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' });
    if (code.includes('console.log')) expect(done.stdout).toMatch(/\d/);
  });
});
