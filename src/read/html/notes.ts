// Footnotes of a page: a short link in the text ("[1]", "1") to a place behind it that begins with the same mark.
import type { Note } from '../docx/blocks.ts';
import { attribute, type DomElement, type DomParent, descendants, isElement, wordsBelow } from './dom.ts';

export interface PageNote {
  readonly mark: string;
  /** The element that holds its words. */
  readonly body: DomElement;
  /** Links back into the text, which are no words of it. */
  readonly back: ReadonlySet<DomElement>;
}

export interface PageNotes {
  /** By the link in the text. */
  readonly byLink: ReadonlyMap<DomElement, PageNote>;
  readonly bodies: ReadonlySet<DomElement>;
}

const MARK = /^[[(]?(\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡]{1,3})[\])]?$/;
const HOLDERS = new Set(['p', 'li', 'div', 'dd', 'aside', 'section', 'td', 'blockquote']);

/** Finds the notes of a document. */
export function notesIn(root: DomParent): PageNotes {
  const order = new Map<DomElement, number>();
  const places = new Map<string, DomElement>();
  for (const element of descendants(root)) {
    order.set(element, order.size);
    for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : null])
      if (name !== null && name !== '' && !places.has(name)) places.set(name, element);
  }
  const byLink = new Map<DomElement, PageNote>();
  const bodies = new Set<DomElement>();
  for (const [link, at] of order) {
    const mark = link.tagName === 'a' ? MARK.exec(wordsBelow(link).trim())?.[1] : undefined;
    const target = targetOf(link, places);
    if (mark === undefined || target === undefined || (order.get(target) ?? 0) <= at) continue;
    const body = holderOf(target, root);
    if (body === null || contains(body, link) || bodies.has(body)) continue;
    const back = new Set(
      [...descendants(body)].filter((one) => {
        const goal = one.tagName === 'a' ? targetOf(one, places) : undefined;
        return goal !== undefined && (goal === link || contains(goal, link) || contains(link, goal));
      }),
    );
    if (back.size === 0 && !begins(body, mark) && body.tagName !== 'li') continue;
    byLink.set(link, { mark, body, back });
    bodies.add(body);
  }
  return { byLink, bodies };
}

/** The words of a note without its mark in front of them. */
export function withoutMark({ mark, blocks }: Note): Note {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return { mark, blocks };
  let open = true;
  const pieces = first.pieces.map((piece) => {
    if (!open || piece.text.trim() === '') return piece;
    open = false;
    const text = piece.text.trimStart();
    const own = [`[${mark}]`, `(${mark})`, `${mark}.`, mark].find((one) => text.startsWith(one)) ?? '';
    const behind = text.slice(own.length);
    return {
      ...piece,
      text: /^[\p{L}\p{N}]/u.test(behind) && own === mark && /\d$/.test(mark) === /^\d/.test(behind) ? text : behind,
    };
  });
  return { mark, blocks: [{ ...first, label: '', gap: '', pieces }, ...rest] };
}

function targetOf(link: DomElement, places: ReadonlyMap<string, DomElement>): DomElement | undefined {
  const name = /#(.+)$/.exec(attribute(link, 'href') ?? '')?.[1];
  if (name === undefined) return undefined;
  return places.get(name) ?? places.get(decoded(name));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The paragraph or list item in which a place is; of Word's pages the `div` around it. */
function holderOf(target: DomElement, root: DomParent): DomElement | null {
  let next: DomParent | null = target;
  while (next !== null && next !== root && isElement(next)) {
    if (HOLDERS.has(next.tagName)) {
      const parent = next.parentNode;
      const whole = isElement(parent) && /^(?:ftn|edn|fn|footnote)[\w-]*\d/i.test(attribute(parent, 'id') ?? '');
      return whole ? parent : next;
    }
    next = next.parentNode;
  }
  return null;
}

const begins = (body: DomElement, mark: string): boolean => {
  const text = wordsBelow(body).trimStart();
  return [`[${mark}]`, `(${mark})`, mark].some((own) => text.startsWith(own) && !/^\d/.test(text.slice(own.length)));
};

function contains(outer: DomElement, inner: DomElement): boolean {
  let next: DomParent | null = inner;
  while (next !== null && isElement(next)) {
    if (next === outer) return true;
    next = next.parentNode;
  }
  return false;
}
