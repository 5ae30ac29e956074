// The header of a plan by the names of Phụ lục VI of Nghị định 30/2020/NĐ-CP. Expected values are read from the text.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { extractPlan, writers } from '../src/index.ts';
import { run } from '../src/pipeline.ts';
import { fixtures } from './support/corpus.ts';

const school = run(
  fixtures.find(({ name }) => name === 'school.txt')?.source as (typeof fixtures)[number]['source'],
).plan;
const profile = { profile: 'nd30' } as const;

const HEADER = {
  FileCode: { OrganId: null, FileCatalog: null, FileNotation: null },
  DocOrdinal: null,
  TypeName: 'Kế hoạch',
  CodeNumber: '17',
  CodeNotation: 'KH-THCSBL',
  IssuedDate: '2025-09-08',
  OrganName: 'TRƯỜNG THCS BẾN LAU',
  Subject: 'Công tác y tế trường học và phòng, chống dịch bệnh năm học 2025 - 2026',
  Language: 'Tiếng Việt',
  PageAmount: null,
  Description: null,
  SignerInfo: { Position: 'HIỆU TRƯỞNG', FullName: 'Phạm Thị Ngân Hạnh' },
  To: [
    { OrganId: null, OrganName: 'UBND xã Bến Lau (b/c)' },
    { OrganId: null, OrganName: 'Trạm Y tế xã Bến Lau' },
    { OrganId: null, OrganName: 'Các tổ chuyên môn, bộ phận' },
    { OrganId: null, OrganName: 'Ban đại diện cha mẹ học sinh' },
    { OrganId: null, OrganName: 'Lưu: VT' },
  ],
  Priority: null,
  IssuedAmount: null,
  DueDate: null,
};

describe('--profile nd30', () => {
  it('is an object in JSON, YAML and NDJSON', async () => {
    expect(JSON.parse((await writers.json([school], profile)) as string)).toEqual(HEADER);
    expect(parseYaml((await writers.yaml([school], profile)) as string)).toEqual(HEADER);
    expect(JSON.parse((await writers.ndjson([school], profile)) as string)).toEqual(HEADER);
  });

  it('is one table in CSV', async () => {
    const [row] = parse((await writers.csv([school], profile)) as string, { bom: true, columns: true });
    expect(row).toMatchObject({
      TypeName: 'Kế hoạch',
      CodeNotation: 'KH-THCSBL',
      IssuedDate: '2025-09-08',
      'SignerInfo.FullName': 'Phạm Thị Ngân Hạnh',
      To: 'UBND xã Bến Lau (b/c); Trạm Y tế xã Bến Lau; Các tổ chuyên môn, bộ phận; Ban đại diện cha mẹ học sinh; Lưu: VT',
      Priority: '',
    });
  });

  it('says nothing that the text does not say', async () => {
    const plan = extractPlan('I. NHIỆM VỤ\n- Trồng cây.\n');
    expect(JSON.parse((await writers.json([plan], profile)) as string)).toMatchObject({
      TypeName: null,
      CodeNumber: null,
      IssuedDate: null,
      Language: null,
      SignerInfo: { Position: null, FullName: null },
      To: [],
    });
  });
});
