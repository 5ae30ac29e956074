// How a page wants its words to look: style attributes and the simple rules of its style sheets (`p`, `.name`, `p.name`).
import { attribute, childElements, type DomElement, type DomParent, isElement, isText } from './dom.ts';

/** What is said of an element; what is not said is undefined. */
export interface Look {
  readonly bold?: boolean;
  readonly font?: string;
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  /** False for lists without numbers or bullets. */
  readonly marked?: boolean;
  readonly bordered?: boolean;
}

export type LookOf = (element: DomElement) => Look;

const OF_TAGS: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  th: { bold: true },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { bold: true }])),
};

/** Gives the look of an element by itself: of its tag, its classes, its own attributes. */
export function looksOf(document: DomParent): LookOf {
  const rules = new Map<string, Look>();
  for (const [selector, look] of sheetRules(sheetsIn(document)))
    rules.set(selector, { ...rules.get(selector), ...look });
  return (element) => {
    const { tagName } = element;
    const names = (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
    const selectors = [tagName, ...names.map((name) => `.${name}`), ...names.map((name) => `${tagName}.${name}`)];
    const face = tagName === 'font' ? attribute(element, 'face') : null;
    return {
      ...OF_TAGS[tagName],
      ...Object.assign({}, ...selectors.map((selector) => rules.get(selector.toLowerCase()))),
      ...(face === null ? {} : { font: firstFont(face) }),
      ...declarations(attribute(element, 'style') ?? ''),
      ...(attribute(element, 'hidden') === null ? {} : { hidden: true }),
    };
  };
}

function sheetsIn(document: DomParent): string {
  let css = '';
  const open = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isElement(next) && next.tagName === 'style')
      css += next.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
    open.push(...childElements(next).reverse());
  }
  return css;
}

/** Rules for one element; those of media (`@media print`) and of elements inside others are left out. */
function sheetRules(css: string): [string, Look][] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    .replace(/@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '');
  return Array.from(plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)).flatMap(([, selectors = '', body = '']) => {
    const look = declarations(body);
    return selectors
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/.test(one) && one !== '')
      .map((one): [string, Look] => [one, look]);
  });
}

const firstFont = (list: string): string => list.split(',', 1)[0]?.replace(/["']/g, '').trim() ?? '';

function declarations(style: string): Look {
  const look: { -readonly [K in keyof Look]: Look[K] } = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const small = value.toLowerCase().replace(/\s*!important$/, '');
    if (property === 'font-family') look.font = firstFont(value);
    else if (property === 'font-weight') look.bold = /^bold|^[6-9]00/.test(small);
    else if (property === 'text-transform') look.capitals = small === 'uppercase';
    else if (property === 'display') look.hidden = small === 'none';
    else if (property === 'visibility') look.hidden = small === 'hidden';
    else if (/^list-style(?:-type)?$/.test(property)) look.marked = !/\bnone\b/.test(small);
    else if (/^border(?:-(?:left|right|top|bottom))?(?:-style)?$/.test(property))
      look.bordered =
        look.bordered === true || /\b(?:solid|double|dotted|dashed|groove|ridge|inset|outset)\b/.test(small);
  }
  return look;
}
