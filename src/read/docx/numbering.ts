// Definitions of automatic numbering: what `numbering.xml` says of each list, with overrides and links to styles resolved.
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { isOn, letterProperties, type Styles } from './styles.ts';

export interface ListLevel {
  readonly format: string;
  /** Its label with `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  readonly start: number;
  readonly gap: string;
  /** The level (from 1) whose use starts it anew; 0 for none; null for every level above it. */
  readonly restart: number | null;
  /** True where all numbers in its label are decimal. */
  readonly legal: boolean;
  /** The style of paragraphs that stands on this level. */
  readonly style: string | null;
  readonly font: string;
  readonly hidden: boolean;
}

export interface List {
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Numbers with which its levels begin at their first use in this list, whatever was counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Reads `numbering.xml`: the list of a `numId`, or undefined where there is none. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): (numId: string) => List | undefined {
  const keyed = (name: string, key: string) =>
    new Map(childrenOf(root, name).map((one) => [one.attributes[key] ?? '', one]));
  const definitions = keyed('w:abstractNum', 'w:abstractNumId');
  const lists = keyed('w:num', 'w:numId');
  const known = new Map<string, List | undefined>();

  /** A definition may point to a style of lists, whose own list has the levels. */
  function definitionOf(numId: string, seen: readonly string[] = []): XmlElement | undefined {
    const definition = definitions.get(valueIn(lists.get(numId), 'w:abstractNumId') ?? '');
    const link = valueIn(definition, 'w:numStyleLink');
    if (link === undefined || seen.includes(link)) return definition;
    const next = styles.numberingOf(link).numId;
    const owner = [...definitions.values()].find((one) => valueIn(one, 'w:styleLink') === link);
    return (next === undefined ? undefined : definitionOf(next, [...seen, link])) ?? owner ?? definition;
  }

  function listOf(numId: string): List | undefined {
    const own = lists.get(numId);
    const definition = definitionOf(numId);
    if (own === undefined || definition === undefined) return undefined;
    const overrides = childrenOf(own, 'w:lvlOverride');
    const levels = [...childrenOf(definition, 'w:lvl'), ...overrides.flatMap((one) => childrenOf(one, 'w:lvl'))];
    return {
      definition: definition.attributes['w:abstractNumId'] ?? '',
      levels: new Map(levels.map((level) => [levelNumber(level), levelOf(level)])),
      starts: new Map(
        overrides.flatMap((one) => {
          const start = numberOf(one, 'w:startOverride');
          return start === undefined ? [] : [[levelNumber(one), start] as const];
        }),
      ),
    };
  }

  return (numId) => {
    if (!known.has(numId)) known.set(numId, listOf(numId));
    return known.get(numId);
  };
}

const valueIn = (parent: XmlElement | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes['w:val'];

function numberOf(parent: XmlElement, name: string): number | undefined {
  const value = Number.parseInt(valueIn(parent, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

const levelNumber = (level: XmlElement): number => Number.parseInt(level.attributes['w:ilvl'] ?? '0', 10);

function levelOf(level: XmlElement): ListLevel {
  const suffix = valueIn(level, 'w:suff') ?? 'tab';
  const legal = childOf(level, 'w:isLgl');
  const letters = letterProperties(childOf(level, 'w:rPr'));
  return {
    format: childOf(level, 'w:lvlPicBulletId') === undefined ? formatOf(level) : 'picture',
    text: valueIn(level, 'w:lvlText') ?? '',
    start: numberOf(level, 'w:start') ?? 0,
    gap: suffix === 'nothing' ? '' : ' ',
    restart: numberOf(level, 'w:lvlRestart') ?? null,
    legal: legal !== undefined && isOn(legal.attributes['w:val']),
    style: valueIn(level, 'w:pStyle') ?? null,
    font: letters.font ?? '',
    hidden: letters.hidden ?? false,
  };
}

/** Newer formats stand in `mc:AlternateContent`, with an older one to fall back on. */
function formatOf(level: XmlElement): string {
  const alternate = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueIn(level, 'w:numFmt') ?? valueIn(alternate, 'w:numFmt') ?? 'decimal';
}
