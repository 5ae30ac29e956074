// Reads XML of office files into a small tree. Nothing is fetched, a DTD defines nothing here (an entity of its own makes the
// file damaged), and depth is limited. Prefixes are those that everyone knows, whatever the file calls its namespaces.
import { ReadError } from './read-error.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace: `w:p`, also where the file says `ns0:p`; without one for other namespaces. */
  readonly name: string;
  /** By names with prefixes in the same way. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Prefixes by namespace; those of ISO 29500 Strict are the same to us. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Deeper than tables in tables in text boxes ever are. */
const MAX_DEPTH = 600;

/**
 * Parses one XML part.
 * @param bytes UTF-8, or UTF-16 with a byte order mark
 * @param file shown in messages
 * @throws {ReadError} `damaged` where it is not well-formed or too deep
 */
export async function parseXml(bytes: Uint8Array, file: string): Promise<XmlElement> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: true });
  const top: (XmlElement | string)[] = [];
  const open = [top];
  const nameOf = (uri: string, local: string) => (PREFIXES[uri] === undefined ? local : `${PREFIXES[uri]}:${local}`);
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length > MAX_DEPTH) throw new Error('too deep');
    const children: (XmlElement | string)[] = [];
    const own = Object.values(attributes).map((one) => [nameOf(one.uri, one.local), one.value]);
    open.at(-1)?.push({ name: nameOf(uri, local), attributes: Object.fromEntries(own), children });
    open.push(children);
  });
  parser.on('closetag', () => void open.pop());
  const text = (value: string) => void open.at(-1)?.push(value);
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    throw new ReadError('damaged', file, error instanceof Error ? error.message : String(error));
  }
  return top.find((child) => typeof child !== 'string') as XmlElement;
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The children of an element that are elements. */
export const elementsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string');

/** Its first child of a name. */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All its children of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent === undefined ? [] : elementsOf(parent).filter((child) => child.name === name);

/** All the characters in it. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
