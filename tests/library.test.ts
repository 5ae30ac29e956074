// The library says what the command says, for strings and bytes, in JSON and in YAML.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments, visit } from 'yaml';
import { extractPlan, inspectPlan, type Plan, PlanSchema, ReadError, schema } from '../src/index.ts';
import { writeJson } from '../src/write/json.ts';
import { writeYaml } from '../src/write/yaml.ts';
import { planExtract } from './support/command.ts';
import { at, documents, fixtures } from './support/corpus.ts';

const fileOf = (name: string): string => at('fixtures', 'plans', name);

/** A plan without what tells how its text came in. */
function words({ source: { name: _name, encoding: _encoding, sha256: _sha256, ...source }, ...plan }: Plan) {
  return { ...plan, source };
}

describe.each(fixtures.map(({ name }) => name))('%s', (name) => {
  const bytes = readFileSync(fileOf(name));
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  let printed: Plan;
  beforeAll(() => {
    printed = JSON.parse(planExtract([fileOf(name), '--format', 'json', '--quiet']).stdout) as Plan;
  });

  it('is to the library what it is to the command', () => {
    expect(extractPlan(bytes, { name: fileOf(name) })).toEqual(printed);
  });

  it('is the same as bytes and as a string', () => {
    expect(words(extractPlan(text))).toEqual(words(extractPlan(bytes)));
    expect(extractPlan(text).source).toMatchObject({ name: '<text>', encoding: null });
    expect(extractPlan(bytes).source).toMatchObject({ name: '<text>', encoding: 'utf-8' });
  });

  it('has offsets that do not count a byte order mark', () => {
    expect(words(extractPlan(`\ufeff${text}`))).toEqual(words(extractPlan(text)));
  });

  it('is the same as UTF-16', () => {
    const plan = extractPlan(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(words(plan)).toEqual(words(extractPlan(text)));
    expect(plan.source.encoding).toBe('utf-16le');
  });

  it('has the checksum of its bytes', () => {
    const checksum = (of: Uint8Array | string) => createHash('sha256').update(of).digest('hex');
    expect(printed.source.sha256).toBe(checksum(bytes));
    expect(extractPlan(text).source.sha256).toBe(checksum(text));
  });

  it('has the shape of the schema', () => {
    expect(PlanSchema.parse(printed)).toEqual(printed);
  });
});

describe.each(documents.map((one) => [one.name, one] as const))('%s as YAML', (_, { source }) => {
  const plan = extractPlan(source.text);
  const yaml = writeYaml([plan]);

  it.each(['1.1', '1.2'] as const)(
    'gives back the plan to a reader of YAML %s: dates and numbers in words stay strings',
    (version) => {
      expect(parse(yaml, { version })).toEqual(JSON.parse(writeJson([plan])));
    },
  );

  it('has no anchors and no folded or literal blocks', () => {
    const found: string[] = [];
    for (const document of parseAllDocuments(yaml)) {
      visit(document, {
        Alias: (_key, node) => void found.push(`*${node.source}`),
        Scalar: (_key, node) => {
          if (node.anchor !== undefined) found.push(`&${node.anchor}`);
          if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') found.push(String(node.value));
        },
        Map: (_key, node) => void (node.anchor === undefined || found.push(`&${node.anchor}`)),
      });
    }
    expect(found).toEqual([]);
  });

  it('has one line for each text', () => {
    // Every line is a key, an item of a list, or the end of a document: none goes on from the line before.
    const odd = yaml
      .split('\n')
      .filter((line) => line !== '' && !/^ *(?:- +)*[a-zA-Z0-9]+:(?: |$)|^ +- \S|^---$/.test(line));
    expect(odd).toEqual([]);
    expect(yaml.split('\n').filter((line) => /^ *(?:- +)*[a-zA-Z0-9]+: [|>][+-]?$/.test(line))).toEqual([]);
  });
});

describe('words that YAML 1.1 takes for something else', () => {
  const text = [
    'KẾ HOẠCH',
    'Thử nghiệm',
    '',
    'I. NHIỆM VỤ',
    '1. no',
    '2. Yes',
    '3. 12:30',
    '4. 0x1F',
    '5. 1_000',
    '6. 2026-02-20',
    '7. ~',
    '8. on',
    '9. 1e3',
    '10. null',
    '',
  ].join('\n');
  const plan = extractPlan(text);

  it('stay strings', () => {
    const titles = (plan.sections[0]?.sections ?? []).map((section) => section.title ?? section.text);
    expect(titles).toEqual(['no', 'Yes', '12:30', '0x1F', '1_000', '2026-02-20', '~', 'on', '1e3', 'null']);
    expect(parse(writeYaml([plan]), { version: '1.1' })).toEqual(plan);
  });
});

describe('a reference in a subject of several lines', () => {
  it('is one line', () => {
    const plan = extractPlan(
      'KẾ HOẠCH\n\nTHỰC HIỆN QUYẾT ĐỊNH SỐ\n06/QĐ-UBND NGÀY 02 THÁNG 01 NĂM 2026 CỦA UBND TỈNH\n\nI. NHIỆM VỤ\n',
    );
    expect(plan.citations.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      'QUYẾT ĐỊNH SỐ 06/QĐ-UBND NGÀY 02 THÁNG 01 NĂM 2026 CỦA UBND TỈNH',
    ]);
  });
});

