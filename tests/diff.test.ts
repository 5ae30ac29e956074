// What changed between two plans: what was planted is found, and nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '../src/diff/assign.ts';
import { type Change, diff, extractPlan, type Plan, type PlanDiff, PlanDiffSchema } from '../src/index.ts';
import { inNewFolder, planExtract } from './support/command.ts';
import { at, fixtures } from './support/corpus.ts';

const textOf = (name: string): string => readFileSync(at('fixtures', 'diff', name), 'utf8');
const [old, revised] = ['cu.txt', 'moi.txt'].map((name) => extractPlan(textOf(name), { name })) as [Plan, Plan];

/** A change in one line: "value 70 → 80 up". */
const lineOf = ({ field, from, to, direction, in: where }: Change): string =>
  [where === undefined ? field : `${field} (${where})`, JSON.stringify(from), '→', JSON.stringify(to), direction ?? '']
    .join(' ')
    .trim();

/** What changed, by the words of the new plan. */
function changesOf(entries: PlanDiff['targets'] | PlanDiff['tasks'], name: (side: { text: string }) => string) {
  return Object.fromEntries(
    entries
      .filter(({ kind }) => kind === 'changed')
      .map(({ new: side, changes }) => [
        name(side as { text: string }),
        changes.filter(({ field }) => field !== 'text' && field !== 'indicator').map(lineOf),
      ]),
  );
}
const onlyIn = <T extends { kind: string; old: unknown; new: unknown }>(entries: readonly T[], kind: string) =>
  entries.filter((one) => one.kind === kind).map((one) => (kind === 'added' ? one.new : one.old) as { text: string });

describe('an adjusted plan', () => {
  const found = diff(old, revised);
  const indicator = (side: unknown) => (side as { indicator: string }).indicator;

  it('has the shape of the schema', () => {
    expect(PlanDiffSchema.parse(found)).toEqual(found);
    expect(found.differs).toBe(true);
    expect(found.relation).toBe('same-issuer');
    expect(found.shift).toBeNull();
  });

  it('has a new number and date', () => {
    expect(found.header.map(lineOf)).toEqual(['number "12" → "47"', 'date "2026-01-15" → "2026-05-20"']);
  });

  it('tells which targets changed, wherever they stand now', () => {
    expect(changesOf(found.targets, indicator)).toEqual({
      'nhà lưu trú được cấp biển hiệu đạt chuẩn': ['value 70 → 80 up'],
      'lượt khách trở lên': ['value 12000 → 9500 down'],
      'bản có đội văn nghệ phục vụ du khách': ['outOf 15 → 14'],
      'Tỷ lệ điểm tham quan có nhà vệ sinh đạt chuẩn': ['operator "=" → ">="'],
      'Tỷ lệ rác thải ở điểm du lịch được thu gom': ['value (annex) 85 → 90 up'],
      'bộ thuyền kayak phục vụ khách': ['due "2026-Q3" → "2026-Q2" earlier'],
      'Số ngày lưu trú bình quân của khách': ['lead ["Phòng Văn hóa - Xã hội"] → ["Trung tâm Dịch vụ tổng hợp xã"]'],
      'Doanh thu từ dịch vụ du lịch': ['value 18 → 15 down'],
    });
    expect(onlyIn(found.targets, 'added').map(indicator)).toEqual(['bản có tổ y tế sơ cứu cho du khách']);
    expect(onlyIn(found.targets, 'removed').map(indicator)).toEqual(['hộ làm du lịch nhận thanh toán qua mã QR']);
    expect(found.counts.targets).toEqual({ added: 1, removed: 1, changed: 8, same: 2 });
  });

  it('tells what became of the tasks', () => {
    const start = ({ text }: { text: string }) => text.split(' ').slice(0, 3).join(' ');
    expect(changesOf(found.tasks, start)).toEqual({
      'Dựng 08 chòi': ['figure "05" → "08" up'],
      'Sửa đường vào': ['due "2026-06-30" → "2026-09-30" later'],
      'Xây dựng câu': [],
      'Chủ trì, phối': ['coordinators ["Công an xã"] → ["Công an xã","Trạm Y tế xã"]'],
      'Tổng hợp số': ['recurrence "P1M" → "P3M"'],
      'Rà soát giá': [
        'lead ["Phòng Kinh tế"] → ["Phòng Văn hóa - Xã hội"]',
        'section "Phòng Kinh tế" → "Phòng Văn hóa - Xã hội"',
      ],
      'Mua 20 bộ': ['due "2026-Q3" → "2026-Q2" earlier'],
      'Lập hồ sơ': ['deliverable "Tờ trình" → "Tờ trình kèm bản đồ"'],
    });
    expect(onlyIn(found.tasks, 'added').map(start)).toEqual(['Thực hiện Nghị']);
    expect(onlyIn(found.tasks, 'removed').map(start)).toEqual(['In tờ gấp', 'Tổ chức ngày']);
    expect(found.counts.tasks).toEqual({ added: 1, removed: 2, changed: 8, same: 4 });
  });

  it('shows the words of a task that was reworded', () => {
    const task = found.tasks.find((one) => one.new?.text.startsWith('Xây dựng câu chuyện'));
    expect(task?.changes.map(({ field, words }) => [field, words])).toEqual([
      [
        'text',
        [
          { in: 'both', text: 'Xây dựng câu chuyện dệt thổ cẩm,' },
          { in: 'new', text: 'đan lát' },
          { in: 'both', text: 'gắn với trải nghiệm của' },
          { in: 'new', text: 'du' },
          { in: 'both', text: 'khách.' },
        ],
      ],
    ]);
  });

  it('knows cited documents by their codes', () => {
    const codes = found.citations.map(({ kind, new: side, changes }) => [kind, side?.code, changes.map(lineOf)]);
    expect(codes.filter(([kind]) => kind !== 'same')).toEqual([
      ['added', '218/UBND-VX', []],
      ['changed', '41-NQ/ĐU', ['basis "basis" → "text"']],
    ]);
  });
});

