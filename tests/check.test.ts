// What check says of invented plans, written from their text; docs/check.md tells what each member asks for.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { countOf, FAIL_WORDS } from '../src/check/fail-on.ts';
import { RULE_TEXTS } from '../src/check/rule-texts.ts';
import { sarifOf } from '../src/check/sarif.ts';
import { CheckSchema, check, extractPlan } from '../src/index.ts';
import { CLARITY_MEMBERS } from '../src/model/clarity.ts';
import { DIAGNOSTIC_CODES } from '../src/model/diagnostic.ts';
import { documents } from './support/corpus.ts';

const checkOf = (...lines: string[]) => check(extractPlan(lines.join('\n')));
type Checked = ReturnType<typeof checkOf>;

/** The item whose words begin so. */
function itemOf(checked: Checked, start: string) {
  const item = checked.items.find(({ text }) => text.startsWith(start));
  if (item === undefined) throw new Error(`no item begins with «${start}»: ${checked.items.map(({ text }) => text)}`);
  return item;
}

/** Verdicts as one line: `+person` is met, `-time` is missing, `?work` is unknown. */
const signs = ({ verdicts }: Checked['items'][number]): string =>
  CLARITY_MEMBERS.map(
    (member) => `${{ met: '+', missing: '-', unknown: '?' }[verdicts[member].verdict]}${member}`,
  ).join(' ');

const HEAD = ['ỦY BAN NHÂN DÂN XÃ ĐỒNG MÂY', 'Đồng Mây, ngày 20 tháng 02 năm 2026', 'KẾ HOẠCH', 'Trồng cây năm 2026'];

describe('the principle', () => {
  it.each([
    ['Bảo đảm 6 rõ: rõ người, rõ việc, rõ trách nhiệm, rõ thẩm quyền, rõ thời gian, rõ kết quả.', [...CLARITY_MEMBERS]],
    [
      'Phân công theo hướng 5 rõ “rõ việc, rõ người, rõ trách nhiệm, rõ sản phẩm, rõ tiến độ”.',
      ['person', 'work', 'responsibility', 'time', 'result'],
    ],
    ['Giao việc rõ đầu mối, rõ nguồn lực, rõ thời hạn.', ['person', 'time']],
    ['Giao việc theo phương châm “6 rõ”.', [...CLARITY_MEMBERS]],
    ['Các thôn trồng cây.', [...CLARITY_MEMBERS]],
  ])('asks for what the plan names: %s', (sentence, members) => {
    const checked = checkOf(...HEAD, 'I. YÊU CẦU', `- ${sentence}`, 'II. NHIỆM VỤ', '- Trồng cây.');
    expect(checked.principle.members).toEqual(members);
  });

  it('is in the plan with its words and place, and absent where the plan does not state it', () => {
    const text = [...HEAD, 'I. YÊU CẦU', '- Giao việc rõ người, rõ nguồn lực, rõ kết quả, rõ sản phẩm.'].join('\n');
    const { clarity } = extractPlan(text);
    expect(clarity?.members).toEqual([
      { member: 'person', text: 'rõ người' },
      { member: 'other', text: 'rõ nguồn lực' },
      { member: 'result', text: 'rõ kết quả' },
    ]);
    expect(text.slice(clarity?.span.start, clarity?.span.end)).toBe(clarity?.text);
    expect(clarity?.text).toBe('rõ người, rõ nguồn lực, rõ kết quả, rõ sản phẩm');
    expect(extractPlan('KẾ HOẠCH\nI. NHIỆM VỤ\n- Làm rõ trách nhiệm của các thôn.')).not.toHaveProperty('clarity');
  });
});

