// Styles of a Word document: what letters look like and which numbering paragraphs have, inherited along `basedOn`.
// Bold, capitals and hidden are toggles: a style of letters inside a style of paragraphs turns them round (ISO 29500, 17.7.3).
import { childOf, childrenOf, type XmlElement } from '../xml.ts';

/** What is said of letters in one place; undefined where nothing is. */
export interface LetterProperties {
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  /** In points. */
  readonly height?: number;
  readonly font?: string;
  /** The style of letters. */
  readonly style?: string;
}

/** What letters look like. */
export interface Look {
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  readonly height: number;
  readonly font: string;
}

/** Numbering as a `w:numPr` states it; undefined where it does not. `numId` "0" switches numbering off. */
export interface NumberingProperties {
  readonly numId?: string;
  readonly level?: number;
}

export interface Styles {
  /** What letters of these own properties look like in a paragraph of a style. */
  readonly lookOf: (own: LetterProperties, paragraphStyle: string | undefined) => Look;
  /** A style and those that it is based on, nearest first; the default style of paragraphs where no style is named. */
  readonly chainOf: (paragraphStyle: string | undefined) => readonly string[];
  readonly numberingOf: (style: string) => NumberingProperties;
  /** The borders of the nearest style of a table that has some. */
  readonly bordersOf: (tableStyle: string | undefined) => XmlElement | undefined;
}

const WORD_HEIGHT = 10;

/** Whether a value of a switch is on; `w:b` without a value is. */
export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '');

function toggled(element: XmlElement | undefined): boolean | undefined {
  return element === undefined ? undefined : isOn(element.attributes['w:val']);
}

/** Reads a `w:rPr`. */
export function letterProperties(properties: XmlElement | undefined): LetterProperties {
  const value = (name: string) => childOf(properties, name)?.attributes['w:val'];
  const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {};
  const themed = fonts['w:hAnsiTheme'] ?? fonts['w:asciiTheme'];
  const font = themed === undefined ? (fonts['w:hAnsi'] ?? fonts['w:ascii']) : '';
  const height = Number.parseFloat(value('w:sz') ?? '') / 2;
  return defined({
    bold: toggled(childOf(properties, 'w:b')),
    capitals: toggled(childOf(properties, 'w:caps')),
    hidden: toggled(childOf(properties, 'w:vanish')),
    height: height > 0 ? height : undefined,
    font,
    style: value('w:rStyle'),
  });
}

/** Reads the `w:numPr` of a `w:pPr`. */
export function numberingProperties(properties: XmlElement | undefined): NumberingProperties {
  const numbering = childOf(properties, 'w:numPr');
  const level = Number.parseInt(childOf(numbering, 'w:ilvl')?.attributes['w:val'] ?? '', 10);
  return defined({
    numId: childOf(numbering, 'w:numId')?.attributes['w:val'],
    level: level >= 0 && level <= 8 ? level : undefined,
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** Reads `styles.xml`; without one everything is as Word has it by itself. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = childrenOf(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const usual = all.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0'),
  )?.attributes['w:styleId'];
  const defaults = letterProperties(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const chains = new Map<string, readonly string[]>();
  const letters = new Map<string, LetterProperties>();

  function chain(id: string): readonly string[] {
    const found = chains.get(id);
    if (found !== undefined) return found;
    const ids: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && byId.has(at) && !ids.includes(at)) {
      ids.push(at);
      at = childOf(byId.get(at), 'w:basedOn')?.attributes['w:val'];
    }
    chains.set(id, ids);
    return ids;
  }

  /** What a style and those below it say together. */
  function lettersOf(id: string): LetterProperties {
    let found = letters.get(id);
    if (found === undefined) {
      found = {};
      for (const one of chain(id).toReversed())
        found = { ...found, ...letterProperties(childOf(byId.get(one), 'w:rPr')) };
      letters.set(id, found);
    }
    return found;
  }

  const chainOf = (id: string | undefined) => {
    const name = id !== undefined && byId.has(id) ? id : usual;
    return name === undefined ? [] : chain(name);
  };

  return {
    chainOf,
    numberingOf: (style) => numberingProperties(childOf(byId.get(style), 'w:pPr')),
    bordersOf: (id) =>
      chain(id ?? '')
        .map((one) => childOf(childOf(byId.get(one), 'w:tblPr'), 'w:tblBorders'))
        .find((one) => one !== undefined),
    lookOf(own, paragraphStyle) {
      const [nearest] = chainOf(paragraphStyle);
      const outer = nearest === undefined ? {} : lettersOf(nearest);
      const inner = own.style === undefined ? {} : lettersOf(own.style);
      const toggle = (name: 'bold' | 'capitals' | 'hidden') =>
        own[name] ?? (defaults[name] === true || (outer[name] ?? false) !== (inner[name] ?? false));
      return {
        bold: toggle('bold'),
        capitals: toggle('capitals'),
        hidden: toggle('hidden'),
        height: own.height ?? inner.height ?? outer.height ?? defaults.height ?? WORD_HEIGHT,
        font: own.font ?? inner.font ?? outer.font ?? defaults.font ?? '',
      };
    },
  };
}