describe('the plan of the next year', () => {
  const next = (text: string) =>
    text.replaceAll('2026', '2027').replace('Kế hoạch số 305/KH-UBND ngày 02', 'Kế hoạch số 17/KH-UBND ngày 08');

  it('says once that everything is a year later', () => {
    const found = diff(old, extractPlan(next(textOf('cu.txt')), { name: 'sau.txt' }));
    expect(found.shift).toEqual({ years: 1, targets: 11, tasks: 5 });
    expect(found.header.map(({ field }) => field)).toEqual(['date', 'period']);
    expect(found.counts.targets).toEqual({ added: 0, removed: 0, changed: 0, same: 11 });
    expect(found.counts.tasks).toEqual({ added: 0, removed: 0, changed: 0, same: 14 });
    expect(found.citations.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });

  it('still tells what else changed', () => {
    const text = next(textOf('cu.txt'))
      .replace('70% nhà lưu trú', '75% nhà lưu trú')
      .replace('ngày 30/6/2027', 'ngày 31/3/2027');
    const found = diff(old, extractPlan(text));
    const lines = [...found.targets, ...found.tasks].flatMap(({ changes }) => changes.map(lineOf));
    // The annex row stays at 70, as it was: that the two differ now is for the diagnostics of the plan.
    expect(lines).toEqual(['value 70 → 75 up', 'due "2026-06-30" → "2027-03-31" earlier']);
  });

  it('sees the shift in the dates where the subjects name no year', () => {
    const undated = (text: string) =>
      text.replace('Phát triển du lịch cộng đồng năm 2026', 'Phát triển du lịch cộng đồng');
    const found = diff(extractPlan(undated(textOf('cu.txt'))), extractPlan(next(undated(textOf('cu.txt')))));
    expect(found.shift?.years).toBe(1);
    expect(found.counts.tasks.changed).toBe(0);
  });
});

describe('a single change', () => {
  const changed = (from: string, to: string) => {
    const text = textOf('cu.txt');
    expect(text).toContain(from);
    const { header, targets, tasks, citations } = diff(old, extractPlan(text.replace(from, to), { name: 'cu.txt' }));
    return [
      ...header.map(lineOf),
      ...[...targets, ...tasks, ...citations].flatMap(({ kind, changes }) =>
        kind === 'added' || kind === 'removed' ? [kind] : changes.map(lineOf),
      ),
    ];
  };

  it.each([
    ['a period', '40% hộ làm du lịch nhận', 'Đến năm 2027, 40% hộ làm du lịch nhận', ['period "2026" → "2027"']],
    [
      'a range',
      'được thu gom đạt 85%',
      'được thu gom đạt 80-85%',
      ['value 85 → [80,85] down', 'operator "=" → "range"'],
    ],
    ['the old place of a tone mark', '1. Phòng Văn hóa', '1. Phòng Văn hoá', []],
    ['an abbreviation', 'báo cáo UBND xã định kỳ', 'báo cáo Ủy ban nhân dân xã định kỳ', []],
    ['a heading', '1. Hạ tầng đón khách', '1. Cơ sở vật chất', []],
    ['capitals and punctuation', 'Lắp biển chỉ dẫn song ngữ ở', 'Lắp biển chỉ dẫn Song ngữ, ở', []],
    ['an annex row', '4\tSố ngày lưu trú bình quân của khách\tngày\t2\tPhòng Văn hóa - Xã hội\n', '', ['removed']],
    [
      'a row that repeats the body',
      '2\tTỷ lệ rác thải ở điểm du lịch được thu gom\t%\t85\tPhòng Kinh tế\n',
      '',
      ['annex "Tỷ lệ rác thải ở điểm du lịch được thu gom % 85" → null'],
    ],
  ] as const)('%s', (_, from, to, lines) => {
    expect(changed(from, to)).toEqual(lines);
  });
});

describe('the command', () => {
  it('takes what it wrote before as well as documents', () => {
    inNewFolder((cwd) => {
      const [from, to] = ['cu.txt', 'moi.txt'].map((name) => at('fixtures', 'diff', name)) as [string, string];
      for (const name of ['cu.json', 'cu.yaml']) planExtract([from, '-q', '-o', name], { cwd });
      const printed = (...args: string[]) => planExtract(['diff', ...args, '--format', 'json'], { cwd }).stdout;
      const whole = printed(from, to);
      expect(JSON.parse(whole)).toEqual(
        diff(extractPlan(textOf('cu.txt'), { name: from }), extractPlan(textOf('moi.txt'), { name: to })),
      );
      expect(printed('cu.json', to)).toBe(whole);
      expect(printed('cu.yaml', to)).toBe(whole);
      const { diagnostics: _, ...kept } = JSON.parse(readFileSync(join(cwd, 'cu.json'), 'utf8')) as Plan;
      writeFileSync(join(cwd, 'khac-phien-ban.json'), JSON.stringify({ ...kept, later: true }, null, 2));
      expect(printed('khac-phien-ban.json', to)).toBe(whole);
      expect(planExtract(['diff', from, 'cu.yaml', '--exit-code'], { cwd }).status).toBe(0);
      expect(planExtract(['diff', to, 'cu.yaml', '--exit-code'], { cwd }).status).toBe(1);
    });
  });
});

describe('plans of two bodies', () => {
  const province = extractPlan(
    textOf('cu.txt')
      .replace('XÃ SUỐI VÂN', 'TỈNH ĐÀ TIÊN')
      .replaceAll('xã Suối Vân', 'tỉnh Đà Tiên')
      .replace('70% nhà lưu trú', '65% nhà lưu trú')
      .replace('chuẩn\t%\t70', 'chuẩn\t%\t65'),
    { name: 'tinh.txt' },
  );

  it('are no versions of each other: it counts what one takes up of the other', () => {
    for (const [found, of] of [
      [diff(province, revised), 'old'],
      [diff(revised, province), 'new'],
    ] as const) {
      expect(found).toMatchObject({ relation: 'other-issuer', shift: null, header: [] });
      expect(found.uptake).toEqual({
        of,
        targets: 11,
        taken: 10,
        same: 7,
        higher: 1,
        lower: 2,
        other: 0,
        otherPeriod: 0,
      });
    }
    const fields = [...diff(province, revised).targets, ...diff(province, revised).tasks].flatMap(({ changes }) =>
      changes.map(({ field }) => field),
    );
    expect(fields.filter((field) => field === 'lead' || field === 'section')).toEqual([]);
  });
});

const plans = [old, revised, ...fixtures.map(({ source }) => extractPlan(source.text, { name: source.name }))];
const pairs = plans.flatMap((a, i) => plans.map((b, j) => [i, j, a, b] as const));
const TURNED: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  up: 'down',
  down: 'up',
  earlier: 'later',
  later: 'earlier',
};
const turn = (word: string | undefined): string | undefined => (word === undefined ? word : (TURNED[word] ?? word));

