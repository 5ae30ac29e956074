// Letter recognition on a scan made of an invented half page (scripts/fixtures/make-scan.mjs): what must come out is the
// text that was printed. The installed tesseract is tested where it is there; tesseract.js always.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../src/pipeline.ts';
import { doubtOf } from '../src/read/ocr/doubt.ts';
import type { Engine } from '../src/read/ocr/engine.ts';
import { greyOf } from '../src/read/ocr/grey.ts';
import { languageFolder } from '../src/read/ocr/language-data.ts';
import { recognisePage } from '../src/read/ocr/recognise-page.ts';
import { scriptEngine } from '../src/read/ocr/script-engine.ts';
import { quarterTurned } from '../src/read/ocr/turn.ts';
import { sourceOfPages } from '../src/read/page/source-of-pages.ts';
import { readDocument } from '../src/read/read-document.ts';
import { ReadError } from '../src/read/read-error.ts';
import { at } from './support/corpus.ts';

const scan = readFileSync(at('fixtures', 'files', 'scan.png'));
const { letterhead, kind, subject, body, table } = JSON.parse(
  readFileSync(at('fixtures', 'files', 'scan.json'), 'utf8'),
) as { letterhead: string[][]; kind: string; subject: string; body: string[]; table: string[][] };
const hasTesseract = spawnSync('tesseract', ['--version']).status === 0;
const MINUTE = 60_000;

const printed = [...letterhead.flat(), kind, subject, ...body, ...table.flat()].flatMap((text) => text.split(' '));

/** The share of printed words that were read, each counted as often as it stands there. */
function shareRead(text: string): number {
  const left = new Map<string, number>();
  for (const word of text.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1);
  const read = printed.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return read.length / printed.length;
}

