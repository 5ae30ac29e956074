// A commune that is written in two ways ("Suối Lềnh", "Suối Lênh"): one of them is a slip of typing or of letter recognition.
import { foldBare } from '../grammar/fold.ts';
import type { Unit, VariantFinding } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

const bare = (text: string): string => foldBare(text).toLowerCase();
const foldCase = (text: string): string => text.toLowerCase();

/** The number of letters to change, add, drop or swap; only small numbers matter. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const [up, left, corner] = [rows[i - 1]?.[j] as number, row[j - 1] as number, rows[i - 1]?.[j - 1] as number];
      let best = Math.min(up + 1, left + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] as number) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] as number;
}

/** Places where the words of the issuer's own name stand with other marks, or behind "xã" with one letter more, less or other. */
export function findVariants(context: Context, units: readonly Unit[], issuer: readonly Range[]): VariantFinding[] {
  const line = issuer.at(-1);
  const place = line === undefined ? undefined : context.first('places/of_issuer', line)?.groups.name;
  const name = place === undefined ? undefined : context.textOf(place);
  if (name === undefined || name.split(' ').length < 2) return [];
  const [plain, small] = [bare(name), foldCase(name)];
  const all = context.folded.bare.toLowerCase();
  return units.flatMap((unit) => {
    const found: VariantFinding[] = [];
    const text = context.textOf(unit);
    const unmarked = all.slice(unit.start, unit.end);
    for (let at = unmarked.indexOf(plain); at >= 0; at = unmarked.indexOf(plain, at + 1)) {
      const written = text.slice(at, at + plain.length);
      const whole = !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + plain.length] ?? ' ');
      const capital = written.split(' ').every((word) => /^\p{Lu}/u.test(word));
      if (whole && capital && foldCase(written) !== small) {
        found.push({ unit, expected: name, start: unit.start + at, end: unit.start + at + plain.length });
      }
    }
    for (const { groups } of context.all('places/named', unit)) {
      const named = groups.name as Range;
      const words = context.textOf(named).split(' ').slice(0, name.split(' ').length).join(' ');
      const { start } = named;
      const known = found.some((one) => one.start === start) || foldCase(words) === small;
      if (!known && distance(bare(words), plain) === 1)
        found.push({ unit, expected: name, start, end: start + words.length });
    }
    return found;
  });
}
