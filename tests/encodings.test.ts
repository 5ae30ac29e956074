// Old Vietnamese encodings: every letter each way, every plan of the fixtures, and what must not be taken for them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, ENCODINGS } from '../src/read/decode.ts';
import { convertLegacy } from '../src/read/encodings/convert-legacy.ts';
import { LEGACY } from '../src/read/encodings/legacy-encodings.ts';
import { isSyllable } from '../src/read/encodings/syllable.ts';
import { ReadError } from '../src/read/read-error.ts';
import { fixtures } from './support/corpus.ts';
import { encodeOld, LETTERS, OLD_ENCODINGS, plain, SMALL, shown } from './support/old-encodings.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (byte) => byte.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** TCVN3 keeps no capitals: only the letters count. */
const same = (text: string, encoding: string): string => (encoding === 'tcvn3' ? text.toLowerCase() : text);
const texts = fixtures.map(({ name, source }) => [name, source.text] as const);
const lines = [
  ...new Set(
    texts.flatMap(([, text]) =>
      text
        .split('\n')
        .map((line) => plain(line).trim())
        .filter((line) => !/-{2}/.test(line)),
    ),
  ),
];
const beyond = (line: string): number => line.split(/\s+/).filter((word) => /[^\0-\x7f]/.test(word)).length;

describe('the tables', () => {
  it('know the same encodings as the tests', () => {
    expect(LEGACY.map(({ name }) => name).sort()).toEqual([...OLD_ENCODINGS].sort());
    expect(ENCODINGS).toEqual(expect.arrayContaining([...OLD_ENCODINGS]));
  });

  it('have 134 letters to hold', () => {
    expect(LETTERS.filter((letter) => /[^\0-\x7f]/.test(letter))).toHaveLength(134);
    expect(new Set(LETTERS).size).toBe(146);
  });

  it.each(OLD_ENCODINGS)('read back every letter: %s', (encoding) => {
    const held = encoding === 'tcvn-5712' ? LETTERS : encoding === 'tcvn3' ? SMALL : LETTERS;
    const wrong = held.filter(
      (letter) => decode(bytes(encodeOld(`x${letter} x`, encoding)), 't', encoding).text !== `x${letter} x`,
    );
    expect(wrong).toEqual([]);
  });

  it('know VNI capitals with small marks', () => {
    expect(convertLegacy('Aâm nhaïc Ñoâng Aù', 'VNI-Times').text).toBe('Âm nhạc Đông Á');
  });
});

describe('bytes of a file', () => {
  describe.each(OLD_ENCODINGS)('%s', (encoding) => {
    it.each(texts)('is recognised and read back: %s', (name, text) => {
      const found = decode(bytes(encodeOld(text, encoding)), name);
      expect(found.encoding).toBe(encoding);
      expect(same(found.text, encoding)).toBe(same(plain(text), encoding));
      expect(found.problems.map(({ code }) => code)).toContain('encoding-guessed');
    });

    it('is recognised in lines of three words beyond ASCII', () => {
      const wrong = lines
        .filter((line) => beyond(line) >= 3)
        .filter((line) => same(decode(bytes(encodeOld(line, encoding)), 't').text, encoding) !== same(line, encoding));
      expect(wrong).toEqual([]);
    });
  });

  it('are never taken for old ones where they are UTF-8', () => {
    for (const [name, text] of texts)
      expect(decode(utf8(text), name)).toEqual({ text, encoding: 'utf-8', problems: [] });
  });

  it.each([
    ['déjà été reçu à la mairie, où la municipalité a décidé de créer un comité'],
    ['Le préfet a été nommé à Besançon après la réunion'],
    ['Über die Förderung der ländlichen Entwicklung für Städte'],
    ['El señor alcalde decidió la construcción del año próximo'],
  ])('are no Vietnamese: %s', (text) => {
    expect(() => decode(bytes(text), 'thu.txt')).toThrow(new ReadError('encoding', 'thu.txt', 'utf-8'));
  });

  it('are read by the name that is given, and an unknown name is refused', () => {
    expect(decode(bytes('\xe0'), 't', 'VISCII').text).toBe('à');
    expect(decode(bytes('\xe0'), 't', 'VPS').text).toBe('à');
    expect(decode(bytes('\xb5'), 't', 'tcvn3').text).toBe('à');
    expect(decode(bytes('\xef\xbb\xbfa'), 't', 'utf-8').text).toBe('a');
    expect(() => decode(bytes('a'), 't', 'klingon')).toThrow(new ReadError('encoding', 't', 'klingon'));
    expect(() => decode(bytes('\xe0 a'), 't', 'utf-8')).toThrow(new ReadError('encoding', 't', 'utf-8'));
  });
});

