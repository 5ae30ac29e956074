// What holds for every page, however odd: nothing is lost, nothing is said twice, ranges are in order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../src/read/page/page.ts';
import { sourceOfPages } from '../src/read/page/source-of-pages.ts';

const word = fc.record({
  text: fc.constantFrom('1', '2', '12', 'I.', '-', 'Kế', 'hoạch', 'trồng', 'rừng.', 'UBND', '[1]', '*', 'a)', 'năm'),
  x: fc.integer({ min: 0, max: 560 }),
  y: fc.integer({ min: 0, max: 820 }),
  size: fc.constantFrom(7, 10, 12, 14),
  bold: fc.constantFrom(true, false, null),
});

const pageOf = (number: number) =>
  fc
    .record({
      words: fc.array(word, { maxLength: 60 }),
      xs: fc.array(fc.integer({ min: 40, max: 560 }), { maxLength: 6 }),
      ys: fc.array(fc.integer({ min: 40, max: 800 }), { maxLength: 8 }),
      lost: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ words, xs, ys, lost }): Page => {
      const across = ys.map((y) => ({ x1: Math.min(...xs, 600), x2: Math.max(...xs, 0), y1: y, y2: y }));
      const down = xs.map((x) => ({ x1: x, x2: x, y1: Math.min(...ys, 900), y2: Math.max(...ys, 0) }));
      return {
        number,
        width: 595,
        height: 842,
        // Words at one place each, so that none is taken for the shadow of another.
        words: words.map((one, i) => ({
          ...one,
          x: one.x + (i % 7) * 2,
          y: one.y + i / 7,
          width: one.text.length * one.size * 0.5,
          height: one.size * 1.12,
          font: null,
          confidence: null,
        })),
        rules: [...across, ...down].slice(lost),
      };
    });

const pages = fc.tuple(pageOf(1), pageOf(2), pageOf(3));
const letters = (text: string) => Array.from(text.replace(/\s/g, '')).sort().join('');
const holds = (property: (pages: readonly Page[]) => void) =>
  fc.assert(fc.property(pages, property), { numRuns: 150, seed: 20260101 });

describe('whatever stands on the pages', () => {
  it('every letter is in the text once', () => {
    holds((some) => {
      const drawn = some.flatMap((page) => page.words.map((one) => one.text)).join('');
      expect(letters(sourceOfPages(some).text)).toBe(letters(drawn));
    });
  });

  it('every line that is not blank has its mark, every word its place', () => {
    holds((some) => {
      const { text, layout } = sourceOfPages(some);
      const lines = layout.lines.map(({ start, end }) => text.slice(start, end));
      expect(lines).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
      const words = layout.words.map(({ start, end }) => text.slice(start, end)).join('');
      expect(words).toBe(text.replace(/\s/g, ''));
    });
  });

  it('cells, notes and pages are in order and inside', () => {
    holds((some) => {
      const { text, layout, pageStarts } = sourceOfPages(some);
      for (const list of [layout.lines, layout.words, layout.tables, layout.notes])
        for (const [i, one] of list.entries()) {
          expect(one.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0);
          expect(one.end).toBeGreaterThanOrEqual(one.start);
        }
      for (const table of layout.tables) {
        let end = table.start;
        for (const cell of table.rows.flat()) {
          expect(cell.start).toBeGreaterThanOrEqual(end);
          end = cell.end;
        }
        expect(table.end).toBeGreaterThanOrEqual(end);
      }
      expect(pageStarts).toHaveLength(some.length - 1);
      expect([...pageStarts]).toEqual([...pageStarts].sort((a, b) => a - b));
      expect(pageStarts.at(-1)).toBeLessThanOrEqual(text.length);
    });
  });

  it('the marks of notes are in the text of their page, in front of the note', () => {
    holds((some) => {
      const { text, layout } = sourceOfPages(some);
      for (const { mark, own, anchor, start } of layout.notes) {
        expect(own === null || text.slice(own.start, own.end)).toContain(mark);
        if (anchor !== null) {
          expect(text.slice(anchor.start, anchor.end)).toBe(mark);
          expect(anchor.end).toBeLessThanOrEqual(start);
        }
      }
    });
  });
});
