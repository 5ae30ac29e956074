// One plan in every form that an archive may hold: the plans agree, whatever the form (fixtures/forms, made by scripts/forms).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { run } from '../src/pipeline.ts';
import { readDocument } from '../src/read/read-document.ts';
import { factLines } from './support/agreement.ts';
import { at } from './support/corpus.ts';

const planOf = async (file: string): Promise<Plan> =>
  run(await readDocument(readFileSync(at('fixtures', 'forms', file)), file)).plan;

const text = await planOf('plan.txt');

/** Files that must give the same facts as the text. */
const FORMS = ['plan.md', 'plan.html', 'plan.docx', 'plan-office.pdf', 'plan-browser.pdf', 'plan-boxed.pdf'];

describe('the plan as text', () => {
  it('has what its author put into it', () => {
    const facts = factLines(text);
    const counts = Object.fromEntries(Object.entries(facts).map(([part, lines]) => [part, lines.length]));
    expect(counts).toEqual({
      header: 13,
      recipients: 6,
      sections: 24,
      // 7 of the body, 3 of the second annex, two years in each of the 8 rows of the first
      targets: 26,
      objectives: 1,
      // 7 of section III, 4 of section V, 24 rows of the second annex
      tasks: 35,
      // 30 places, 24 wordings
      deadlines: 24,
      citations: 4,
      // 8 rows and 24, 3 groups
      annexes: 35,
      footnotes: 2,
    });
  });
});

describe.each(FORMS)('%s', (file) => {
  it('gives the same facts as the text', async () => {
    expect(factLines(await planOf(file))).toEqual(factLines(text));
  });
});