/** A diff as a sorted list of facts, so that what is only another order is equal. */
function facts(found: PlanDiff, turned: boolean): string[] {
  const sides = ({ old: a, new: b }: { old: { id: string } | null; new: { id: string } | null }) =>
    (turned ? [b, a] : [a, b]).map((side) => side?.id ?? null);
  const change = ({ from, to, direction, field, in: where, words }: Change) => {
    const text = (side: 'old' | 'new') => words?.filter((run) => run.in === side).map((run) => run.text);
    const both = [text('old'), text('new')];
    return JSON.stringify(
      turned
        ? [field, where, to, from, turn(direction), ...both.reverse()]
        : [field, where, from, to, direction, ...both],
    );
  };
  return [
    ...found.header.map(change),
    ...[...found.targets, ...found.tasks, ...found.citations].map((entry) =>
      JSON.stringify([
        turned ? turn(entry.kind) : entry.kind,
        sides(entry),
        entry.similarity,
        entry.changes.map(change).sort(),
      ]),
    ),
    JSON.stringify(found.shift === null ? null : { ...found.shift, years: Math.abs(found.shift.years) }),
  ].sort();
}

describe('of any two plans', () => {
  it.each(plans.map((plan) => [plan.source.name, plan] as const))('%s does not differ from itself', (_, plan) => {
    const found = diff(plan, structuredClone(plan));
    expect(found).toMatchObject({ differs: false, shift: null, header: [] });
    for (const { added, removed, changed } of Object.values(found.counts))
      expect([added, removed, changed]).toEqual([0, 0, 0]);
  });

  it.each(pairs.filter(([i, j]) => i < j))(
    '%i and %i give the same when they are exchanged, turned around',
    (_i, _j, a, b) => {
      expect(facts(diff(b, a), true)).toEqual(facts(diff(a, b), false));
    },
  );

  it.each(pairs.filter(([i, j]) => i < j))('%i and %i have each item in one entry', (_i, _j, a, b) => {
    const found = diff(a, b);
    for (const part of ['tasks', 'citations'] as const)
      for (const [side, plan] of [
        ['old', a],
        ['new', b],
      ] as const) {
        const ids = found[part].flatMap((entry) => entry[side]?.id ?? []);
        expect(ids.sort()).toEqual(plan[part].map(({ id }) => id).sort());
      }
    const shown = (side: 'old' | 'new') => found.targets.flatMap((entry) => [entry[side]?.id, entry[side]?.twin]);
    for (const [side, plan] of [
      ['old', a],
      ['new', b],
    ] as const)
      for (const { id } of plan.targets) expect(shown(side)).toContain(id);
    expect(diff(a, b)).toEqual(found);
  });
});

describe('the best choice of pairs', () => {
  const edges = fc.uniqueArray(
    fc.record({ left: fc.nat(4), right: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }) }),
    { selector: ({ left, right }) => left * 5 + right, maxLength: 14 },
  );
  const total = (chosen: readonly Edge[]) => chosen.reduce((sum, { weight }) => sum + weight, 0);
  const best = (rest: readonly Edge[]): number =>
    rest.reduce(
      (most, edge, i) =>
        Math.max(
          most,
          edge.weight + best(rest.slice(i + 1).filter(({ left, right }) => left !== edge.left && right !== edge.right)),
        ),
      0,
    );

  it('takes nothing twice, and no other choice is heavier', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const chosen = assign(all);
        for (const side of ['left', 'right'] as const)
          expect(new Set(chosen.map((edge) => edge[side])).size).toBe(chosen.length);
        expect(total(chosen)).toBe(best(all));
      }),
    );
  });
});
