import { type Folded, foldedOf } from '../grammar/fold.ts';
import { firstMatch, matchAll, matchRules } from '../grammar/match.ts';
import type { Unit } from '../model/finding.ts';
import type { NormalText } from '../model/normal-text.ts';
import type { Range } from '../model/range.ts';
import type { Grammars, Match, Rule } from '../model/rule.ts';

/** What extraction works on: the text, its folded form, the rules. */
export interface Context {
  readonly text: string;
  readonly folded: Folded;
  readonly grammars: Grammars;
  textOf(range: Range): string;
  /** One rule by its id. */
  rule(id: string): Rule;
  /** The rules of a file that apply to a unit, in written order. */
  rulesFor(file: string, unit: Unit): readonly Rule[];
  first(id: string, range: Range): Match | undefined;
  all(id: string, range: Range): Match[];
  /** Matches of all rules of a file that apply to the unit, overlaps settled by written order. */
  matches(file: string, unit: Unit): Match[];
}

export function contextOf(normal: NormalText, grammars: Grammars): Context {
  const { text } = normal;
  const folded = foldedOf(normal, grammars);
  const rules = new Map(Object.values(grammars.rules).flatMap((set) => set.map((rule) => [rule.id, rule] as const)));
  const byRole = new Map<string, readonly Rule[]>();
  const rule = (id: string): Rule => {
    const found = rules.get(id);
    if (found === undefined) throw new Error(`the grammars have no rule ${id}`);
    return found;
  };
  const rulesFor = (file: string, unit: Unit): readonly Rule[] => {
    const key = `${file} ${unit.role}`;
    let found = byRole.get(key);
    if (found === undefined) {
      found = (grammars.rules[file] ?? []).filter((one) => one.in.length === 0 || one.in.includes(unit.role));
      byRole.set(key, found);
    }
    return found;
  };
  return {
    text,
    folded,
    grammars,
    textOf: (range) => text.slice(range.start, range.end),
    rule,
    rulesFor,
    first: (id, range) => firstMatch([rule(id)], folded, range),
    all: (id, range) => matchAll(rule(id), folded, range),
    matches: (file, unit) => matchRules(rulesFor(file, unit), folded, unit),
  };
}
