import type { Draft, Edit } from './draft.ts';

const WIDE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** A character without width. */
export const WITHOUT_WIDTH = /[\u0001-\u0008\u000e-\u001b\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const ODD = new RegExp(`${WIDE.source}|${WITHOUT_WIDTH.source}`, 'g');

/** Spaces of every width become the plain space; characters without width go. */
export function characters({ text }: Draft): Edit[] {
  return Array.from(text.matchAll(ODD), (m) => ({
    start: m.index,
    end: m.index + 1,
    text: WITHOUT_WIDTH.test(m[0]) ? '' : ' ',
  }));
}

/** Runs of white space and of characters without width: what a reader cannot see. */
export const BLANKS = new RegExp(`(?:\\s|${WITHOUT_WIDTH.source})+`, 'g');