describe('old letters inside Unicode text', () => {
  describe.each(OLD_ENCODINGS)('%s', (encoding) => {
    it.each(texts)('are recognised and read back: %s', (_, text) => {
      const found = convertLegacy(shown(encodeOld(text, encoding)), null);
      // Lines without capitals are the same in both forms of TCVN.
      expect([encoding, encoding === 'tcvn-5712' ? 'tcvn3' : encoding]).toContain(found.encoding);
      expect(same(found.text, encoding)).toBe(same(plain(text), encoding));
    });

    it('are converted line by line between lines of good Unicode', () => {
      const good = lines.filter((line) => beyond(line) >= 3);
      const mixed = good.map((line, i) => (i % 2 === 0 ? line : shown(encodeOld(line, encoding))));
      const found = convertLegacy(mixed.join('\n'), null).text.split('\n');
      expect(found.map((line) => same(line, encoding))).toEqual(good.map((line) => same(line, encoding)));
    });
  });

  it('are recognised in UTF-8 that was taken for windows-1252', () => {
    for (const [, text] of texts) {
      const twice = shown(Buffer.from(plain(text), 'utf8').toString('latin1'));
      expect(convertLegacy(twice, null)).toMatchObject({ text: plain(text), encoding: 'utf-8' });
    }
  });

  it.each([
    ['ñy ban nh©n d©n x·', 'ủy ban nhân dân xã'],
    ['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
    ['KÕ HO¹CH', 'KẾ HOẠCH'],
    ['Sè: 12/Q§-UBND ngµy 05 th¸ng 3', 'Số: 12/QĐ-UBND ngày 05 tháng 3'],
    ['QuyÕt ®Þnh vÒ ch\xad¬ng tr×nh', 'Quyết định về chương trình'],
  ])('in a single line: %s', (old, expected) => {
    expect(convertLegacy(old, null).text).toBe(expected);
  });

  it.each([
    ['Công an xã, thôn và hộ dân'],
    ['déjà été reçu à la mairie, où'],
    ['Müller, São Paulo, El Niño, café'],
    ['3×4 m², §5, «an», 20 °C, ½, © 2026'],
    ['Là où tu vas, mère'],
    ['plain ASCII only'],
    [''],
  ])('are not seen in %s', (text) => {
    expect(convertLegacy(text, null)).toMatchObject({ text, encoding: null });
  });

  it('are not seen in any line of good Unicode by itself', () => {
    expect(lines.filter((line) => convertLegacy(line, null).text !== line)).toEqual([]);
    expect(lines.filter((line) => convertLegacy(line.normalize('NFD'), null).encoding !== null)).toEqual([]);
  });

  it('leave ASCII alone, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        for (const font of [null, '.VnTime', 'VNI-Times']) expect(convertLegacy(text, font).text).toBe(text);
      }),
    );
  });

  it('never fail, and keep the number of lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(null, '.VnTimeH', 'VNI-Times', 'VPS Times'),
        (text, font) => {
          const found = convertLegacy(text, font);
          expect(found.text.split('\n')).toHaveLength(text.split('\n').length);
        },
      ),
    );
  });
});

describe('fonts', () => {
  it.each([
    ['.VnTime', 'ñy ban', 'ủy ban'],
    ['.VnTimeH', 'ñy ban', 'ỦY BAN'],
    ['".VnArial"', '\uf0f1y ban', 'ủy ban'],
    ['VNI-Times', 'Soá', 'Số'],
    ['VPS Times', '\xb6', 'ộ'],
    ['.VnTime', 'Kế hoạch', 'Kế hoạch'],
    ['.VnTime', 'Công an xã', 'Công an xã'],
    ['Times New Roman', 'Soá', 'Soá'],
  ])('%s: %s is %s', (font, old, expected) => {
    expect(convertLegacy(old, font).text).toBe(expected);
  });
});

describe('capitals', () => {
  const problems = (text: string) => decode(bytes(encodeOld(text, 'tcvn3')), 't').problems.map(({ code }) => code);

  it('are given back to words of capitals and reported as unknown', () => {
    const { text } = decode(bytes(encodeOld('KẾ HOẠCH\nPhát triển ở xã Ỷ Tý, QĐ-UBND\n', 'tcvn3')), 't');
    expect(text).toBe('KẾ HOẠCH\nPhát triển ở xã ỷ Tý, QĐ-UBND\n');
    expect(problems('KẾ HOẠCH\nPhát triển\n')).toContain('capitals-unknown');
    expect(problems('Ủy ban nhân dân xã\n')).toContain('capitals-unknown');
  });

  it('are not reported where nothing is in doubt', () => {
    expect(problems('Phát triển kinh tế của xã.\nTrồng cây ở thôn.\n')).toEqual(['encoding-guessed']);
  });
});

describe('a syllable', () => {
  it.each(['nghiêng', 'quý', 'quỹ', 'gì', 'giếng', 'khuyến', 'thuở', 'Ủy', 'uỷ', 'HOẠCH', 'nước', 'xoong', 'quốc'])(
    'is %s',
    (word) => {
      expect([isSyllable(word), isSyllable(word.normalize('NFD'))]).toEqual([true, true]);
    },
  );

  it.each(['hoạk', 'cát́', 'pluy', 'ngt', 'mảt', 'eà', 'hoỰch', 'déjà'])('is not %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
