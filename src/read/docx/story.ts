// What the reading of one document shares: its styles, its numbering, its open fields, its notes and what was counted on the way.
import { childOf, type XmlElement } from '../xml.ts';
import type { Block } from './blocks.ts';
import type { Label } from './count-labels.ts';
import type { Fields } from './fields.ts';
import type { NumberingProperties, Styles } from './styles.ts';

export interface Story {
  readonly styles: Styles;
  readonly labelOf: (own: NumberingProperties, style: string | undefined) => Label;
  readonly fields: Fields;
  /** The bodies of notes by kind and id. */
  readonly notes: {
    readonly footnote: ReadonlyMap<string, XmlElement>;
    readonly endnote: ReadonlyMap<string, XmlElement>;
  };
  /** The formats of their marks. */
  readonly noteFormats: { readonly footnote: string; readonly endnote: string };
  readonly counted: { footnote: number; endnote: number; inserted: number; deleted: number };
  /** Reads what stands in a body, a cell, a text box or a note. */
  readonly blocksOf: (parent: XmlElement) => Block[];
}

/** Elements around others that show what is in them. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
]);

/** What a tracked change does: what was taken away is not shown. */
export function changeOf(name: string): 'inserted' | 'deleted' | null {
  if (name === 'w:ins' || name === 'w:moveTo') return 'inserted';
  return name === 'w:del' || name === 'w:moveFrom' ? 'deleted' : null;
}

/** True for a content control that holds a table of contents. */
export function isContents(control: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}