describe('a task', () => {
  const checked = checkOf(
    ...HEAD,
    'I. NHIỆM VỤ',
    '- Tăng cường công tác bảo vệ cảnh quan.',
    '- Số hóa 100% hồ sơ trước ngày 30/6/2026.',
    '- Thực hiện tốt nếp sống mới.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Kinh tế',
    '- Chủ trì, phối hợp với Công an xã kiểm tra các thôn; định kỳ hằng tháng báo cáo UBND xã.',
    '- Lập dự toán, trình UBND xã phê duyệt trước ngày 15/3/2026.',
    '2. Công an xã',
    '- Phối hợp với các thôn tuần tra ban đêm.',
    '3. Phòng Kinh tế và Phòng Văn hóa - Xã hội',
    '- Hướng dẫn các thôn chọn giống cây.',
  );

  it.each([
    ['Tăng cường công tác', '-person -work -responsibility -authority -time -result'],
    ['Số hóa 100% hồ sơ', '-person +work -responsibility -authority +time +result'],
    ['Thực hiện tốt', '-person ?work -responsibility -authority -time -result'],
    ['Chủ trì, phối hợp', '+person +work +responsibility -authority +time -result'],
    ['Lập dự toán', '+person +work +responsibility +authority +time -result'],
    ['Phối hợp với các thôn', '+person +work -responsibility -authority -time -result'],
    ['Hướng dẫn các thôn', '+person +work ?responsibility -authority -time -result'],
  ])('has its verdicts: %s', (start, expected) => {
    expect(signs(itemOf(checked, start))).toBe(expected);
  });

  it('says by what words, from where and why', () => {
    const { verdicts } = itemOf(checked, 'Lập dự toán');
    expect(verdicts.person).toMatchObject({ words: ['Phòng Kinh tế'], from: 'heading' });
    expect(verdicts.work.words).toEqual(['Lập']);
    expect(verdicts.authority.words).toEqual(['trình UBND xã phê duyệt']);
    expect(verdicts.time).toMatchObject({ words: ['trước ngày 15/3/2026'], from: 'text', span: { line: 12 } });
    expect(itemOf(checked, 'Tăng cường').verdicts.work).toMatchObject({ why: 'aim-only', words: ['Tăng cường'] });
    expect(itemOf(checked, 'Thực hiện tốt').verdicts.work.why).toBe('no-known-verb');
    expect(itemOf(checked, 'Phối hợp').verdicts.responsibility.why).toBe('coordinators-only');
    expect(itemOf(checked, 'Hướng dẫn').verdicts.responsibility.why).toBe('several-leads');
    expect(itemOf(checked, 'Thực hiện tốt').verdicts.time.why).toBe('plan-period-only');
  });

  it('has lead, time and deliverable in its columns, also where the time has no day', () => {
    const inTable = checkOf(
      ...HEAD,
      'I. NHIỆM VỤ',
      '- Trồng cây.',
      'Nơi nhận:',
      '- Các thôn;',
      'DANH MỤC NHIỆM VỤ',
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian hoàn thành\tSản phẩm',
      '1\tRà soát đất trống\tPhòng Kinh tế\tQuý I/2026\tBáo cáo',
      '2\tChăm sóc cây\tCác thôn\tThường xuyên\t',
    );
    const first = itemOf(inTable, 'Rà soát');
    expect(signs(first)).toBe('+person +work +responsibility -authority +time +result');
    expect(first.verdicts.result).toMatchObject({ words: ['Báo cáo'], from: 'column' });
    expect(first.verdicts.time).toMatchObject({ words: ['Quý I/2026'], from: 'column' });
    const second = itemOf(inTable, 'Chăm sóc');
    expect(second.verdicts.time).toMatchObject({ verdict: 'met', words: ['Thường xuyên'], from: 'column' });
    expect(second.verdicts.result.verdict).toBe('missing');
  });

  it('is counted by section and by body', () => {
    expect(checked.totals.tasks.count).toBe(7);
    expect(checked.totals.tasks.members.time).toEqual({ met: 3, missing: 4, unknown: 0 });
    const row = (id: string) => checked.sections.find((one) => one.id === id);
    expect(row('II')?.tasks.count).toBe(4);
    expect(row('II')?.tasks.members.responsibility).toEqual({ met: 2, missing: 1, unknown: 1 });
    expect(row('II.1')).toMatchObject({ level: 2, title: 'Phòng Kinh tế', tasks: { count: 2 } });
    const body = checked.agencies.find(({ name }) => name === 'Phòng Kinh tế');
    expect(body?.leads.count).toBe(3);
    expect(body?.leads.members.time.missing).toBe(1);
  });
});