describe.skipIf(!hasTesseract)('an image file, with the installed tesseract', () => {
  it('gives the words that are printed, with their places and how sure they are', { timeout: MINUTE }, async () => {
    const pages: string[] = [];
    const source = await readDocument(scan, 'scan.png', { onPage: (done, of) => pages.push(`${done}/${of}`) });
    expect(shareRead(source.text)).toBeGreaterThan(0.93);
    expect(source.ocr?.engine).toMatch(/^tesseract \d/);
    expect(source.ocr?.language).toBe('vie');
    expect(source.ocr?.confidence).toBeGreaterThan(0.85);
    expect(source.mediaType).toBe('image/png');
    expect(source.problems).toEqual([]);
    expect(pages).toEqual(['1/1']);
    const words = source.layout?.words ?? [];
    const motto = words.find((word) => source.text.slice(word.start, word.end) === 'CỘNG');
    expect(motto?.box).toMatchObject({ page: 1 });
    expect(motto?.box.x).toBeGreaterThan(240);
    expect(motto?.box.y).toBeLessThan(90);
    expect(motto?.confidence).toBeGreaterThan(0.5);
  });

  it('keeps the cells of a ruled table apart', { timeout: MINUTE }, async () => {
    const { text, layout } = await readDocument(scan, 'scan.png');
    expect(layout?.tables).toHaveLength(1);
    const rows = layout?.tables[0]?.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)));
    expect(rows?.map((row) => row.length)).toEqual(table.map((row) => row.length));
    expect(rows?.[0]).toEqual(table[0]);
    const words = (cells: readonly (readonly string[])[]) =>
      cells.map((row) => row[1]?.split(/\s+/).slice(0, 3).join(' '));
    expect(words(rows ?? [])).toEqual(words(table));
  });

  it('leads to the plan that was printed', { timeout: MINUTE }, async () => {
    const { plan } = run(await readDocument(scan, 'scan.png'));
    expect(plan.document).toMatchObject({
      kind: 'kế hoạch',
      number: '36',
      symbol: 'KH-UBND',
      date: '2026-03-12',
      subject,
    });
    expect(plan.sections.map((section) => section.path[0])).toEqual(['I', 'II']);
    expect(plan.citations.map((one) => one.code)).toContain('45/QĐ-UBND');
    expect(plan.source.ocr?.language).toBe('vie');
  });

  it('lays nothing down', { timeout: MINUTE }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ocr-test-'));
    vi.stubEnv('TMPDIR', folder);
    try {
      await readDocument(scan, 'scan.png');
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('tesseract.js', () => {
  it('gives the words that are printed and leaves no file', { timeout: 3 * MINUTE }, async () => {
    const here = readdirSync('.');
    const folder = await languageFolder(['vie']);
    if (folder === null) throw new Error('@tesseract.js-data/vie is not installed');
    const engine = await scriptEngine(['vie'], folder.path);
    try {
      expect(engine.name).toMatch(/^tesseract\.js 7\./);
      const { data, width, height } = PNG.sync.read(scan);
      const page = await recognisePage(engine, 1, greyOf(data, width, height, 200));
      const { text, layout } = sourceOfPages([page]);
      expect(shareRead(text)).toBeGreaterThan(0.93);
      expect(layout.tables.map((one) => one.rows.length)).toEqual([table.length]);
    } finally {
      await engine.close();
      await folder.remove();
    }
    expect(readdirSync('.')).toEqual(here);
  });
});

describe('pages of images', () => {
  /** Sees one word as an engine does, sure of it only where the page stands upright: higher than wide. */
  const engine: Engine = {
    name: 'none',
    hands: 1,
    close: async () => {},
    recognise: async ({ width, height }) => {
      const upright = height > width;
      const word = {
        text: upright ? 'rừng' : 'ÿz|',
        x: 10,
        y: 10,
        width: 40,
        height: 12,
        confidence: upright ? 0.95 : 0.2,
      };
      return [{ words: [word], level: true, ascent: 12, descent: 3, base: 22, slope: 0 }];
    },
  };
  const sheet = greyOf(new Uint8Array(4 * 200 * 300).fill(255), 200, 300, 240);

  it('turns a page that lies on its side', async () => {
    const page = await recognisePage(engine, 1, quarterTurned(sheet, 1));
    expect(page.words.map((word) => word.text)).toEqual(['rừng']);
    expect([page.width, page.height]).toEqual([60, 90]);
  });

  it('says that many words are doubtful, and how many', () => {
    const word = { text: 'x', x: 0, y: 0, width: 1, height: 1, size: 1, bold: null, font: null };
    const page = (doubtful: number) => ({
      number: 3,
      width: 1,
      height: 1,
      rules: [],
      words: Array.from({ length: 20 }, (_, i) => ({ ...word, confidence: i < doubtful ? 0.3 : 0.9 })),
    });
    expect(doubtOf(page(1))).toBeNull();
    expect(doubtOf(page(5))).toEqual({ code: 'ocr-doubtful', page: 3, detail: '25 %' });
  });

  it.each([['xyz'], ['../../etc'], ['--psm 0']])(
    'asks for a program where nothing knows the language %s',
    async (ocrLanguage) => {
      const failed = readDocument(scan, 'scan.png', { ocrLanguage });
      await expect(failed).rejects.toBeInstanceOf(ReadError);
      await expect(failed).rejects.toMatchObject({ problem: 'needs-program', file: 'scan.png' });
    },
  );

  it('reads no image where letter recognition is not wanted', async () => {
    await expect(readDocument(scan, 'scan.png', { ocr: false })).rejects.toMatchObject({ problem: 'needs-ocr' });
  });

  it('refuses an image that is cut short, and one that would fill the memory', async () => {
    await expect(readDocument(scan.subarray(0, 9000), 'a.png')).rejects.toMatchObject({ problem: 'damaged' });
    const huge = Buffer.from(scan);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    await expect(readDocument(huge, 'a.png')).rejects.toMatchObject({ problem: 'expands-too-far' });
  });
});
