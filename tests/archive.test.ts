// ZIP archives: every document by itself, in the order of names, whatever the others are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../src/read/detect.ts';
import { readArchive } from '../src/read/read-archive.ts';
import { ReadError } from '../src/read/read-error.ts';
import { READ_DEFAULTS, type ReadOptions } from '../src/read/reader.ts';
import { inNewFolder, planExtract } from './support/command.ts';
import { makeDocx } from './support/docx.ts';
import { encodeOld } from './support/old-encodings.ts';
import { makeXlsx, plainRows } from './support/xlsx.ts';

const text = (title: string): Uint8Array => strToU8(`KẾ HOẠCH\n${title}\nI. NHIỆM VỤ\n- Trồng cây.\n`);
const read = (files: Zippable, options: Partial<ReadOptions> = {}) =>
  readArchive(zipSync(files), 'a.zip', { ...READ_DEFAULTS, ...options });
const namesOf = async (files: Zippable) => (await read(files)).sources.map(({ name }) => name);
const problemsOf = async (files: Zippable, options: Partial<ReadOptions> = {}) =>
  (await read(files, options)).problems.map(({ file, problem }) => [file, problem]);

describe('an archive', () => {
  it('gives its documents of all kinds in the order of their names', async () => {
    const { sources, problems } = await read({
      'b.txt': text('hai'),
      'thư mục/a.docx': makeDocx({ body: '<w:p><w:r><w:t>Văn bản Word</w:t></w:r></w:p>' }),
      'a.html': strToU8('<html><p>Trang</p></html>'),
      'c.xlsx': makeXlsx({ sheets: [{ rows: plainRows([['Bảng tính']]) }] }),
    });
    expect(sources.map(({ name, text }) => [name, text.split('\n')[0]])).toEqual([
      ['a.zip/a.html', 'Trang'],
      ['a.zip/b.txt', 'KẾ HOẠCH'],
      ['a.zip/c.xlsx', 'Bảng tính'],
      ['a.zip/thư mục/a.docx', 'Văn bản Word'],
    ]);
    expect(problems).toEqual([]);
  });

  it('says of each file that cannot be read why, and reads the others', async () => {
    const files = {
      'a.txt': text('một'),
      'b.docx': strToU8('PK\x03\x04 hỏng'),
      'c.gz': Uint8Array.of(0x1f, 0x8b, 8),
      'd.txt': new Uint8Array(),
    };
    expect(await namesOf(files)).toEqual(['a.zip/a.txt']);
    expect((await problemsOf(files)).map(([file]) => file)).toEqual(['a.zip/b.docx', 'a.zip/c.gz', 'a.zip/d.txt']);
    expect((await problemsOf(files)).slice(1)).toEqual([
      ['a.zip/c.gz', 'not-text'],
      ['a.zip/d.txt', 'empty'],
    ]);
  });

  it('is opened inside an archive, but no deeper', async () => {
    const inner = zipSync({ 'x.txt': text('trong'), 'sâu.zip': zipSync({ 'y.txt': text('sâu') }) });
    const files = { 'b.txt': text('ngoài'), 'a.zip': inner };
    expect(await namesOf(files)).toEqual(['a.zip/a.zip/x.txt', 'a.zip/b.txt']);
    expect(await problemsOf(files)).toEqual([['a.zip/a.zip/sâu.zip', 'not-text']]);
  });

  it('shows names that lead out of it without those steps', async () => {
    expect(await namesOf({ '../../etc/a.txt': text('a'), '/b.txt': text('b'), 'C:\\d\\c.txt': text('c') })).toEqual([
      'a.zip/b.txt',
      'a.zip/d/c.txt',
      'a.zip/etc/a.txt',
    ]);
  });

  it('leaves out what systems put into it', async () => {
    const files = {
      '__MACOSX/._a.txt': text('x'),
      'd/.DS_Store': text('x'),
      'Thumbs.db': text('x'),
      '~$a.docx': text('x'),
    };
    expect(await namesOf({ ...files, 'a.txt': text('a') })).toEqual(['a.zip/a.txt']);
    await expect(read(files)).rejects.toThrow(new ReadError('empty', 'a.zip'));
    await expect(read({})).rejects.toThrow(new ReadError('empty', 'a.zip'));
  });

  it('keeps to the limits of bytes and of documents', async () => {
    const files = { 'a.txt': text('a'), 'b.txt': strToU8('x'.repeat(50_000)), 'c.txt': text('c') };
    expect(await problemsOf(files, { maxBytes: 1000 })).toEqual([['a.zip/b.txt', 'too-large']]);
    expect(await problemsOf(files, { maxExpandedBytes: 1000 })).toEqual([['a.zip/b.txt', 'expands-too-far']]);
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.txt`, text('x')]));
    await expect(read(many)).rejects.toMatchObject({ problem: 'expands-too-far' });
  });

  it('reads names in UTF-8 and in old encodings where it does not say which', async () => {
    // fflate marks names beyond ASCII as UTF-8: the mark and the letters are changed by hand.
    const renamed = (name: string): Uint8Array => {
      const bytes = Buffer.from(zipSync({ ['Z'.repeat(name.length)]: text('a') }));
      for (let at = bytes.indexOf('ZZZ'); at >= 0; at = bytes.indexOf('ZZZ', at + 1)) bytes.write(name, at, 'latin1');
      return bytes;
    };
    const nameIn = async (name: string) => (await readArchive(renamed(name), 'a.zip', READ_DEFAULTS)).sources[0]?.name;
    expect(await nameIn(Buffer.from('Kế hoạch xã.txt', 'utf8').toString('latin1'))).toBe('a.zip/Kế hoạch xã.txt');
    expect(await nameIn(encodeOld('kế hoạch xã.txt', 'tcvn3'))).toBe('a.zip/kế hoạch xã.txt');
  });

  it('is no Word file though one is in it as it is', () => {
    const docx = makeDocx({ body: '' });
    expect(kindOf(docx)).toBe('docx');
    expect(kindOf(zipSync({ 'a.docx': [docx, { level: 0 }] }))).toBe('zip');
    expect(kindOf(docx.subarray(0, docx.length - 10))).toBe('docx');
  });
});

describe('plan-extract archive.zip', () => {
  const inArchive = (files: Zippable, args: readonly string[] = []) =>
    inNewFolder((cwd) => {
      writeFileSync(join(cwd, 'a.zip'), zipSync(files));
      return planExtract(['a.zip', '-q', ...args], { cwd });
    });
  const subjects = (stdout: string) =>
    (JSON.parse(stdout) as { source: { name: string } }[]).map(({ source }) => source.name);

  it('prints a plan for each document', () => {
    const { status, stdout, stderr } = inArchive({ 'a.txt': text('một'), 'b.txt': text('hai') }, ['-f', 'json']);
    expect({ status, stderr, names: subjects(stdout) }).toEqual({
      status: 0,
      stderr: '',
      names: ['a.zip/a.txt', 'a.zip/b.txt'],
    });
  });

  it('says what was left out, and counts it as a warning', () => {
    const files = { 'a.txt': text('một'), 'c.gz': Uint8Array.of(0x1f, 0x8b, 8) };
    const { status, stdout, stderr } = inArchive(files);
    expect(stdout).toContain('name: a.zip/a.txt');
    expect([status, stderr.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^a\.zip\/c\.gz: this kind of file \(gzip\)/),
    ]);
    expect(inArchive(files, ['--strict']).status).toBe(1);
  });

  it('fails where nothing of it can be read', () => {
    const { status, stdout, stderr } = inArchive({ 'c.gz': Uint8Array.of(0x1f, 0x8b, 8) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('a.zip/c.gz: ');
  });
});