describe('a target', () => {
  it('has a time where its words or heading name one, and not by the period of the plan alone', () => {
    const checked = checkOf(
      ...HEAD,
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      '- 90% hộ dân trồng cây.',
      '- Đến năm 2030, 70% đường thôn có cây xanh.',
      '2. Mục tiêu đến năm 2028',
      '- 50% trường học có vườn cây.',
    );
    expect(itemOf(checked, '90% hộ dân').verdicts.time).toMatchObject({ verdict: 'missing', why: 'plan-period-only' });
    expect(itemOf(checked, '70%').verdicts.time).toMatchObject({ verdict: 'met', words: ['2030'], from: 'text' });
    expect(itemOf(checked, '50%').verdicts.time).toMatchObject({ verdict: 'met', words: ['2028'], from: 'heading' });
    expect(itemOf(checked, '50%').verdicts.result.words).toEqual(['50% trường học có vườn cây']);
  });

  it('takes from the task that holds it what it does not say', () => {
    const checked = checkOf(...HEAD, 'I. TỔ CHỨC THỰC HIỆN', '1. Các thôn', '- Vận động 95% hộ dân trồng cây.');
    const target = checked.items.find(({ kind }) => kind === 'target');
    expect(target?.verdicts.responsibility).toMatchObject({ verdict: 'met', words: ['Các thôn'], from: 'task' });
  });
});

describe('bodies that ended', () => {
  const codesOf = (date: string, ...lines: string[]) =>
    extractPlan([date, 'KẾ HOẠCH', ...lines].join('\n')).diagnostics.filter(({ code }) => code === 'body-abolished');
  const DUTY = ['I. TỔ CHỨC THỰC HIỆN', '1. UBND huyện Sông Lam: Tuyên truyền pháp luật.'];

  it.each([
    ['Đồng Mây, ngày 30 tháng 6 năm 2025', 0],
    ['Đồng Mây, ngày 01 tháng 7 năm 2025', 1],
    ['Đồng Mây, ngày tháng năm', 0],
  ])('are told from the day on which they ended: %s', (date, count) => {
    expect(codesOf(date, ...DUTY)).toHaveLength(count);
  });

  it('are told where the plan has no date, but cites a later document', () => {
    const basis = 'Căn cứ Quyết định số 15/QĐ-UBND ngày 05/8/2025 của UBND tỉnh;';
    expect(codesOf('', basis, ...DUTY)).toHaveLength(1);
  });

  it('are told of recipients, once for each wording', () => {
    const tail = ['Nơi nhận:', '- UBND các huyện, thị xã;', '- Các thôn;'];
    const found = codesOf('Đồng Mây, ngày 01 tháng 8 năm 2025', ...DUTY, ...tail);
    expect(found.map(({ section }) => section)).toEqual(['I.1', 'closing']);
  });

  it('are not told where they are only told of', () => {
    const told = [
      'I. TÌNH HÌNH',
      '- Năm 2024, UBND huyện Sông Lam trồng 100 cây.',
      'II. NHIỆM VỤ',
      '- Thực hiện Kế hoạch số 5/KH-UBND ngày 01/2/2025 của UBND huyện Sông Lam.',
      '- UBND đặc khu Đảo Mây trồng cây.',
    ];
    expect(codesOf('Đồng Mây, ngày 01 tháng 8 năm 2025', ...told)).toEqual([]);
  });
});

describe('what to fail on', () => {
  const checked = checkOf('Số: /KH-UBND', 'KẾ HOẠCH', 'I. NHIỆM VỤ', '- Trồng cây.', '- 90% hộ dân trồng cây.');

  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['blank-number', 1],
    ['numbering-gap', 0],
    ['missing-lead', 2],
    ['missing-deadline', 2],
    ['missing-person', 3],
    ['missing-result', 1],
  ])('counts %s', (word, count) => {
    expect(countOf(checked, word)).toBe(count);
  });

  it('knows every code and member', () => {
    for (const word of [...DIAGNOSTIC_CODES, ...CLARITY_MEMBERS.map((one) => `missing-${one}`)])
      expect(FAIL_WORDS).toContain(word);
    expect(Object.keys(RULE_TEXTS).sort()).toEqual(
      [...DIAGNOSTIC_CODES, ...CLARITY_MEMBERS.map((one) => `missing-${one}`)].sort(),
    );
  });
});

