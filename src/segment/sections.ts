// The tree of paragraphs becomes the tree of sections: ids, headings, roles, leaves.
import type { Attribute, GivenRole, Holder, Leaf, Outline, Role, SectionNode, Table } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import type { Block } from './bar-tables.ts';
import { attributeOf, leafOf } from './leaves.ts';
import { introduced, linkLeaves } from './link-leaves.ts';
import { isCapitals, type Reading } from './reading.ts';
import { endOfRows, type FoundTable, isRow, lineOf, readTable, tableOf, unitAbove } from './tables.ts';
import { findTitles, type Titled } from './titles.ts';
import type { Tree, Twig } from './tree.ts';
import { roleOfHeading } from './unnumbered.ts';

interface Inherited extends GivenRole {
  readonly attribute: Attribute | null;
}

export interface Built {
  readonly sections: SectionNode[];
  /** For each tree what stands before its first section, below headings without numbers. */
  readonly unnumbered: (Holder | null)[];
  readonly furniture: Outline['furniture'];
}

const OPEN: Inherited = { role: 'other', roleRule: null, attribute: null };

/** Builds the sections. Ids are paths joined by full stops; where a path comes again it gets `~2`, `~3`. */
export function buildSections(reading: Reading, trees: readonly Tree[]): Built {
  const used = new Map<string, number>();
  const furniture: Outline['furniture'][number][] = [];
  const unnumbered = trees.map(({ before, twigs }) =>
    before.length === 0 ? null : holderOf(before, twigs.length > 0),
  );
  const sections = trees.flatMap(({ twigs }, i) => build(twigs, OPEN, unnumbered[i]?.leaves ?? [], false));
  return { sections, unnumbered, furniture };

  function holderOf(blocks: readonly Block[], sections: boolean): Holder {
    const { leaves, tables } = held(blocks, [], { ...OPEN, sections });
    return { ...OPEN, id: 'preamble', title: null, ownRole: false, leaves, tables, sections: [] };
  }

  /**
   * @param before the leaves in front of the first of the sections
   * @param followed true where another section follows the last one
   */
  function build(
    siblings: readonly Twig[],
    inherited: Inherited,
    before: readonly Leaf[],
    followed: boolean,
  ): SectionNode[] {
    const titles = findTitles(reading, siblings);
    let [headed, leavesAbove, heading] = [inherited, before, null as Range | null];
    return siblings.map((twig, i) => {
      const titled = titles[i] as Titled;
      headed = roleAbove(reading, leavesAbove, twig, inherited) ?? headed;
      heading = leavesAbove.at(-1)?.kind === 'heading' ? (leavesAbove.at(-1) as Range) : heading;
      const open = headed.roleRule === null;
      const named =
        roleOf(reading, titled.title, headed, twig) ??
        (open ? roleByWords(reading, titled, twig) : undefined) ??
        (headed.role === 'tasks' ? roleByBody(reading, titled, titles) : undefined);
      // "III. LỘ TRÌNH THỰC HIỆN" at the top says nothing of a single task.
      const label = twig.path.length === 1 ? null : titled.title;
      const attribute = (label === null ? null : attributeOf(reading, label)) ?? inherited.attribute;
      const own = { ...(named ?? headed), attribute };
      const goesOn = followed || i < siblings.length - 1;
      const id = idOf(twig.path);
      const { leaves, tables } = held(twig.paragraphs, ownLeaf(reading, titled), {
        ...own,
        sections: twig.twigs.length > 0 || goesOn,
      });
      const last = leaves.at(-1);
      const told = last === undefined ? null : introduced(reading, last);
      const inner = last?.introduces && told !== null ? { ...own, ...told } : own;
      const node: SectionNode = {
        id,
        path: twig.path,
        marker: twig.marker,
        line: { start: twig.marker.start, end: twig.content.end },
        title: titled.title,
        text: titled.text,
        ...own,
        ownRole: named !== undefined,
        attribute,
        leaves,
        tables,
        heading,
        sections: build(twig.twigs, inner, leaves, goesOn),
      };
      leavesAbove = lastLeaves(node);
      return node;
    });
  }

  function held(
    blocks: readonly Block[],
    own: readonly Leaf[],
    { role, roleRule, sections }: GivenRole & { sections: boolean },
  ): { leaves: Leaf[]; tables: Table[] } {
    const found = tablesIn(reading, blocks);
    furniture.push(...found.tables.flatMap((one) => one.furniture));
    const tables = found.tables.map((one) => one.table);
    const leaves = [...own, ...found.prose.map((paragraph) => leafOf(reading, paragraph))];
    return { leaves: linkLeaves(reading, leaves, { tables, sections, role: { role, roleRule } }), tables };
  }

  function idOf(path: readonly string[]): string {
    const plain = path.join('.');
    const times = (used.get(plain) ?? 0) + 1;
    used.set(plain, times);
    return times === 1 ? plain : `${plain}~${times}`;
  }
}

/** The leaves in front of the next section: those of the last section within a section. */
function lastLeaves(node: SectionNode): readonly Leaf[] {
  const last = node.sections.at(-1);
  return last === undefined ? node.leaves : lastLeaves(last);
}

/** What the unnumbered heading above a section says, where the numbers begin anew below it or it stands in capitals. */
function roleAbove(
  reading: Reading,
  before: readonly Leaf[],
  { marker }: Twig,
  inherited: Inherited,
): Inherited | undefined {
  const heading = before.findLast(
    (leaf) => leaf.kind === 'heading' && roleOfHeading(reading, leaf, inherited) !== null,
  );
  if (heading === undefined || (marker.value !== 1 && !isCapitals(reading.textOf(heading)))) return undefined;
  const role = roleOfHeading(reading, heading, inherited);
  return role === null ? undefined : { ...inherited, ...role };
}

/** The role that a heading gives; where no section above has one, a heading that gives an order heads tasks. */
function roleOf(reading: Reading, title: Range | null, above: Inherited, twig: Twig): GivenRole | undefined {
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
function roleByWords(reading: Reading, { title, text }: Titled, twig: Twig): GivenRole | undefined {
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

/** Below a heading on tasks: a section that its heading gives to a body, or one of several that all are named after bodies. */
function roleByBody(reading: Reading, { title }: Titled, siblings: readonly Titled[]): GivenRole | undefined {
  if (title === null) return undefined;
  if (reading.find('leaves/assigns', title) !== undefined) return { role: 'organisation', roleRule: 'leaves/assigns' };
  const titles = siblings.flatMap((one) => one.title ?? []);
  const named = (one: Range) =>
    reading.find('agencies/heading_is_body', one) !== undefined && attributeOf(reading, one) === null;
  return titles.length > 1 && titles.every(named)
    ? { role: 'organisation', roleRule: 'agencies/heading_is_body' }
    : undefined;
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

/** The text behind the enumerator or the heading of a section. */
function ownLeaf(reading: Reading, { title, text }: Titled): Leaf[] {
  if (text === null) return [];
  const inner = title === null ? null : leafOf(reading, text);
  return [
    {
      start: inner?.start ?? text.start,
      end: text.end,
      kind: title === null ? 'enumerated' : 'run-in',
      bullet: inner?.bullet ?? null,
      heading: inner?.heading ?? null,
      introduces: /:$/.test(reading.textOf(text)),
      below: null,
      attribute: inner?.attribute ?? null,
      under: null,
      given: null,
    },
  ];
}
