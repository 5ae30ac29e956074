// Packed files are opened with limits: what they say of themselves may be wrong.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../src/read/zip.ts';

const LIMIT = { maxExpandedBytes: 100_000 };
const open = (bytes: Uint8Array, limit = LIMIT) => openZip(bytes, 'a.zip', limit);
const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('utf8'));

/** Where the first directory record of an archive begins. */
const directoryOf = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf('PK\x01\x02');

describe('a packed file', () => {
  const packed = zipSync({
    'một/kế hoạch.txt': strToU8('Trồng cây'),
    'word/document.xml': [strToU8('<a/>'), { level: 0 }],
    'trống/': new Uint8Array(0),
  });

  it('gives its files by name, whatever the case and a slash in front', async () => {
    const zip = await open(packed);
    expect(zip.entries.map(({ name, size }) => [name, size])).toEqual([
      ['một/kế hoạch.txt', 12],
      ['word/document.xml', 4],
    ]);
    expect(text(await zip.read('một/kế hoạch.txt'))).toBe('Trồng cây');
    expect(text(await zip.read('/Word/Document.xml'))).toBe('<a/>');
    expect(await zip.read('word/styles.xml')).toBeNull();
  });

  it('keeps the bytes of a name whose encoding it does not say', async () => {
    const bytes = Buffer.from(zipSync({ 'xx.txt': strToU8('a') }));
    for (let at = bytes.indexOf('xx'); at >= 0; at = bytes.indexOf('xx')) bytes.set([0xb5, 0xb8], at);
    const [entry] = (await open(bytes)).entries;
    expect(entry?.name).toBe('╡╕.txt');
    expect([...(entry?.rawName ?? [])].slice(0, 2)).toEqual([0xb5, 0xb8]);
    expect((await open(packed)).entries.map(({ rawName }) => rawName)).toEqual([null, null]);
  });

  it('may have paths that lead outside: they are names and nothing more', async () => {
    const zip = await open(zipSync({ '../../etc/passwd': strToU8('x') }));
    expect(text(await zip.read('../../etc/passwd'))).toBe('x');
  });
});

describe('a packed file made to do harm', () => {
  const million = new Uint8Array(1_000_000);

  it('is stopped by the size that it says', async () => {
    const zip = await open(zipSync({ a: million }));
    await expect(zip.read('a')).rejects.toMatchObject({ problem: 'expands-too-far', detail: '100000' });
  });

  it('is stopped while it unpacks where it says a small size', async () => {
    const bytes = Buffer.from(zipSync({ a: million }));
    bytes.writeUInt32LE(10, directoryOf(bytes) + 24);
    const zip = await open(bytes);
    await expect(zip.read('a')).rejects.toMatchObject({ name: 'ReadError' });
  });

  it('is stopped by the sum of its entries', async () => {
    const zip = await open(zipSync({ a: million.subarray(0, 60_000), b: million.subarray(0, 60_000) }));
    await zip.read('a');
    await expect(zip.read('b')).rejects.toMatchObject({ problem: 'expands-too-far' });
  });

  it('is stopped by the number of its entries', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array(0)])));
    await expect(open(many)).rejects.toMatchObject({ problem: 'expands-too-far' });
  });
});

describe('a packed file in a bad state', () => {
  const packed = zipSync({ a: strToU8('một hai ba bốn năm sáu bảy tám chín mười '.repeat(20)) });

  it.each([
    ['cut short', packed.subarray(0, packed.length - 30)],
    ['with no directory', strToU8('PK\x03\x04 and nothing else')],
  ])('is damaged: %s', async (_, bytes) => {
    await expect(open(bytes)).rejects.toMatchObject({ problem: 'damaged', file: 'a.zip' });
  });

  it('is damaged: garbage where packed bytes should be', async () => {
    const bytes = Buffer.from(packed);
    bytes.fill(0xff, 40, 60);
    const zip = await open(bytes);
    await expect(zip.read('a')).rejects.toMatchObject({ problem: 'damaged' });
  });

  it('may be encrypted', async () => {
    const bytes = Buffer.from(packed);
    bytes.writeUInt16LE(bytes.readUInt16LE(directoryOf(bytes) + 8) | 1, directoryOf(bytes) + 8);
    const zip = await open(bytes);
    expect(zip.entries[0]?.encrypted).toBe(true);
    await expect(zip.read('a')).rejects.toMatchObject({ problem: 'password-needed', detail: 'a' });
  });
});
