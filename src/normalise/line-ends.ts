import type { Draft, Edit } from './draft.ts';

/** Every line end (CRLF, CR, form feed, vertical tab, next line, line and paragraph separator) becomes one LF. */
export function lineEnds({ text }: Draft): Edit[] {
  return Array.from(text.matchAll(/\r\n|[\r\f\v\u0085\u2028\u2029]/g), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: '\n',
  }));
}
