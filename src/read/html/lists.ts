// The numbers and bullets that a browser puts in front of list items.
import { formatNumber } from '../docx/number-format.ts';
import { attribute, childElements, type DomElement, isElement } from './dom.ts';
import type { LookOf } from './looks.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What stands in front of a list item: "1.", "c.", "-"; empty for lists that show nothing. */
export function labelOf(item: DomElement, lookOf: LookOf): string {
  const list = item.parentNode;
  if (lookOf(item).marked === false) return '';
  if (!isElement(list) || !['ol', 'ul', 'menu', 'dir'].includes(list.tagName)) return '';
  if (lookOf(list).marked === false) return '';
  if (list.tagName !== 'ol') return '-';
  const items = childElements(list).filter((one) => one.tagName === 'li');
  let value = numberOf(attribute(list, 'start')) ?? 1;
  for (const one of items) {
    value = numberOf(attribute(one, 'value')) ?? value;
    if (one === item) break;
    value++;
  }
  return `${formatNumber(value, FORMATS[attribute(list, 'type') ?? ''] ?? 'decimal')}.`;
}

function numberOf(text: string | null): number | null {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isFinite(value) ? value : null;
}
