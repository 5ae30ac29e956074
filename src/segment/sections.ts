// The tree of paragraphs becomes the tree of sections: ids, headings, roles, leaves.
import type { Attribute, Leaf, Outline, Role, SectionNode } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { attributeOf, leafOf, linkLeaves } from './leaves.ts';
import type { Reading } from './reading.ts';
import { endOfRows, type FoundTable, isRow, readTable, tableOf } from './tables.ts';
import { findTitles, type Titled } from './titles.ts';
import type { Twig } from './tree.ts';

interface Inherited {
  readonly attribute: Attribute | null;
  readonly role: Role;
  readonly roleRule: string | null;
}

/** Builds the sections. Ids are paths joined by full stops; where a path comes again it gets `~2`, `~3`. */
export function buildSections(
  reading: Reading,
  twigs: readonly Twig[],
): { sections: SectionNode[]; furniture: Outline['furniture'] } {
  const used = new Map<string, number>();
  const furniture: Outline['furniture'][number][] = [];
  return { sections: build(twigs, { role: 'other', roleRule: null, attribute: null }), furniture };

  function build(siblings: readonly Twig[], inherited: Inherited): SectionNode[] {
    const titles = findTitles(reading, siblings);
    return siblings.map((twig, i) => {
      const titled = titles[i] as Titled;
      const named = roleOf(reading, titled.title, inherited.roleRule === null);
      const attribute = (titled.title === null ? null : attributeOf(reading, titled.title)) ?? inherited.attribute;
      const own = { ...(named ?? inherited), attribute };
      const id = idOf(twig.path);
      const { tables, prose } = tablesIn(reading, twig.paragraphs);
      furniture.push(...tables.flatMap((found) => found.furniture));
      return {
        id,
        path: twig.path,
        marker: twig.marker,
        line: { start: twig.marker.start, end: twig.content.end },
        title: titled.title,
        text: titled.text,
        ...own,
        ownRole: named !== undefined,
        attribute,
        leaves: leavesOf(reading, titled, prose),
        tables: tables.map((found) => found.table),
        sections: build(twig.twigs, own),
      };
    });
  }

  function idOf(path: readonly string[]): string {
    const plain = path.join('.');
    const times = (used.get(plain) ?? 0) + 1;
    used.set(plain, times);
    return times === 1 ? plain : `${plain}~${times}`;
  }
}

/** @param open true where no section above has a role: there a heading that gives an order heads tasks */
function roleOf(reading: Reading, title: Range | null, open: boolean): Omit<Inherited, 'attribute'> | undefined {
  if (title === null) return undefined;
  const match = reading.find('sections', title) ?? (open ? reading.find('sections_open', title) : undefined);
  return match === undefined ? undefined : { role: match.rule.with.role as Role, roleRule: match.rule.id };
}

/** Parts the tables from the paragraphs of a section. */
function tablesIn(reading: Reading, blocks: readonly Block[]): { tables: FoundTable[]; prose: Block[] } {
  const tables: FoundTable[] = [];
  const prose: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.rows !== null) {
      tables.push(tableOf(reading, block.rows));
      continue;
    }
    const to = isRow(reading, block) ? endOfRows(reading, blocks, i) : i;
    if (to - i < 2) prose.push(block);
    else {
      tables.push(readTable(reading, blocks.slice(i, to)));
      i = to - 1;
    }
  }
  return { tables, prose };
}

function leavesOf(reading: Reading, titled: Titled, prose: readonly Block[]): Leaf[] {
  const own: Leaf[] = [];
  if (titled.text !== null) {
    const kind = titled.title === null ? 'enumerated' : 'run-in';
    const introduces = /:$/.test(reading.textOf(titled.text));
    const inner = kind === 'run-in' ? leafOf(reading, titled.text) : null;
    const heading = inner?.heading ?? null;
    own.push({
      start: inner?.start ?? titled.text.start,
      end: titled.text.end,
      kind,
      bullet: inner?.bullet ?? null,
      heading,
      introduces,
      below: null,
      attribute: inner?.attribute ?? null,
      under: null,
    });
  }
  return linkLeaves(reading, [...own, ...prose.map((paragraph) => leafOf(reading, paragraph))]);
}
