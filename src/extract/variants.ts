// A commune that is written in two ways ("Lợi Bác", "Lợi Bắc"): one of them is a slip of typing or of letter recognition.
import type { Unit, VariantFinding } from '../model/finding.ts';
import type { Range } from '../model/range.ts';
import type { Context } from './context.ts';

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const foldCase = (text: string): string => text.toLowerCase();

/** Places where the words of the issuer's own name stand with other marks. */
export function findVariants(context: Context, units: readonly Unit[], issuer: Range | null): VariantFinding[] {
  if (issuer === null) return [];
  const name = /(?:xã|phường|thị trấn|huyện|tỉnh)\s+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+)\s*$/iu.exec(context.textOf(issuer))?.[1];
  if (name === undefined || name.split(' ').length < 2) return [];
  const [plain, small] = [bare(name), foldCase(name)];
  return units.flatMap((unit) => {
    const found: VariantFinding[] = [];
    const text = context.textOf(unit);
    const unmarked = bare(text);
    if (unmarked.length !== text.length) return found;
    for (let at = unmarked.indexOf(plain); at >= 0; at = unmarked.indexOf(plain, at + 1)) {
      const written = text.slice(at, at + plain.length);
      const whole = !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + plain.length] ?? ' ');
      const capital = written.split(' ').every((word) => /^\p{Lu}/u.test(word));
      if (whole && capital && foldCase(written) !== small) {
        found.push({ unit, expected: name, start: unit.start + at, end: unit.start + at + plain.length });
      }
    }
    return found;
  });
}
