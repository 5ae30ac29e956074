// XML is read without harm, and under the prefixes that everyone knows.
import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, parseXml, textOf } from '../src/read/xml.ts';

const parse = (text: string) => parseXml(Buffer.from(text, 'utf8'), 'a.docx');
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('XML', () => {
  it('has the usual prefixes whatever the file calls its namespaces', async () => {
    for (const text of [
      `<w:p xmlns:w="${W}"><w:jc w:val="left" lang="x"/></w:p>`,
      `<p xmlns="${W}" xmlns:n="${W}"><jc n:val="left" lang="x"/></p>`,
      `<ns0:p xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:jc ns0:val="left" lang="x"/></ns0:p>`,
    ]) {
      const root = await parse(text);
      expect(root.name).toBe('w:p');
      expect(childOf(root, 'w:jc')?.attributes).toMatchObject({ 'w:val': 'left', lang: 'x' });
    }
  });

  it('gives text, references and character data in order', async () => {
    const root = await parse('<a>Trồng &amp; chăm <b>s&#243;c</b><![CDATA[ <rừng>]]></a>');
    expect(textOf(root)).toBe('Trồng & chăm sóc <rừng>');
    expect(childrenOf(root, 'b')).toHaveLength(1);
  });

  it('may be UTF-16', async () => {
    const root = await parseXml(Buffer.from('\ufeff<a>Kế hoạch</a>', 'utf16le'), 'a.docx');
    expect(textOf(root)).toBe('Kế hoạch');
  });

  it.each([
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'],
    ['entities that fetch', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an end that is missing', '<a><b></a>'],
    ['nothing', ''],
    ['a depth without end', '<a>'.repeat(100_000)],
  ])('is damaged: %s', async (_, text) => {
    await expect(parse(text)).rejects.toMatchObject({ problem: 'damaged', file: 'a.docx' });
  });

  it('may have a DTD that it does not use', async () => {
    expect(textOf(await parse('<!DOCTYPE a SYSTEM "http://x.invalid/a.dtd" [<!ENTITY b "x">]><a>y</a>'))).toBe('y');
  });
});