// The parts of SARIF 2.1.0 (OASIS, errata 01) that are written, nothing else allowed: names, types and bounds of its schema.
const positive = z.int().min(1);
const SarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: z.strictObject({ text: z.string().min(1) }),
              help: z.strictObject({ text: z.string().min(1) }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: z.strictObject({ text: z.string().min(1) }),
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({
                  uri: z.string().regex(/^[\w.~%!*'():/-]+$/),
                  uriBaseId: z.string().optional(),
                }),
                region: z
                  .strictObject({
                    startLine: positive,
                    startColumn: positive,
                    endLine: positive,
                    endColumn: positive,
                    charOffset: z.int().min(0),
                    charLength: z.int().min(0),
                  })
                  .optional(),
              }),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string().min(1)),
          properties: z.strictObject({ page: positive }).optional(),
        }),
      ),
    }),
  ),
});

describe('SARIF', () => {
  const text = `KẾ HOẠCH\r\nI. NHIỆM VỤ\r\n- Trồng cây.\r\n- Trồng cây.\r\nIII. KINH PHÍ\r\n`;
  const logOf = (source: string, name = 'kế hoạch/số 1.txt') =>
    SarifSchema.parse(sarifOf([{ check: check(extractPlan(source, { name })), text: source }], 'en', '1.0.0'));

  it('has regions whose lines and offsets are the same place', () => {
    const lines = text.split('\r\n');
    for (const { locations } of logOf(text).runs[0]?.results ?? []) {
      const region = locations[0]?.physicalLocation.region;
      if (region === undefined) continue;
      const words = text.slice(region.charOffset, region.charOffset + region.charLength);
      expect(lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(words);
    }
    const jump = logOf(text).runs[0]?.results.find(({ ruleId }) => ruleId === 'numbering-gap');
    expect(jump).toMatchObject({ level: 'warning', message: { text: 'numbering jumps from I to III' } });
    expect(jump?.locations[0]?.physicalLocation.region).toMatchObject({ startLine: 5, startColumn: 1 });
  });

  it('has a percent-encoded path, relative where it was given so', () => {
    const uriOf = (name: string) =>
      logOf(text, name).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation;
    expect(uriOf('kế hoạch/số 1.txt')).toEqual({
      uri: 'k%E1%BA%BF%20ho%E1%BA%A1ch/s%E1%BB%91%201.txt',
      uriBaseId: '%SRCROOT%',
    });
    expect(uriOf('.\\a b\\c.txt')).toEqual({ uri: 'a%20b/c.txt', uriBaseId: '%SRCROOT%' });
    expect(uriOf('C:\\a\\c.txt')).toEqual({ uri: 'file:///C:/a/c.txt' });
    expect(uriOf('/a/c.txt')).toEqual({ uri: 'file:///a/c.txt' });
  });

  it('has fingerprints that differ, and stay when a line is added', () => {
    const prints = (source: string) =>
      logOf(source).runs[0]?.results.map(
        ({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints['planExtract/v1']}`,
      );
    const before = prints(text) ?? [];
    expect(new Set(before).size).toBe(before.length);
    expect(prints(text.replace('I. NHI', '\r\n\r\nI. NHI'))).toEqual(before);
  });

  it('names every rule of its results', () => {
    const run = logOf(text).runs[0];
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('has no lines where the file is no text', () => {
    const log = SarifSchema.parse(sarifOf([{ check: check(extractPlan(text)), text: null }], 'vi', '1'));
    expect(log.runs[0]?.results.some(({ locations }) => locations[0]?.physicalLocation.region)).toBe(false);
  });
});

describe.each(documents.map((one) => [one.name, one] as const))('%s', (_, { source }) => {
  const plan = extractPlan(source.text);
  const checked = check(plan);

  it('is checked in the shape that is promised, every task and target once', () => {
    expect(CheckSchema.parse(checked)).toEqual(checked);
    expect(checked.items.map(({ id }) => id).sort()).toEqual(
      [...plan.tasks, ...plan.targets].map(({ id }) => id).sort(),
    );
    SarifSchema.parse(sarifOf([{ check: checked, text: source.text }], 'vi', '1'));
  });

  it('has words for all that is met', () => {
    for (const { id, verdicts } of checked.items)
      for (const [member, { verdict, words }] of Object.entries(verdicts))
        if (verdict === 'met') expect(words.join(''), `${id} ${member}`).not.toBe('');
  });
});
