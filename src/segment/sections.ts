// The tree of paragraphs becomes the tree of sections: ids, headings, roles, leaves.
import type { Leaf, Role, SectionNode } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { leafOf, linkLeaves } from './leaves.ts';
import type { Reading } from './reading.ts';
import { findTitles, type Titled } from './titles.ts';
import type { Twig } from './tree.ts';

interface Inherited {
  readonly role: Role;
  readonly roleRule: string | null;
}

/** Builds the sections. Ids are paths joined by full stops; where a path comes again it gets `~2`, `~3`. */
export function buildSections(reading: Reading, twigs: readonly Twig[]): SectionNode[] {
  const used = new Map<string, number>();
  return build(twigs, { role: 'other', roleRule: null });

  function build(siblings: readonly Twig[], inherited: Inherited): SectionNode[] {
    const titles = findTitles(reading, siblings);
    return siblings.map((twig, i) => {
      const titled = titles[i] as Titled;
      const named = roleOf(reading, titled.title);
      const own = named ?? inherited;
      const id = idOf(twig.path);
      return {
        id,
        path: twig.path,
        marker: twig.marker,
        line: { start: twig.marker.start, end: twig.content.end },
        title: titled.title,
        text: titled.text,
        ...own,
        ownRole: named !== undefined,
        leaves: leavesOf(reading, twig, titled),
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

function roleOf(reading: Reading, title: Range | null): Inherited | undefined {
  const match = title === null ? undefined : reading.find('sections', title);
  return match === undefined ? undefined : { role: match.rule.with.role as Role, roleRule: match.rule.id };
}

function leavesOf(reading: Reading, twig: Twig, titled: Titled): Leaf[] {
  const own: Leaf[] = [];
  if (titled.text !== null) {
    const kind = titled.title === null ? 'enumerated' : 'run-in';
    const introduces = /:$/.test(reading.textOf(titled.text));
    const inner = kind === 'run-in' ? leafOf(reading, titled.text) : null;
    const heading = inner?.heading ?? null;
    own.push({ start: inner?.start ?? titled.text.start, end: titled.text.end, kind, bullet: inner?.bullet ?? null, heading, introduces, below: null });
  }
  return linkLeaves([...own, ...twig.paragraphs.map((paragraph) => leafOf(reading, paragraph))]);
}
