// The tree of paragraphs becomes the tree of sections: ids, headings, roles, leaves.
import type { Attribute, Leaf, Outline, Role, SectionNode } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { attributeOf, leafOf, linkLeaves } from './leaves.ts';
import type { Reading } from './reading.ts';
import { endOfRows, type FoundTable, isRow, lineOf, readTable, tableOf, unitAbove } from './tables.ts';
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
      const open = inherited.roleRule === null;
      const named =
        roleOf(reading, titled.title, inherited, twig) ?? (open ? roleByWords(reading, titled, twig) : undefined);
      // "III. LỘ TRÌNH THỰC HIỆN" at the top says nothing of a single task.
      const label = twig.path.length === 1 ? null : titled.title;
      const attribute = (label === null ? null : attributeOf(reading, label)) ?? inherited.attribute;
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

/** The role that a heading gives; where no section above has one, a heading that gives an order heads tasks. */
function roleOf(
  reading: Reading,
  title: Range | null,
  above: Inherited,
  twig: Twig,
): Omit<Inherited, 'attribute'> | undefined {
  if (title === null) return undefined;
  const open = above.roleRule === null;
  const match = reading.find('sections', title) ?? (open ? reading.find('sections_open', title) : undefined);
  const ofDuties = above.role === 'tasks' || above.role === 'organisation';
  if (match?.rule.with.orders === 'stay' && ofDuties && givesOrders(reading, twig)) return undefined;
  return match === undefined ? undefined : { role: match.rule.with.role as Role, roleRule: match.rule.id };
}

/** True where most of what stands below a heading says what is to be done. */
function givesOrders(reading: Reading, twig: Twig): boolean {
  const below = (one: Twig): Range[] => [
    ...one.paragraphs,
    ...one.twigs.flatMap((inner) => [...(inner.paragraphs.length > 0 ? [] : [inner.content]), ...below(inner)]),
  ];
  const found = below(twig).map((paragraph) => leafOf(reading, paragraph));
  const orders = found.filter(
    (leaf) =>
      reading.find('leaves/opens_with_verb', leaf) !== undefined && reading.find('leaves/reports', leaf) === undefined,
  );
  return orders.length > 0 && orders.length * 2 >= found.length;
}

/** Where no heading says what a section is for: it names a body, is an order itself, or its paragraphs mostly are orders. */
function roleByWords(reading: Reading, { title, text }: Titled, twig: Twig): Omit<Inherited, 'attribute'> | undefined {
  if (twig.marker.style === 'article') return undefined;
  if (title !== null && reading.find('leaves/names_body', title) !== undefined)
    return { role: 'organisation', roleRule: 'leaves/names_body' };
  const said = [...(text === null || title !== null ? [] : [text]), ...twig.paragraphs.filter((p) => p.rows === null)];
  const orders = said.filter((p) => {
    const start = reading.find('layout/opens_bullet', p)?.end ?? p.start;
    return reading.find('leaves/opens_with_verb', { start, end: p.end }) !== undefined;
  });
  if (orders.length === 0 || orders.length <= said.length / 2) return undefined;
  return { role: 'tasks', roleRule: 'leaves/opens_with_verb' };
}

/** Parts the tables from the paragraphs of a section. */
function tablesIn(reading: Reading, blocks: readonly Block[]): { tables: FoundTable[]; prose: Block[] } {
  const tables: FoundTable[] = [];
  const prose: Block[] = [];
  const add = (found: FoundTable) =>
    tables.push({ ...found, table: { ...found.table, unit: unitAbove(reading, prose.at(-1)) } });
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.rows !== null) {
      add(
        tableOf(
          reading,
          block.rows.map((cells) => ({ cells, line: lineOf(cells) })),
        ),
      );
      continue;
    }
    const to = isRow(reading, block) ? endOfRows(reading, blocks, i) : i;
    if (to - i < 2) prose.push(block);
    else {
      add(readTable(reading, blocks.slice(i, to)));
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
