// Word before 2007, and what else LibreOffice opens. The fixtures were saved by LibreOffice from words of our own.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceText } from '../src/model/source-text.ts';
import { run } from '../src/pipeline.ts';
import { readDocText } from '../src/read/doc/read-doc-text.ts';
import { findOffice } from '../src/read/office/find-office.ts';
import { readDocument } from '../src/read/read-document.ts';
import { READ_DEFAULTS } from '../src/read/reader.ts';
import { at } from './support/corpus.ts';

const fixture = (name: string): Buffer => readFileSync(at('fixtures', 'word', name));
const labels = ({ text, layout }: SourceText) =>
  (layout?.lines ?? []).flatMap(({ end, label }) =>
    label === null ? [] : [`[${text.slice(label.start, label.end)}]${text.slice(label.end, end)}`],
  );

const LABELS = ['[I.] MỤC TIÊU', '[1.] Trồng 500 cây ven đường.', '[2.] Chăm sóc 12 vườn ươm.', '[II.] NHIỆM VỤ'];

const office = await findOffice();

describe.skipIf(office === null)('with LibreOffice (skipped where it is not installed)', { timeout: 300_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doc-test-'));
    vi.stubEnv('TMPDIR', folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a DOC has its automatic numbers, its tables and a plain letterhead, and leaves no files behind', async () => {
    const bytes = fixture('plan.doc');
    const source = await readDocument(bytes, 'plan.doc');
    expect(source).toMatchObject({
      name: 'plan.doc',
      mediaType: 'application/msword',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      problems: [],
    });
    expect(labels(source)).toEqual(LABELS);
    expect(source.layout?.tables.map(({ rows }) => rows.map((row) => row.length))).toEqual([[4, 4]]);
    expect(source.text.split('\n').slice(0, 4)).toEqual([
      'UBND XÃ NẬM XUÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 05/KH-UBND',
      'Nậm Xuông, ngày 05 tháng 01 năm 2026',
    ]);
    expect(readdirSync(folder)).toEqual([]);
    const { plan } = run(source);
    expect(plan.document).toMatchObject({ number: '05', date: '2026-01-05' });
    expect(plan.tasks.map(({ text, lead, due }) => [text, lead, due])).toContainEqual([
      'Ươm giống',
      ['Phòng Kinh tế'],
      '2026-06-30',
    ]);
  });

  it('several files are read side by side; letters of old fonts are Unicode, in capitals where the font is', async () => {
    const rtf = Buffer.from('{\\rtf1\\ansi\\uc1 K\\u7871?t qu\\u7843?\\par Tr\\u7891?ng c\\u226?y\\par}');
    const [tcvn3, plain] = await Promise.all([
      readDocument(fixture('tcvn3.doc'), 'tcvn3.doc'),
      readDocument(rtf, 'a.rtf'),
    ]);
    expect(tcvn3.text.trim().split('\n')).toEqual([
      'KẾ HOẠCH',
      'Trồng cây và chăm sóc vườn ươm năm 2006',
      'I. MỤC TIÊU',
      '1. Trồng 500 cây ven đường liên thôn.',
    ]);
    expect(tcvn3.problems).toEqual([]);
    expect([plain.text, plain.mediaType]).toEqual(['Kết quả\nTrồng cây\n', 'application/rtf']);
  });

  it('it is stopped when time runs out', async () => {
    await expect(readDocument(fixture('plan.doc'), 'plan.doc', { maxTime: 20 })).rejects.toMatchObject({
      problem: 'too-slow',
      detail: '0.02',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('without LibreOffice', () => {
  it('a DOC has its words, and says that its numbers are missing', async () => {
    const source = await readDocText(fixture('plan.doc'), 'plan.doc', READ_DEFAULTS);
    expect(source.problems).toEqual([{ code: 'automatic-numbers-missing', detail: 'LibreOffice', place: null }]);
    expect(source.text.split('\n')).toEqual([
      'UBND XÃ NẬM XUÔNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 05/KH-UBND',
      'Nậm Xuông, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
      'Trồng cây năm 2026',
      'MỤC TIÊU',
      'Trồng 500 cây ven đường.',
      'Chăm sóc 12 vườn ươm.',
      'NHIỆM VỤ',
      'Phân công như sau:',
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian hoàn thành',
      '1\tƯơm giống\tPhòng Kinh tế\t30/6/2026',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lò Văn Pản',
    ]);
  });

  it('old letters are told by the words that they make; capitals of the font are lost, and that is said', async () => {
    const source = await readDocText(fixture('tcvn3.doc'), 'tcvn3.doc', READ_DEFAULTS);
    expect(source.text).toContain('Trồng cây và chăm sóc vườn ươm năm 2006');
    expect(source.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['automatic-numbers-missing', 'encoding-guessed']),
    );
  });

  it.each([
    ['an RTF', Buffer.from('{\\rtf1 a}')],
    [
      'an ODT',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': strToU8('<a/>'),
      }),
    ],
  ])('%s needs it', async (_, bytes) => {
    vi.stubEnv('PATH', '');
    const here = await findOffice();
    if (here === null)
      await expect(readDocument(bytes, 'a')).rejects.toMatchObject({ problem: 'needs-program', detail: 'LibreOffice' });
    vi.unstubAllEnvs();
  });
});

describe('a file that cannot be read', () => {
  /** Where the flags stand in the head of the words (MS-DOC 2.5.2). */
  const flagsAt = (bytes: Buffer): number => bytes.indexOf(Buffer.from([0xec, 0xa5])) + 10;

  it('is encrypted: DOC', async () => {
    const bytes = fixture('plan.doc');
    bytes.writeUInt16LE(bytes.readUInt16LE(flagsAt(bytes)) | 0x0100, flagsAt(bytes));
    await expect(readDocument(bytes, 'a.doc')).rejects.toMatchObject({ problem: 'password-needed', file: 'a.doc' });
  });

  it('is encrypted: DOCX and XLSX; a password does not help', async () => {
    const bytes = Buffer.alloc(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.write('EncryptedPackage', 1024, 'utf16le');
    await expect(readDocument(bytes, 'a.docx')).rejects.toMatchObject({ problem: 'password-needed', detail: 'Office' });
    const given = readDocument(bytes, 'a.docx', { password: 'x' });
    await expect(given).rejects.toMatchObject({ problem: 'failed' });
  });

  it('is encrypted: ODT', async () => {
    const bytes = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'META-INF/manifest.xml': strToU8('<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'),
    });
    await expect(readDocument(bytes, 'a.odt')).rejects.toMatchObject({ problem: 'password-needed' });
  });

  it('unpacks too far: ODT', async () => {
    const bytes = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': new Uint8Array(200_000),
    });
    const read = readDocument(bytes, 'a.odt', { maxExpandedBytes: 100_000 });
    await expect(read).rejects.toMatchObject({ problem: 'expands-too-far' });
  });

  it('is another OLE file', async () => {
    const bytes = Buffer.alloc(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(readDocument(bytes, 'a.doc')).rejects.toMatchObject({
      problem: 'not-text',
      detail: 'Office 97-2003',
    });
  });

  it('is damaged', async () => {
    const bytes = fixture('plan.doc').subarray(0, 4096);
    await expect(readDocText(bytes, 'a.doc', READ_DEFAULTS)).rejects.toMatchObject({ problem: 'damaged' });
  });
});
