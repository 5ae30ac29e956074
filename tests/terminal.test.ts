// Tables for a terminal: as wide as it is, nothing lost, colours apart from widths.
import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../src/cli/terminal/column-widths.ts';
import { planTables } from '../src/cli/terminal/plan-tables.ts';
import { type Column, renderTable } from '../src/cli/terminal/render-table.ts';
import { wrap } from '../src/cli/terminal/wrap.ts';
import { run } from '../src/pipeline.ts';
import { planExtract } from './support/command.ts';
import { at, documents, fixtures } from './support/corpus.ts';

const plain = new Chalk({ level: 0 });
const colourful = new Chalk({ level: 1 });
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));
const signs = (text: string): string => text.replace(/\s/g, '');

describe('wrapping', () => {
  it.each([
    ['Trồng cây gây rừng', 9, ['Trồng cây', 'gây rừng']],
    ['a\nb', 9, ['a', 'b']],
    ['', 9, ['']],
    ['123456789', 4, ['1234', '5678', '9']],
    ['ab 123456', 4, ['ab', '1234', '56']],
    ['日本語', 4, ['日本', '語']],
    ['trồng', 2, ['tr', 'ồn', 'g']],
  ])('puts %j into lines of %d', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never cuts a letter from its marks', () => {
    for (const line of wrap('trồng'.normalize('NFD').repeat(4), 3)) expect(line).not.toMatch(/^\p{M}/u);
  });

  it('keeps every word and every width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect([...line].length === 1 || stringWidth(line) <= width).toBe(true);
      }),
    );
  });
});

describe('the widths of columns', () => {
  const wish = (natural: number, least = 3, weight = 1) => ({ natural, least, weight });

  it.each([
    ['all they want where there is room', [wish(5), wish(20)], 40, [5, 20]],
    ['narrow ones all, wide ones the rest', [wish(5), wish(100)], 30, [5, 25]],
    ['the rest by weights', [wish(100, 3, 3), wish(100, 3, 1)], 46, [33, 13]],
    ['at least their words', [wish(100, 10), wish(100, 3, 100)], 20, [11, 9]],
    ['less than their words where not even they fit', [wish(10, 10), wish(10, 10)], 12, [6, 6]],
  ])('are %s', (_, wishes, width, widths) => {
    expect(columnWidths(wishes, width)).toEqual(widths);
  });
});

describe('a table', () => {
  const columns: Column[] = [
    { title: 'TT', align: 'right' },
    { title: 'Nhiệm vụ', weight: 4 },
    { title: 'Chủ trì', paint: (line) => colourful.cyan(line) },
    { title: 'Ghi chú' },
  ];
  const rows = [
    ['1', 'Trồng cây gây rừng ở các bản giáp suối', 'Phòng Kinh tế', ''],
    ['12', 'Tuần tra', '', ''],
  ];

  it('is fitted to its width, without columns that are empty', () => {
    expect(
      renderTable([{ title: 'TT', align: 'right' }, { title: 'Việc', weight: 4 }, { title: 'Chủ trì' }], rows, 60),
    ).toBe(
      [
        '┌────┬──────────────────────────────────────┬──────────────┐',
        '│ TT │ Việc                                 │ Chủ trì      │',
        '├────┼──────────────────────────────────────┼──────────────┤',
        '│  1 │ Trồng cây gây rừng ở các bản giáp    │ Phòng Kinh   │',
        '│    │ suối                                 │ tế           │',
        '│ 12 │ Tuần tra                             │              │',
        '└────┴──────────────────────────────────────┴──────────────┘',
        '',
      ].join('\n'),
    );
    expect(renderTable(columns, rows, 100)).not.toContain('Ghi chú');
  });

  it('is a list where it would be too narrow', () => {
    expect(renderTable([{ title: 'TT' }, { title: 'Việc' }, { title: 'Chủ trì' }], rows, 30)).toBe(
      [
        'TT: 1',
        'Việc: Trồng cây gây rừng ở',
        '  các bản giáp suối',
        'Chủ trì: Phòng Kinh tế',
        '',
        'TT: 12',
        'Việc: Tuần tra',
        '',
      ].join('\n'),
    );
  });

  it('is nothing where there are no rows', () => {
    expect(renderTable(columns, [], 80)).toBe('');
  });

  it.each([30, 80])('has the same signs with colours (%d)', (width) => {
    const coloured = renderTable(columns, rows, width, (line) => colourful.bold(line));
    const without = columns.map(({ paint: _, ...column }) => column);
    expect(coloured).not.toBe(stripVTControlCharacters(coloured));
    expect(stripVTControlCharacters(coloured)).toBe(renderTable(without, rows, width));
  });
});

describe.each(documents)('the tables of $name', ({ source }) => {
  const { plan } = run(source);

  it.each([40, 60, 100, 200])('are at most %d columns wide', (width) => {
    expect(widest(planTables([plan], width, plain))).toBeLessThanOrEqual(width);
  });

  it('hold all words of all tasks', () => {
    const shown = signs(planTables([plan], 59, plain)); // as a list, in which words stand behind each other
    for (const { text, lead } of plan.tasks) for (const part of [text, ...lead]) expect(shown).toContain(signs(part));
  });
});

describe('plan-extract --format table', () => {
  const name = fixtures[0]?.name ?? '';
  const args = ['-q', '--format', 'table', at('fixtures', 'plans', name)];
  const out = (env: Record<string, string>): string => planExtract(args, { env }).stdout;
  const isColoured = (text: string): boolean => text !== stripVTControlCharacters(text);

  it('is as wide as COLUMNS says, else 100', () => {
    expect(widest(out({ COLUMNS: '72' }))).toBe(72);
    expect(widest(out({ COLUMNS: '' }))).toBe(100);
    expect(widest(out({ COLUMNS: 'wide' }))).toBe(100);
  });

  it('has colours where they are shown, and never with NO_COLOR', () => {
    expect(isColoured(out({ NO_COLOR: '' }))).toBe(false);
    expect(isColoured(out({ NO_COLOR: '', FORCE_COLOR: '1' }))).toBe(true);
    expect(isColoured(out({ NO_COLOR: '1', FORCE_COLOR: '1' }))).toBe(false);
  });
});
