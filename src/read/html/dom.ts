// The tree that parse5 makes, as far as it is read here.
import type { DefaultTreeAdapterTypes } from 'parse5';

export type DomNode = DefaultTreeAdapterTypes.ChildNode;
export type DomElement = DefaultTreeAdapterTypes.Element;
export type DomParent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: DomNode | DomParent | null): node is DomElement => node !== null && 'tagName' in node;
export const isText = (node: DomNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** An attribute; null where it is not there. */
export const attribute = (element: DomElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

export const childElements = (parent: DomParent): DomElement[] => parent.childNodes.filter(isElement);

/** Elements whose words are not shown, or no words of a document: controls, pictures, programs. */
const SILENT = new Set(
  `head script style template noscript title iframe object embed svg math canvas img video audio input select textarea
  datalist map area`.split(/\s+/),
);
export const isSilent = (element: DomElement): boolean => SILENT.has(element.tagName);

/** All elements below a node in the order of the text, without those below silent ones. */
export function* descendants(parent: DomParent): Generator<DomElement> {
  const open = childElements(parent).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isSilent(next)) continue;
    yield next;
    for (const child of childElements(next).reverse()) open.push(child);
  }
}

/** The characters below a node, without those of silent elements. */
export function wordsBelow(parent: DomParent): string {
  let text = '';
  const open: DomNode[] = [...parent.childNodes].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isText(next)) text += next.value;
    else if (isElement(next) && !isSilent(next)) for (const child of [...next.childNodes].reverse()) open.push(child);
  }
  return text;
}

/** How many letters and digits stand below a node. */
export const lettersBelow = (parent: DomParent): number => wordsBelow(parent).replace(/[^\p{L}\p{N}]+/gu, '').length;
