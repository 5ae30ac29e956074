// What of a page is not its document: menus, forms, lists of links. Nothing is left out that holds most of the words, for pages
// put a whole document into a form or hide it until a script shows it.
import { attribute, type DomElement, type DomParent, descendants, isElement, lettersBelow } from './dom.ts';
import type { LookOf } from './looks.ts';

const ROLES = new Set(
  `navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tablist tooltip
  status`.split(/\s+/),
);
const TAGS = new Set(['nav', 'aside', 'form', 'button', 'dialog', 'menu']);
/** Elements that may be lists of links. */
const LISTS = new Set(['ul', 'ol', 'div', 'section', 'td']);
const MANY_LINKS = 4;

/** The element that holds the document: `main` or `article` where it has a good part of the words, else the whole page. */
export function documentIn(page: DomParent): DomParent {
  const whole = lettersBelow(page);
  let [best, most]: [DomParent, number] = [page, 0.4 * whole];
  for (const element of descendants(page)) {
    if (!['main', 'article'].includes(element.tagName) && attribute(element, 'role') !== 'main') continue;
    const letters = lettersBelow(element);
    if (letters > most) [best, most] = [element, letters];
  }
  return best;
}

/** Tells which elements of a document are left out with all that is in them. */
export function chromeOf(root: DomParent, lookOf: LookOf): (element: DomElement) => boolean {
  const half = lettersBelow(root) / 2;
  return (element) => isChrome(element, lookOf) && lettersBelow(element) < half;
}

function isChrome(element: DomElement, lookOf: LookOf): boolean {
  if (TAGS.has(element.tagName) || ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (['header', 'footer'].includes(element.tagName) && !isInside(element, 'article') && !isInside(element, 'main'))
    return true;
  if (attribute(element, 'aria-hidden') === 'true' || lookOf(element).hidden === true) return true;
  return LISTS.has(element.tagName) && isLinks(element);
}

function isInside(element: DomElement, tagName: string): boolean {
  let next = element.parentNode;
  while (next !== null && isElement(next)) {
    if (next.tagName === tagName) return true;
    next = next.parentNode;
  }
  return false;
}

/** True for a list of links to other pages. */
function isLinks(element: DomElement): boolean {
  const links: DomElement[] = [];
  for (const one of descendants(element)) {
    if (one.tagName === 'table') return false;
    if (one.tagName === 'a' && /^(?!#)./.test(attribute(one, 'href') ?? '')) links.push(one);
  }
  if (links.length < MANY_LINKS) return false;
  const linked = links.reduce((sum, link) => sum + lettersBelow(link), 0);
  return linked > 0.8 * lettersBelow(element);
}
