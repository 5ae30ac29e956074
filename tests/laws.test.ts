// The laws of the house as properties, over every plan at hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseFragment } from '../src/normalise/fragment.ts';
import { type Run, run } from '../src/pipeline.ts';
import { sourceOfText } from '../src/read/source-of.ts';
import { unaccounted } from './support/accounting.ts';
import { documents, fixtures } from './support/corpus.ts';

interface Placed {
  /** True for the row of a table, whose cells lie apart. */
  readonly row?: boolean;
  readonly span: { readonly start: number; readonly end: number; readonly line: number };
  readonly spans?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** Every item of a plan that has a text, with a name for messages. */
function itemsOf({ plan }: Run): { name: string; text: string; item: Placed }[] {
  const withText = (name: string, items: readonly (Placed & { id: string; text: string })[]) =>
    items.map((item) => ({ name: `${name} ${item.id}`, text: item.text, item }));
  const sections = (nodes: Run['plan']['sections']): { name: string; text: string; item: Placed }[] =>
    nodes.flatMap((node) => [
      { name: `section ${node.id}`, text: node.title ?? node.text ?? node.label, item: node },
      ...sections(node.sections),
    ]);
  return [
    ...sections(plan.sections),
    ...withText('target', plan.targets),
    ...withText('result', plan.results),
    ...withText('objective', plan.objectives),
    ...withText('task', plan.tasks),
    ...(plan.acts ?? []).map((act) => ({ name: `${act.kind} of ${act.of}`, text: act.text, item: act })),
    ...(plan.clarity === undefined ? [] : [{ name: 'clarity', text: plan.clarity.text, item: plan.clarity }]),
    ...withText('deadline', plan.deadlines),
    ...withText('footnote', plan.footnotes),
    ...plan.citations.flatMap((one) =>
      one.mentions.map((item, i) => ({ name: `mention ${one.id}.${i + 1}`, text: item.text, item })),
    ),
    ...plan.annexes.flatMap((annex) =>
      annex.tables.flatMap((table) =>
        table.rows.map((row, i) => ({
          name: `${annex.id} row ${i + 1}`,
          text: row.cells.filter((cell) => cell !== '').join(' '),
          item: { ...row, row: true },
        })),
      ),
    ),
  ];
}

/** What the source holds at an item's place, normalised. */
function cut(source: string, item: Placed): string {
  return normaliseFragment(
    (item.spans ?? [item.span]).map(({ start, end }) => source.slice(start, end)).join(item.row ? '\n' : ''),
  );
}

describe.each(documents.map((one) => [one.name, one] as const))('%s', (_, { source }) => {
  const done = run(source);

  it('has a place for every item: cut out and normalised it gives the text', () => {
    const wrong = itemsOf(done).filter(({ text, item }) => cut(source.text, item) !== text.replace(/\s+/g, ' ').trim());
    expect(
      wrong.map(({ name, text, item }) => `${name}\n  expected ${text}\n  found    ${cut(source.text, item)}`),
    ).toEqual([]);
  });

  it('gives the line of every span', () => {
    for (const { item } of itemsOf(done)) {
      const { span } = item;
      expect(source.text.slice(0, span.start).split(/\r\n|[\n\r\f\u2028\u2029]/).length).toBe(span.line);
    }
  });

  it('loses nothing and has nothing twice', () => {
    expect(unaccounted(done)).toEqual({ lost: '', twice: '' });
  });

  it('is the same every time', () => {
    expect(JSON.stringify(run(source).plan)).toBe(JSON.stringify(done.plan));
  });

  it('has unique ids, and references that exist', () => {
    const { plan } = done;
    const sections = (nodes: typeof plan.sections): string[] =>
      nodes.flatMap((node) => [node.id, ...sections(node.sections)]);
    const ids = [
      ...sections(plan.sections),
      ...[
        plan.targets,
        plan.results,
        plan.objectives,
        plan.tasks,
        plan.deadlines,
        plan.citations,
        plan.agencies,
        plan.annexes,
        plan.footnotes,
      ].flatMap((items) => items.map(({ id }) => id)),
    ];
    expect(ids.length).toBe(new Set(ids).size);
    const known = new Set(ids);
    const references = [
      ...plan.deadlines.flatMap(({ of }) => of ?? []),
      ...(plan.acts ?? []).map(({ of }) => of),
      ...plan.tasks.flatMap(({ targets }) => targets),
      ...plan.agencies.flatMap(({ leads, coordinates }) => [...leads, ...coordinates]),
    ];
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fixtures.flatMap(({ source }) => source.text.split(/(?<=\n)/));
  const text = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '\f',
            '| a | b |\n',
            '\t\t\t\n',
            '**',
            '1.',
            'I.\n',
            '(',
            '%',
            '100% ',
            '1 Quyết định',
          ),
        },
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('is never refused, and nothing in it is lost or placed wrongly', () => {
    fc.assert(
      fc.property(text, (input) => {
        const done = run(sourceOfText(input, 'any'));
        expect(unaccounted(done)).toEqual({ lost: '', twice: '' });
        for (const { text: expected, item } of itemsOf(done))
          expect(cut(done.source.text, item)).toBe(expected.replace(/\s+/g, ' ').trim());
      }),
      {
        numRuns: 150,
        examples: [
          [
            'I. NHIỆM VỤ\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nDANH MỤC NHIỆM VỤ\nTT\tNhiệm vụ\tHạn\n1\tTrồng cây\tQuý I\n\fTT\tNhiệm vụ\tHạn\n\tdọc đường\t\n',
          ],
          ['KẾ HOẠCH\n| a | b |\n'],
          ['I. A\nNơi nhận:\n- x;\nNơi nhận:\n'],
          ['Nơi nhận:\n\nNơi nhận:\n'],
          ['I.\n1.\n2. Trồng cây.\n'],
        ],
      },
    );
  });

  it('is normal after normalising a fragment once', () => {
    fc.assert(
      fc.property(text, (input) => {
        const once = normaliseFragment(input);
        expect(once.normalize('NFC')).toBe(once);
        expect(once).not.toMatch(/\s\s|^\s|\s$/);
      }),
      { numRuns: 150 },
    );
  });
});
