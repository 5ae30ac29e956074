// One plan in every form that an archive may hold: the plans agree, whatever the form (fixtures/forms, made by scripts/forms).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import { findOffice } from '../src/read/office/find-office.ts';
import { readDocument } from '../src/read/read-document.ts';
import { agreement, almostSame, type FactLines, factLines, type Same } from './support/agreement.ts';
import { at } from './support/corpus.ts';
import { encodeOld, OLD_ENCODINGS, plain } from './support/old-encodings.ts';

const fileOf = (name: string): Uint8Array => readFileSync(at('fixtures', 'forms', name));
const planOf = async (name: string, bytes: Uint8Array = fileOf(name)): Promise<Plan> =>
  run(await readDocument(bytes, name)).plan;

const text = factLines(await planOf('plan.txt'));
const office = await findOffice();
const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '';
const tesseract = /^vie$/m.test(languages);

/** What the test prints at its end: for each form the share of facts that it has in common with the text, by part. */
const table = new Map<string, readonly string[]>();
const PARTS = Object.keys(text);

function note(form: string, facts: FactLines, whole: FactLines = text, same?: Same): number {
  const share = (part?: string) => agreement(facts, whole, part, same);
  table.set(form, [...PARTS.map((part) => share(part).toFixed(3)), share().toFixed(3)]);
  return share();
}

afterAll(() => {
  const rows = [...table].map(
    ([form, cells]) => `${form.padEnd(20)} ${cells.map((cell) => cell.padStart(11)).join('')}`,
  );
  const head = `${''.padEnd(20)} ${[...PARTS, 'all'].map((part) => part.padStart(11)).join('')}`;
  process.stdout.write(`${[head, ...rows].join('\n')}\n`);
});

describe('the plan as text', () => {
  it('has what its author put into it', () => {
    const counts = Object.fromEntries(Object.entries(text).map(([part, lines]) => [part, lines.length]));
    expect(counts).toEqual({
      header: 13,
      recipients: 6,
      sections: 24,
      // 7 of the body, 3 of the second annex, two years in each of the 8 rows of the first
      targets: 26,
      objectives: 1,
      // 7 of section III, 4 of section V, 24 rows of the second annex
      tasks: 35,
      // 6 of the body, 18 wordings in the second annex
      deadlines: 24,
      citations: 4,
      // 8 rows and 24, 3 groups
      annexes: 35,
      footnotes: 2,
    });
  });
});

const FORMS = ['plan.md', 'plan.html', 'plan.docx', 'plan-office.pdf', 'plan-browser.pdf', 'plan-boxed.pdf'];

describe.each(FORMS)('%s', (form) => {
  it('gives the same facts as the text', async () => {
    const facts = factLines(await planOf(form));
    note(form, facts);
    expect(facts).toEqual(text);
  });
});

describe.skipIf(office === null)('through LibreOffice (skipped where it is not installed)', () => {
  it.each(['plan.doc', 'plan.odt', 'plan.rtf'])(
    '%s gives the same facts as the text',
    { timeout: 300_000 },
    async (form) => {
      const facts = factLines(await planOf(form));
      note(form, facts);
      expect(facts).toEqual(text);
    },
  );
});

describe.each(OLD_ENCODINGS)('text in %s', (encoding) => {
  it('gives the same facts as the text', async () => {
    const whole = new TextDecoder().decode(fileOf('plan.txt'));
    const bytes = Uint8Array.from(encodeOld(whole, encoding), (letter) => letter.charCodeAt(0));
    const facts = factLines(await planOf('plan.txt', bytes));
    // What an encoding has no sign for is a hyphen in it; TCVN3 has no capitals with tones.
    const same = factLines(run(await readDocument(new TextEncoder().encode(plain(whole)), 'plan.txt')).plan);
    const small = (all: FactLines): FactLines =>
      encoding === 'tcvn3'
        ? Object.fromEntries(Object.entries(all).map(([part, lines]) => [part, lines.map((one) => one.toLowerCase())]))
        : all;
    note(`txt ${encoding}`, small(facts), small(same));
    expect(agreement(small(facts), small(same))).toBeGreaterThanOrEqual(encoding === 'tcvn3' ? 0.95 : 1);
  });
});

describe.skipIf(!tesseract)('recognised by tesseract with vie (skipped where it is not installed)', () => {
  it.each(['plan-scan.pdf', 'plan-scan.tiff'])(
    '%s has at least 0.95 of the facts',
    { timeout: 600_000 },
    async (form) => {
      const plan = await planOf(form);
      expect(plan.source.ocr?.engine).toMatch(/^tesseract /);
      expect(note(form, factLines(plan), text, almostSame)).toBeGreaterThanOrEqual(0.95);
    },
  );
});
