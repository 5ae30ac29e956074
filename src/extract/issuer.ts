// The body that issues a plan, from the lines of the letterhead. Of two bodies the lower one: the upper is its superior.
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

/** A body of the letterhead: the line that opens its name, and those over which it wraps. */
export type Body = readonly Range[];

/** Lines of the letterhead that are of no body, though they may stand between two lines of one name. */
const BESIDE = ['layout/alone_motto', 'header/place_and_date'] as const;
const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** All bodies of a letterhead, the superior first. */
export function bodiesIn(context: Context, letterhead: readonly Range[]): Body[] {
  const is = (rule: string, line: Range) => context.first(rule, line) !== undefined;
  const lines = aboveNumber(letterhead).filter((line) => !BESIDE.some((rule) => is(rule, line)));
  const bodies: Range[][] = [];
  let open: Range[] | null = null;
  for (const line of lines) {
    const last = open?.at(-1);
    const awaits = last !== undefined && (is('header/issuer_open', last) || is('layout/hangs', last));
    if (open !== null && last !== undefined && goesOn(line, last, awaits)) open.push(line);
    else if (is('header/issuer_line', line)) {
      open = [line];
      bodies.push(open);
    } else open = null;
  }
  const capitals = bodies.filter(([line]) => isCapitals(context.textOf(line as Range)));
  return capitals.length > 0 ? capitals : bodies;

  /** The issuer stands above its number; below it a headline of the organisation may name another body. */
  function aboveNumber(all: readonly Range[]): readonly Range[] {
    const above = all.slice(
      0,
      Math.max(
        0,
        all.findLastIndex((line) => is('header/number', line)),
      ),
    );
    return above.some((line) => is('header/issuer_line', line)) ? above : all;
  }

  function goesOn(line: Range, last: Range, awaits: boolean): boolean {
    if (is('header/issuer_place', line)) return true;
    if (is('header/number', line) || is('header/subject_line', line) || !isCapitals(context.textOf(line))) return false;
    const opens = is('header/issuer_line', line);
    return isCapitals(context.textOf(last)) && line.end - line.start <= 90 && (awaits || !opens);
  }
}
