// Readers of pages and sheets bear whatever comes: a layout that holds, or a ReadError, and nothing else.

import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../src/model/source-text.ts';
import { run } from '../src/pipeline.ts';
import { readDocument } from '../src/read/read-document.ts';
import { ReadError } from '../src/read/read-error.ts';
import { unaccounted } from './support/accounting.ts';
import { layoutFaults } from './support/layout-faults.ts';
import { makeXlsx } from './support/xlsx.ts';

/** The source text, or null where the file is refused in good order. */
async function attempt(bytes: Uint8Array, name: string): Promise<SourceText | null> {
  try {
    return await readDocument(bytes, name);
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

async function check(source: SourceText | null): Promise<void> {
  if (source === null) return;
  expect(layoutFaults(source)).toEqual([]);
  expect(unaccounted(run(source))).toEqual({ lost: '', twice: '' });
}

const words = fc.constantFrom(
  'I. NHIỆM VỤ',
  '- Trồng cây',
  '1',
  'xã',
  '&amp;',
  '&nbsp;',
  ' ',
  '\n',
  'ñy ban nh©n d©n',
  '[1]',
  '\u00ad',
  '&#2;',
  'Hạn: 30/4/2026',
);
const opening = fc.constantFrom(
  'p',
  'div',
  'b',
  'sup',
  'table',
  'table border=1',
  'tr',
  'td',
  'td rowspan=2',
  'td colspan=3',
  'th',
  'ol',
  'ol start=-3 type=a',
  'ul',
  'li',
  'li value=7',
  'br',
  'h1',
  'pre',
  'a href="#n1"',
  'a href="/x"',
  'p id=n1',
  'div hidden',
  'nav',
  'form',
  'article',
  'caption',
  'font face=".VnTime"',
  'script',
  'style',
  'tbody',
  'thead',
  'tfoot',
);
const closing = opening.map((tag) => `</${tag.split(' ')[0]}>`);
const page = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: words },
    opening.map((tag) => `<${tag}>`),
    closing,
  ),
  { maxLength: 60 },
);

describe('web pages', () => {
  it('of any tags hold to the layout and lose nothing on the way', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(page, async (parts) => check(await attempt(strToU8(`<html>${parts.join('')}`), 'a.html'))),
      { numRuns: 300 },
    );
  });

  it('of any bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await attempt(Uint8Array.of(...strToU8('<html>'), ...bytes), 'a.html');
      }),
      { numRuns: 200 },
    );
  });
});

describe('sheets', () => {
  const column = fc.constantFrom('A', 'B', 'C', 'D', 'XFD');
  const cell = fc
    .record({
      column,
      row: fc.integer({ min: 0, max: 6 }),
      style: fc.integer({ min: 0, max: 4 }),
      type: fc.constantFrom('n', 's', 'inlineStr', 'str', 'b', 'e', 'd', 'x'),
      value: fc.constantFrom('1', '0.5', '46111', '-1', 'x', '', '1e400'),
    })
    .map(({ column, row, style, type, value }) => ({
      row,
      xml: `<c r="${column}${row}" s="${style}" t="${type}"><v>${value}</v><is><t>${value} chữ</t></is></c>`,
    }));
  const merge = fc
    .tuple(column, fc.integer({ min: 1, max: 4 }), column, fc.integer({ min: 1, max: 1_048_576 }))
    .map(([a, b, c, d]) => `${a}${b}:${c}${d}`);

  it('of any cells hold to the layout and lose nothing on the way', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 25 }),
        fc.array(merge, { maxLength: 4 }),
        fc.boolean(),
        async (cells, merges, hidden) => {
          const rows = [0, 1, 2, 3, 4, 5, 6]
            .map(
              (row) =>
                `<row r="${row}"${hidden && row === 3 ? ' hidden="1"' : ''}>${cells
                  .filter((one) => one.row === row)
                  .map(({ xml }) => xml)
                  .join('')}</row>`,
            )
            .join('');
          const parts = { sheets: [{ rows, merges }], strings: ['<t>một</t>'], formats: [14, '0%'] };
          await check(await attempt(makeXlsx(parts), 'a.xlsx'));
        },
      ),
      { numRuns: 200 },
    );
  });
});