describe('several plans', () => {
  const plans = fixtures.slice(0, 2).map(({ source }) => extractPlan(source.text));

  it('are documents of one YAML stream', () => {
    const documentsRead = parseAllDocuments(writeYaml(plans), { version: '1.1' });
    expect(documentsRead.map((one) => one.toJS())).toEqual(plans);
  });

  it('are a list in JSON', () => {
    expect(JSON.parse(writeJson(plans))).toEqual(plans);
  });
});

describe('the library', () => {
  it('refuses no string, not even an empty one', () => {
    expect(extractPlan('').diagnostics.map(({ code }) => code)).toEqual(['no-kind', 'no-sections']);
  });

  it.each([
    ['no bytes', Buffer.alloc(0), 'empty'],
    ['white space', Buffer.from(' \n\t\n'), 'empty'],
    ['a NUL byte', Buffer.from('Kế hoạch\0'), 'nul'],
    ['broken UTF-8', Buffer.from([0x4b, 0xe1, 0xba, 0x20, 0x68]), 'encoding'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-text'],
  ])('says of %s that it is no text', (_, bytes, problem) => {
    expect(() => extractPlan(bytes, { name: 'a.txt' })).toThrow(expect.objectContaining({ problem, file: 'a.txt' }));
    expect(() => extractPlan(bytes)).toThrow(ReadError);
  });

  it('shows the value of every stage', () => {
    const run = inspectPlan('KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n1. Trồng cây.\n', { name: 'b.txt' });
    expect(run.source.name).toBe('b.txt');
    expect(run.normal.paragraphs).toHaveLength(3);
    expect(run.outline.sections.map(({ id, role }) => [id, role])).toEqual([['I', 'tasks']]);
    expect(run.plan.tasks.map(({ id, text }) => [id, text])).toEqual([['w-I.1-1', 'Trồng cây.']]);
  });

  it('changes nothing that it is given', () => {
    const bytes = readFileSync(fileOf('school.txt'));
    const before = Buffer.from(bytes);
    extractPlan(bytes);
    expect(bytes.equals(before)).toBe(true);
  });

  it('describes its plans in JSON Schema: every field that a plan has, closed objects, required keys', () => {
    const made = schema() as {
      $schema: string;
      $ref: string;
      $defs: { Plan: { required: string[]; additionalProperties: boolean } };
    };
    expect(made.$schema).toContain('2020-12');
    expect(made.$ref).toBe('#/$defs/Plan');
    expect(made.$defs.Plan.additionalProperties).toBe(false);
    expect([...made.$defs.Plan.required].sort()).toEqual(Object.keys(extractPlan('')).sort());
  });
});
