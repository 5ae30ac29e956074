// The pure part of the library in a browser: nothing of Node in it, and the same plan.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { extractPlan, writers } from '../src/index.ts';
import { at } from './support/corpus.ts';

const TEXT = 'KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n- Trồng cây trước ngày 30/4/2026.\n';

describe('plan-extract/browser', () => {
  it('reaches no module of Node and no reader of files', async () => {
    const { metafile } = await build({
      entryPoints: [at('src', 'browser.ts')],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
      outdir: 'nowhere',
      logLevel: 'silent',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((path) => /src\/(?:cli|batch|read\/(?:pdf|ocr|docx|office))\//.test(path))).toEqual([]);
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external === true).map(({ path }) => path),
    );
    expect(outside).toEqual([]);
  });

  it('is what bundlers for browsers take for plan-extract', () => {
    const { exports } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
      exports: Record<string, { browser?: { default: string }; default: string }>;
    };
    expect(exports['.']?.browser?.default).toBe('./dist/browser/browser.js');
    expect(exports['./browser']?.default).toBe('./dist/browser/browser.js');
  });

  const chromium = ['chromium', 'google-chrome', 'chrome'].find((name) => spawnSync(name, ['--version']).status === 0);

  it.skipIf(chromium === undefined)('extracts the same plan in a page (needs chromium)', async () => {
    const script = `import { extractPlan, writers } from '/browser.js';
const plan = extractPlan(${JSON.stringify(TEXT)});
const tables = {};
for (const format of ['csv', 'xlsx', 'parquet'])
  tables[format] = Array.from(await writers[format]([plan], { table: 'tasks' })).join();
document.body.textContent = JSON.stringify({ plan, yaml: await writers.yaml([plan]), tables });`;
    const server = createServer((request, response) => {
      const path = normalize(request.url ?? '/');
      const file = join(at('dist', 'browser'), path);
      if (!['/', '/page.js'].includes(path) && !existsSync(file)) return response.writeHead(404).end();
      response.setHeader('content-type', path === '/' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8');
      response.end(
        path === '/'
          ? '<!doctype html><body><script type="module" src="/page.js"></script>'
          : path === '/page.js'
            ? script
            : readFileSync(file),
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const shown = await domOf(chromium as string, url);
      const body = /<body>(.*)<\/body>/s.exec(shown)?.[1] ?? '';
      const { plan, yaml, tables } = JSON.parse(
        body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      );
      expect(plan).toEqual(JSON.parse(JSON.stringify(extractPlan(TEXT))));
      expect(yaml).toMatch(/^schema: plan-extract\/1\n/);
      for (const format of ['csv', 'xlsx', 'parquet'] as const)
        expect(tables[format]).toBe(
          Array.from((await writers[format]([plan], { table: 'tasks' })) as Iterable<unknown>).join(),
        );
    } finally {
      server.close();
    }
  });
});

function domOf(browser: string, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=20000', '--dump-dom', url];
    const child = spawn(browser, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
    });
    child.on('error', reject).on('close', () => resolve(out));
  });
}
