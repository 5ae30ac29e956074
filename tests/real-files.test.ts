// Real documents of other kinds, beside this repository where they are at hand: each extracts, and what was found can be told.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../src/model/plan.ts';
import { type Run, run } from '../src/pipeline.ts';
import { findOffice } from '../src/read/office/find-office.ts';
import { readDocument } from '../src/read/read-document.ts';
import { unaccounted } from './support/accounting.ts';
import { factLines } from './support/agreement.ts';
import { at } from './support/corpus.ts';

const folder = at('..', 'shared', 'plans', 'more');
const file = (name: string): string => join(folder, name);
const runOf = async (name: string): Promise<Run> => run(await readDocument(readFileSync(file(name)), name));
const office = await findOffice();

/** Facts in small letters: an old font may not tell capitals. */
const small = (plan: Plan) =>
  Object.fromEntries(
    Object.entries(factLines(plan)).map(([part, lines]) => [part, lines.map((one) => one.toLowerCase())]),
  );

describe.skipIf(!existsSync(folder))('real files (skipped where they are not at hand)', { timeout: 300_000 }, () => {
  it.each(['truong_thpt_docbinhkieu_KH_tuanle_2026.docx', 'xa_phobang_tieuban_01KH_tuyentruyen_2025.docx'])(
    'the sections of %s begin in turn, and nothing is lost',
    async (name) => {
      const done = await runOf(name);
      expect(unaccounted(done)).toEqual({ lost: '', twice: '' });
      expect(done.plan.sections.map(({ path }) => path[0])).toEqual(
        ['I', 'II', 'III', 'IV', 'V'].slice(0, done.plan.sections.length),
      );
    },
  );

  it('a PDF with a text layer: nothing is lost, and every span has its boxes', async () => {
    const done = await runOf('tinh_quangngai_565TB_2024_textlayer.pdf');
    expect(unaccounted(done)).toEqual({ lost: '', twice: '' });
    expect(done.plan.tasks.every(({ span }) => (span.boxes ?? []).length > 0)).toBe(true);
    expect(done.plan.document.number).toBe('565');
  });

  it.skipIf(office === null)(
    'a DOC in TCVN3 says what its Unicode transcript says (skipped without LibreOffice)',
    async () => {
      const old = small((await runOf('tp_cantho_256QDUB_2004_CTr_CCHC_TCVN3.doc')).plan);
      const transcript = small((await runOf('tp_cantho_256QDUB_2004_CTr_CCHC_TCVN3.unicode-ref.txt')).plan);
      for (const part of ['citations', 'deadlines', 'targets']) expect(old[part], part).toEqual(transcript[part]);
    },
  );
});
